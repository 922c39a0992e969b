package dk.roedtraad.domain.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rules of numbers. */
final class NumberRules {

  private static final Pattern AS_TEXT = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

  private NumberRules() {}

  static List<String> faultsOf(NumberLimits limits, Object value, Situation situation) {
    BigDecimal number = limits.asText() ? fromText(value) : Numbers.exact(value);
    if (number == null) {
      return List.of("skal være et tal.");
    }
    var faults = new ArrayList<String>();
    Integer digits = limits.decimalDigits();
    if (digits != null && number.signum() != 0 && number.stripTrailingZeros().scale() > digits) {
      faults.add(digits == 0 ? "skal være et helt tal." : "må højst have " + digits + " decimaler.");
    } else if (limits.step() != null && number.remainder(limits.step()).signum() != 0) {
      faults.add(offStep(number, limits.step()));
    }
    BigDecimal min = limits.min().in(situation.data());
    BigDecimal max = limits.max().in(situation.data());
    if (min != null && number.compareTo(min) < 0) {
      faults.add("skal være mindst " + Numbers.danish(min) + ".");
    }
    if (max != null && number.compareTo(max) > 0) {
      faults.add("må højst være " + Numbers.danish(max) + ".");
    }
    return faults;
  }

  private static BigDecimal fromText(Object value) {
    return value instanceof String text && AS_TEXT.matcher(text).matches() ? new BigDecimal(text) : null;
  }

  private static String offStep(BigDecimal number, BigDecimal step) {
    BigDecimal below = number.subtract(number.remainder(step));
    below = below.compareTo(number) > 0 ? below.subtract(step) : below;
    return "skal gå op i " + Numbers.danish(step) + ". Vælg " + Numbers.danish(below) + " eller "
        + Numbers.danish(below.add(step)) + ".";
  }
}
