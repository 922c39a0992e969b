package dk.roedtraad.application.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.roedtraad.domain.answer.Choice;
import dk.roedtraad.domain.answer.Condition;
import dk.roedtraad.domain.answer.FieldKind;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.answer.Limits;
import dk.roedtraad.domain.answer.Prefill;
import dk.roedtraad.domain.answer.RowColumn;
import dk.roedtraad.domain.answer.SimpleCondition;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/**
 * Reads a Camunda Form as the browser reads it. A form that asks for something the server could not enforce is refused
 * here, when it is deployed or tested: a rule that only the browser knows is no rule.
 */
@Component
public class FormReader {

  private static final Set<String> ONLY_SHOWN =
      Set.of("text", "html", "separator", "spacer", "table", "button", "image", "expression");
  private static final Set<String> OWNERS = Set.of("leader", "coach", "coordinator", "manager");

  private final ObjectMapper json = new ObjectMapper();

  /** Reads the text of a {@code .form} file. */
  public FormDefinition read(String text) {
    try {
      return read(json.readTree(text));
    } catch (IOException e) {
      throw new IllegalArgumentException("The form is not readable as JSON.", e);
    }
  }

  /** Reads the bytes of a {@code .form} file. */
  public FormDefinition read(byte[] bytes) {
    try {
      return read(json.readTree(bytes));
    } catch (IOException e) {
      throw new IllegalArgumentException("The form is not readable as JSON.", e);
    }
  }

  private FormDefinition read(JsonNode root) {
    String id = root.path("id").asText("");
    if (id.isEmpty()) {
      throw new IllegalArgumentException("A form has no id.");
    }
    String owner = property(root, "owner");
    if (owner == null || !OWNERS.contains(owner)) {
      throw refused(id, "its property 'owner' must be one of " + OWNERS + ", but was '" + owner + "'");
    }
    String minutes = property(root, "minutes");
    var fields = new ArrayList<FormField>();
    collect(id, root, List.of(), List.of(), fields);
    var names = new HashSet<String>();
    for (FormField field : fields) {
      if (!names.add(field.name())) {
        throw refused(id, "two fields have the key '" + field.name() + "'");
      }
    }
    return new FormDefinition(id, title(root, id), owner, list(property(root, "readers")),
        minutes == null || minutes.isBlank() ? null : Integer.valueOf(minutes.strip()), fields);
  }

  /** The property {@code title}, else the first heading that the form shows, else its id. */
  private static String title(JsonNode root, String id) {
    String title = property(root, "title");
    if (title != null) {
      return title;
    }
    return children(root).stream()
        .flatMap(component -> component.path("text").asText("").lines())
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+\\s*", "").strip())
        .findFirst().orElse(id);
  }

  private static void collect(String formId, JsonNode parent, List<String> path, List<String> hiddenBy,
      List<FormField> fields) {
    for (JsonNode component : children(parent)) {
      String type = component.path("type").asText();
      List<String> hiddenHere = plusOne(hiddenBy, component.path("conditional").path("hide").asText(""));
      if (type.equals("group")) {
        collect(formId, component, plus(path, component.path("path").asText("")), hiddenHere, fields);
      } else if (!ONLY_SHOWN.contains(type) && !component.path("disabled").asBoolean(false)) {
        fields.add(field(formId, component, type, path, hiddenHere));
      }
    }
  }

  private static FormField field(String formId, JsonNode component, String type, List<String> groups,
      List<String> hiddenBy) {
    String key = component.path("key").asText("");
    if (key.isBlank()) {
      throw refused(formId, "a field of type " + type + " has no key");
    }
    String where = "field '" + key + "' ";
    JsonNode validate = component.path("validate");
    FieldKind kind = kind(formId, where, component, type);
    if (component.path("disallowPassedDates").asBoolean(false)) {
      throw refused(formId, where + "uses disallowPassedDates, which the server does not check");
    }
    if (component.hasNonNull("valuesExpression")) {
      throw refused(formId, where + "takes its options from an expression; use values or valuesKey");
    }
    String valuesKey = component.hasNonNull("valuesKey") ? component.path("valuesKey").asText() : null;
    List<Choice> choices = children(component, "values").stream()
        .map(option -> new Choice(option.path("value").asText(), option.path("label").asText())).toList();
    boolean choosing = kind == FieldKind.CHOICE || kind == FieldKind.CHOICES;
    if (choosing && valuesKey == null && choices.isEmpty()) {
      throw refused(formId, where + "has no options");
    }
    String prefill = property(component, "prefill");
    return new FormField(plus(groups, key), label(component, kind, key), kind,
        validate.path("required").asBoolean(false), limits(formId, where, component, validate), choices, valuesKey,
        kind == FieldKind.ROWS ? columns(formId, where, component) : List.of(), hidden(formId, hiddenBy),
        prefill == null ? null : Prefill.parse(prefill), "true".equals(property(component, "processVariable")));
  }

