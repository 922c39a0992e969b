package dk.roedtraad.application.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.domain.answer.AnswerSource;
import dk.roedtraad.domain.answer.AnswerSource.Rounds;
import dk.roedtraad.domain.answer.Behaviour;
import dk.roedtraad.domain.answer.Choice;
import dk.roedtraad.domain.answer.Condition;
import dk.roedtraad.domain.answer.FieldKind;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.answer.Options;
import dk.roedtraad.domain.answer.RowColumn;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads one component that has a value. */
final class FieldReader {

  private final FormComponent component;

  private FieldReader(FormComponent component) {
    this.component = component;
  }

  /**
   * @param path    where the value stands, the groups around the component included
   * @param hidden  when it or a group around it is hidden
   * @param readers who may read it, as it or the nearest group around it says
   * @param items   the fields of each item, where it is a list
   */
  static FormField read(FormComponent component, List<String> path, Condition hidden, List<String> readers,
      List<FormField> items) {
    return new FieldReader(component).read(path, hidden, readers, items);
  }

  private FormField read(List<String> path, Condition hidden, List<String> readers, List<FormField> items) {
    var kind = kind();
    if (items.stream().anyMatch(item -> !item.readers().isEmpty() || !item.prefill().isEmpty() || item.processVariable())) {
      throw component.refused("says of a field within a list what can only be said of the whole list");
    }
    return new FormField(path, label(kind), kind, component.at("validate").flag("required"),
        LimitsReader.read(component), options(kind), kind == FieldKind.ROWS ? columns() : List.of(), items,
        new Behaviour(hidden, locked(), kind == FieldKind.COMPUTED ? component.expression("expression") : null,
            isAskedAnew(path)),
        prefill(), readers, isProcessVariable());
  }

  /** One value as it was typed: neither several fields nor several rounds make one. */
  private List<AnswerSource> prefill() {
    var sources = component.sources("prefill");
    if (sources.stream().anyMatch(source -> source.fields().size() > 1 || source.rounds() == Rounds.EARLIER)) {
      throw component.refused("can begin with one field of one round only");
    }
    return sources;
  }

  private FieldKind kind() {
    if ("json-list".equals(component.property("kind"))) {
      return FieldKind.ROWS;
    }
    return switch (component.type()) {
      case "textfield" -> FieldKind.TEXT;
      case "textarea" -> FieldKind.LONG_TEXT;
      case "number" -> FieldKind.NUMBER;
      case "checkbox" -> FieldKind.CHECKBOX;
      case "select", "radio" -> FieldKind.CHOICE;
      case "checklist", "taglist" -> FieldKind.CHOICES;
      case "datetime" -> ofTime();
      case "dynamiclist" -> FieldKind.ITEMS;
      case "expression" -> FieldKind.COMPUTED;
      default -> throw component.refused("is of a type that the server does not check");
    };
  }

  private FieldKind ofTime() {
    return switch (component.text("subtype")) {
      case "", "date" -> FieldKind.DATE;
      case "time" -> FieldKind.TIME;
      case "datetime" -> FieldKind.DATE_TIME;
      default -> throw component.refused("has the subtype '" + component.text("subtype") + "', which there is not");
    };
  }

  /** A date has its label elsewhere than every other field, because one widget can show a date and a time. */
  private String label(FieldKind kind) {
    String own = component.text("label");
    String ofDate = component.text(kind == FieldKind.TIME ? "timeLabel" : "dateLabel");
    String label = !own.isBlank() ? own : !ofDate.isBlank() ? ofDate : component.text("key");
    if (label.startsWith("=") || label.contains("{{")) {
      throw component.refused("has a label that is computed, so that a fault could not name it");
    }
    return label;
  }

  private Condition locked() {
    if (component.flag("disabled") || component.flag("readonly")) {
      return Condition.ALWAYS;
    }
    return component.node().path("readonly").isBoolean() ? Condition.NEVER : component.condition("readonly");
  }

  private boolean isProcessVariable() {
    boolean marked = "true".equals(component.property("processVariable"));
    if (marked && locked() != Condition.NEVER) {
      throw component.refused("becomes a process variable, but nobody can fill it in");
    }
    return marked;
  }

  private boolean isAskedAnew(List<String> path) {
    boolean marked = "true".equals(component.property("askedAnew"));
    if (marked && path.size() > 1) {
      throw component.refused("is asked anew, which a field within a group or a list cannot be");
    }
    return marked;
  }

  private Options options(FieldKind kind) {
    if (kind != FieldKind.CHOICE && kind != FieldKind.CHOICES) {
      return Options.NONE;
    }
    var fixed = StreamSupport.stream(component.node().path("values").spliterator(), false)
        .map(option -> new Choice(value(option.path("value")), option.path("label").asText())).toList();
    String valuesKey = component.node().hasNonNull("valuesKey") ? component.text("valuesKey") : null;
    boolean computed = component.node().hasNonNull("valuesExpression");
    if (fixed.isEmpty() && valuesKey == null && !computed) {
      throw component.refused("has no options");
    }
    return new Options(fixed, valuesKey, computed ? component.expression("valuesExpression") : null);
  }

  private static Object value(JsonNode value) {
    return value.isNumber() ? value.numberValue() : value.isBoolean() ? (Object) value.booleanValue() : value.asText();
  }

  private List<RowColumn> columns() {
    String itemKeys = component.property("itemKeys");
    if (itemKeys == null) {
      throw component.refused("is a json-list and needs the property itemKeys");
    }
    return RowColumn.parse(itemKeys);
  }
}
