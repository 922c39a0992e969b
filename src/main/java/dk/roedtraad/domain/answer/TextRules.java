package dk.roedtraad.domain.answer;

import dk.roedtraad.domain.answer.TextLimits.Format;
import dk.roedtraad.domain.leader.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rules of texts. */
final class TextRules {

  /** The browser asks for an international number without blanks. */
  private static final Pattern PHONE = Pattern.compile("(\\+|00)[1-9]\\d{6,14}");

  private TextRules() {}

  static List<String> faultsOf(FormField field, Object value, Situation situation) {
    if (!(value instanceof String text)) {
      return List.of("skal være tekst.");
    }
    var limits = field.limits().text();
    var faults = new ArrayList<>(storable(text));
    if (field.kind() == FieldKind.TEXT && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
      faults.add("skal stå på én linje.");
    }
    faults.addAll(length(field, text, situation));
    if (limits.pattern() != null && !limits.pattern().fits(text)) {
      faults.add("har ikke den form, der bedes om. Se hjælpeteksten ved feltet.");
    }
    if (limits.format() == Format.EMAIL && !EmailAddress.isValid(text)) {
      faults.add("skal være en e-mailadresse, fx navn@skole.dk.");
    }
    if (limits.format() == Format.PHONE && !PHONE.matcher(text).matches()) {
      faults.add("skal være et telefonnummer med landekode og uden mellemrum, fx +4512345678.");
    }
    return faults;
  }

  private static List<String> length(FormField field, String text, Situation situation) {
    var limits = field.limits().text();
    int length = TypedText.length(text);
    int max = limits.maxLengthIn(situation.data());
    int min = limits.minLengthIn(situation.data());
    if (length > max) {
      return List.of(tooLong(max, length));
    }
    if (field.processVariable() && text.length() > TextLimits.PROCESS_VARIABLE_MAX_LENGTH) {
      return List.of(tooLong(TextLimits.PROCESS_VARIABLE_MAX_LENGTH, text.length()));
    }
    if (text.length() > max + TypedText.MAX_BLANKS_AROUND) {
      return List.of("har for mange mellemrum eller linjeskift før eller efter teksten. Slet dem, og prøv igen.");
    }
    return length < min ? List.of("skal være på mindst " + grouped(min) + " tegn (er " + grouped(length) + ").")
        : List.of();
  }

  private static String tooLong(int max, int actual) {
    return "må højst være på " + grouped(max) + " tegn (er " + grouped(actual) + "). Gør teksten kortere.";
  }

  /** Thousands with a point, as Danes write them. */
  static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
  }

  /** A NUL cannot be stored by PostgreSQL, half a character by no database: better refused than changed. */
  static List<String> storable(String text) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      boolean pair = at + 1 < text.length() && Character.isSurrogatePair(unit, text.charAt(at + 1));
      if (unit == '\0' || Character.isSurrogate(unit) && !pair) {
        return List.of("indeholder et tegn, der ikke kan gemmes. Slet det, og prøv igen.");
      }
      at += pair ? 1 : 0;
    }
    return List.of();
  }
}