  private static FieldKind kind(String formId, String where, JsonNode component, String type) {
    if ("json-list".equals(property(component, "kind"))) {
      return FieldKind.ROWS;
    }
    return switch (type) {
      case "textfield" -> FieldKind.TEXT;
      case "textarea" -> FieldKind.LONG_TEXT;
      case "number" -> FieldKind.NUMBER;
      case "checkbox" -> FieldKind.CHECKBOX;
      case "select", "radio" -> FieldKind.CHOICE;
      case "checklist", "taglist" -> FieldKind.CHOICES;
      case "datetime" -> switch (component.path("subtype").asText("date")) {
        case "date" -> FieldKind.DATE;
        case "time" -> FieldKind.TIME;
        default -> FieldKind.DATE_TIME;
      };
      default -> throw refused(formId, where + "has the type '" + type + "', which the server does not check");
    };
  }

  private static List<RowColumn> columns(String formId, String where, JsonNode component) {
    String itemKeys = property(component, "itemKeys");
    if (itemKeys == null) {
      throw refused(formId, where + "is a json-list and needs the property itemKeys");
    }
    return RowColumn.parse(itemKeys);
  }

  private static Limits limits(String formId, String where, JsonNode component, JsonNode validate) {
    BigDecimal minLength = number(formId, where, validate, "minLength");
    BigDecimal maxLength = number(formId, where, validate, "maxLength");
    BigDecimal decimals = number(formId, where, component, "decimalDigits");
    return new Limits(
        minLength == null ? null : minLength.intValueExact(),
        maxLength == null ? null : maxLength.intValueExact(),
        number(formId, where, validate, "min"), number(formId, where, validate, "max"),
        decimals == null ? null : decimals.intValueExact(),
        component.path("serializeToString").asBoolean(false),
        component.path("timeSerializingFormat").asText("").startsWith("utc"),
        pattern(formId, where, validate),
        switch (validate.path("validationType").asText("")) {
          case "email" -> Limits.TextFormat.EMAIL;
          case "phone" -> Limits.TextFormat.PHONE;
          default -> Limits.TextFormat.ANY;
        });
  }

  private static BigDecimal number(String formId, String where, JsonNode parent, String name) {
    JsonNode node = parent.path(name);
    if (node.isMissingNode() || node.isNull() || node.isTextual() && node.asText().isBlank()) {
      return null;
    }
    try {
      return new BigDecimal(node.asText());
    } catch (NumberFormatException e) {
      throw refused(formId, where + "has the " + name + " '" + node.asText() + "', which is no number");
    }
  }

  private static Pattern pattern(String formId, String where, JsonNode validate) {
    String text = validate.path("pattern").asText("");
    try {
      return text.isEmpty() ? null : Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw refused(formId, where + "has a pattern that is no regular expression");
    }
  }

  private static Condition hidden(String formId, List<String> hiddenBy) {
    return hiddenBy.stream().map(hide -> SimpleCondition.parse(hide).orElseThrow(() -> refused(formId, "the condition '"
        + hide + "' is more than comparisons joined by 'and' and 'or', so the server can't judge it")))
        .reduce(Condition.NEVER, Condition::or);
  }

  /** A date has its label elsewhere than every other field, because one widget can show a date and a time. */
  private static String label(JsonNode component, FieldKind kind, String key) {
    String own = component.path("label").asText("");
    String ofDate = component.path(kind == FieldKind.TIME ? "timeLabel" : "dateLabel").asText("");
    return !own.isBlank() ? own : ofDate.isBlank() ? key : ofDate;
  }

  private static List<JsonNode> children(JsonNode parent) {
    return children(parent, "components");
  }

  private static List<JsonNode> children(JsonNode parent, String name) {
    return StreamSupport.stream(parent.path(name).spliterator(), false).toList();
  }

  private static String property(JsonNode component, String name) {
    JsonNode node = component.path("properties").path(name);
    return node.isValueNode() && !node.isNull() ? node.asText() : null;
  }

  private static List<String> list(String text) {
    return text == null ? List.of()
        : Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  private static List<String> plus(List<String> path, String more) {
    var longer = new ArrayList<>(path);
    Arrays.stream(more.split("\\.")).filter(step -> !step.isEmpty()).forEach(longer::add);
    return longer;
  }

  private static List<String> plusOne(List<String> all, String more) {
    return Stream.concat(all.stream(), Stream.of(more)).filter(one -> !one.isBlank()).toList();
  }

  private static IllegalArgumentException refused(String formId, String why) {
    return new IllegalArgumentException("Form '" + formId + "' cannot be used: " + why + ".");
  }
}
