package dk.roedtraad.application.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.domain.answer.AnswerSource;
import dk.roedtraad.domain.answer.Bound;
import dk.roedtraad.domain.answer.Condition;
import dk.roedtraad.domain.answer.Expression;
import dk.roedtraad.domain.answer.ShownAnswer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One component of a form's JSON, asked for what it says; the form itself is the outermost one.
 *
 * @param name what the component is called where it is refused, a blank at its end; empty for the form itself
 */
record FormComponent(String formId, String name, JsonNode node, Expressions expressions) {

  /** A part of what the component says, for example its {@code validate}. */
  FormComponent at(String part) {
    return new FormComponent(formId, name, node.path(part), expressions);
  }

  List<FormComponent> children() {
    return StreamSupport.stream(node.path("components").spliterator(), false)
        .map(child -> new FormComponent(formId, nameOf(child), child, expressions)).toList();
  }

  private static String nameOf(JsonNode component) {
    return component.path("type").asText() + " '" + component.path("key").asText(component.path("id").asText()) + "' ";
  }

  String type() {
    return text("type");
  }

  /** Empty where there is none. */
  String text(String name) {
    return node.path(name).asText("");
  }

  boolean flag(String name) {
    return node.path(name).asBoolean(false);
  }

  /** One of our own properties of the component; {@code null} where there is none. */
  String property(String name) {
    JsonNode value = node.path("properties").path(name);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  /** A property that lists names between commas. */
  List<String> names(String property) {
    String names = property(property);
    return names == null ? List.of()
        : Arrays.stream(names.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
  }

  /** Where the property says that an earlier answer is taken from; empty where it says nothing. */
  List<AnswerSource> sources(String property) {
    String text = property(property);
    try {
      return text == null ? List.of() : AnswerSource.parseAll(text);
    } catch (IllegalArgumentException e) {
      throw refused("has a " + property + " that cannot be read. " + e.getMessage());
    }
  }

  /** The earlier answers that the property {@code shows} names, with {@code ;} between them. */
  List<ShownAnswer> shown() {
    String text = property("shows");
    try {
      return text == null ? List.of() : Arrays.stream(text.split(";", -1)).map(ShownAnswer::parse).toList();
    } catch (IllegalArgumentException e) {
      throw refused("shows something that cannot be read. " + e.getMessage());
    }
  }

  /** A number, also where it is written as a text; {@code null} where there is none. */
  BigDecimal number(String name) {
    String text = text(name).strip();
    try {
      return text.isEmpty() || node.path(name).isNull() ? null : new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw refused("has the " + name + " '" + text + "', which is no number");
    }
  }

  /** A whole number, as {@link #number}. */
  Integer integer(String name) {
    BigDecimal number = number(name);
    try {
      return number == null ? null : number.intValueExact();
    } catch (ArithmeticException e) {
      throw refused("has the " + name + " '" + text(name) + "', which is no whole number");
    }
  }

  /** A number, or an expression that computes one. */
  Bound bound(String name) {
    return isExpression(name) ? Bound.of(expression(name)) : Bound.of(number(name));
  }

  boolean isExpression(String name) {
    return text(name).startsWith("=");
  }

  /** What stands there after {@code =}; the browser takes nothing else for an expression. */
  Expression expression(String name) {
    if (!isExpression(name)) {
      throw refused("has the " + name + " '" + text(name) + "', which does not begin with =");
    }
    try {
      return expressions.parse(text(name).substring(1));
    } catch (IllegalArgumentException e) {
      throw refused("has the " + name + " '" + text(name) + "', which is no FEEL");
    }
  }

  /** Never holds where there is none. */
  Condition condition(String name) {
    return text(name).isEmpty() ? Condition.NEVER : Condition.of(expression(name));
  }

  IllegalArgumentException refused(String why) {
    return new IllegalArgumentException("Form '" + formId + "' cannot be used: " + name + why + ".");
  }
}
