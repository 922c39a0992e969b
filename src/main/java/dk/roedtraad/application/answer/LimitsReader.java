package dk.roedtraad.application.answer;

import dk.roedtraad.domain.answer.Limits;
import dk.roedtraad.domain.answer.NumberLimits;
import dk.roedtraad.domain.answer.TextLimits;
import dk.roedtraad.domain.answer.TimeLimits;
import dk.roedtraad.domain.answer.TypedPattern;
import java.math.BigDecimal;
import java.util.Set;

/** Reads what bounds the value of a component. */
final class LimitsReader {

  private static final Set<String> KNOWN_RULES =
      Set.of("required", "minLength", "maxLength", "min", "max", "pattern", "validationType");
  /** The steps that the browser knows; with any other it takes a quarter of an hour. */
  private static final Set<Integer> MINUTE_STEPS = Set.of(1, 5, 10, 15, 30, 60);
  private static final int USUAL_MINUTE_STEP = 15;

  private final FormComponent component;
  private final FormComponent validate;

  private LimitsReader(FormComponent component) {
    this.component = component;
    this.validate = component.at("validate");
  }

  static Limits read(FormComponent component) {
    var reader = new LimitsReader(component);
    reader.validate.node().fieldNames().forEachRemaining(rule -> {
      if (!KNOWN_RULES.contains(rule)) {
        throw component.refused("has the rule '" + rule + "', which the server does not know");
      }
    });
    return new Limits(reader.ofText(), reader.ofNumber(), reader.ofTime());
  }

  private TextLimits ofText() {
    return new TextLimits(validate.bound("minLength"), validate.bound("maxLength"), pattern(),
        switch (validate.text("validationType")) {
          case "email" -> TextLimits.Format.EMAIL;
          case "phone" -> TextLimits.Format.PHONE;
          case "", "custom" -> TextLimits.Format.ANY;
          default -> throw component.refused("has a validationType that the server does not know");
        });
  }

  private TypedPattern pattern() {
    String text = validate.text("pattern");
    try {
      return text.isEmpty() ? null : TypedPattern.of(text);
    } catch (IllegalArgumentException e) {
      throw component.refused("has a pattern that " + e.getMessage());
    }
  }

  private NumberLimits ofNumber() {
    BigDecimal step = component.number("increment");
    if (step != null && step.signum() <= 0) {
      throw component.refused("has an increment that is not above 0");
    }
    return new NumberLimits(validate.bound("min"), validate.bound("max"), component.integer("decimalDigits"), step,
        component.flag("serializeToString"));
  }

  private TimeLimits ofTime() {
    Integer step = component.node().hasNonNull("timeInterval") ? component.integer("timeInterval") : null;
    return new TimeLimits(component.flag("disallowPassedDates"),
        step != null && MINUTE_STEPS.contains(step) ? step : USUAL_MINUTE_STEP,
        switch (component.text("timeSerializingFormat")) {
          case "utc_offset" -> TimeLimits.Zone.OFFSET;
          case "utc_normalized" -> TimeLimits.Zone.UTC;
          default -> TimeLimits.Zone.NONE;
        });
  }
}
