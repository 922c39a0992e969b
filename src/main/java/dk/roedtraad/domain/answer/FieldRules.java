package dk.roedtraad.domain.answer;

import dk.roedtraad.domain.leader.EmailAddress;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules of single values. Each answers with Danish sentences that say what to do; none means the value is fine. */
final class FieldRules {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?");
  private static final Pattern OFFSET = Pattern.compile("(.*?)(Z|[+-]\\d{2}:\\d{2})");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
  private static final Pattern PHONE = Pattern.compile("(\\+|00)?\\d(?: ?\\d){7,14}");
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2199;
  private static final int MAX_ROWS = 10_000;
  private static final int ROW_FAULTS_TOLD = 20;

  private FieldRules() {}

  /** Nothing, an empty text and an empty list were not given; blanks were, and are kept. */
  static boolean isGiven(Object value) {
    return value != null && !"".equals(value) && !(value instanceof List<?> list && list.isEmpty());
  }

  static List<String> faultsOf(FormField field, Object value, Map<String, Object> facts) {
    if (!isGiven(value) || field.required() && isBlank(value)) {
      return field.required() ? List.of(missing(field.kind())) : List.of();
    }
    return switch (field.kind()) {
      case TEXT, LONG_TEXT -> text(field, value);
      case NUMBER -> number(field.limits(), value);
      case DATE -> isDate(value) ? List.of() : List.of("skal være en dato, der findes, fx 2026-03-01.");
      case TIME -> isTime(value, field.limits().withOffset())
          ? List.of() : List.of("skal være et klokkeslæt, fx 10:00.");
      case DATE_TIME -> isDateTime(value, field.limits().withOffset())
          ? List.of() : List.of("skal være en dato med klokkeslæt, fx 2026-03-01T10:00.");
      case CHECKBOX -> checkbox(field.required(), value);
      case CHOICE -> choice(field, value, facts);
      case CHOICES -> choices(field, value, facts);
      case ROWS -> rows(field, value);
    };
  }

  private static boolean isBlank(Object value) {
    return value instanceof String text && text.isBlank();
  }

  private static String missing(FieldKind kind) {
    return switch (kind) {
      case CHECKBOX -> "skal være sat.";
      case CHOICE -> "skal vælges.";
      case CHOICES -> "vælg mindst én.";
      case ROWS -> "skal have mindst én række.";
      default -> "skal udfyldes.";
    };
  }

  private static List<String> text(FormField field, Object value) {
    if (!(value instanceof String text)) {
      return List.of("skal være tekst.");
    }
    Limits limits = field.limits();
    List<String> faults = new ArrayList<>(storable(text));
    int max = limits.maxLength() == null ? Limits.DEFAULT_MAX_LENGTH : limits.maxLength();
    int characters = text.codePointCount(0, text.length());
    if (field.processVariable() && text.length() > Limits.PROCESS_VARIABLE_MAX_LENGTH) {
      faults.add(tooLong(Math.min(max, Limits.PROCESS_VARIABLE_MAX_LENGTH), text.length()));
    } else if (characters > max) {
      faults.add(tooLong(max, characters));
    }
    if (limits.minLength() != null && text.length() < limits.minLength()) {
      faults.add("skal være på mindst " + limits.minLength() + " tegn (er " + text.length() + ").");
    }
    if (limits.pattern() != null && !limits.pattern().matcher(text).find()) {
      faults.add("har ikke den form, der bedes om. Se hjælpeteksten ved feltet.");
    }
    if (limits.format() == Limits.TextFormat.EMAIL && !EmailAddress.isValid(text)) {
      faults.add("skal være en e-mailadresse, fx navn@skole.dk.");
    }
    if (limits.format() == Limits.TextFormat.PHONE && !PHONE.matcher(text).matches()) {
      faults.add("skal være et telefonnummer, fx 12 34 56 78.");
    }
    return faults;
  }

  private static String tooLong(int max, int actual) {
    return "må højst være på " + grouped(max) + " tegn (er " + grouped(actual) + "). Gør teksten kortere.";
  }

  /** Thousands with a point, as Danes write them. */
  private static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
  }

  /** A NUL cannot be stored by PostgreSQL, half a character by no database: better refused than changed. */
  private static List<String> storable(String text) {
    boolean halfCharacter = text.codePoints()
        .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    return text.indexOf('\0') >= 0 || halfCharacter
        ? List.of("indeholder et tegn, der ikke kan gemmes. Slet det, og prøv igen.") : List.of();
  }

  private static List<String> number(Limits limits, Object value) {
    BigDecimal number = asNumber(limits, value);
    if (number == null) {
      return List.of("skal være et tal.");
    }
    List<String> faults = new ArrayList<>();
    Integer digits = limits.decimalDigits();
    if (digits != null && number.signum() != 0 && number.stripTrailingZeros().scale() > digits) {
      faults.add(digits == 0 ? "skal være et helt tal." : "må højst have " + digits + " decimaler.");
    }
    if (limits.min() != null && number.compareTo(limits.min()) < 0) {
      faults.add("skal være mindst " + danish(limits.min()) + ".");
    }
    if (limits.max() != null && number.compareTo(limits.max()) > 0) {
      faults.add("må højst være " + danish(limits.max()) + ".");
    }
    return faults;
  }

  private static BigDecimal asNumber(Limits limits, Object value) {
    boolean readable = limits.numberAsText() ? value instanceof String text && NUMBER.matcher(text).matches()
        : value instanceof Number && !(value instanceof Double d && !Double.isFinite(d))
            && !(value instanceof Float f && !Float.isFinite(f));
    return readable ? new BigDecimal(value.toString()) : null;
  }

  private static String danish(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  /** A year of two digits typed into a browser arrives as the year 26: years no course can have are refused. */
  static boolean isDate(Object value) {
    if (!(value instanceof String text) || !DATE.matcher(text).matches()) {
      return false;
    }
    try {
      int year = LocalDate.parse(text).getYear();
      return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
    } catch (DateTimeException e) {
      return false;
    }
  }

  static boolean isTime(Object value, boolean withOffset) {
    if (!(value instanceof String text)) {
      return false;
    }
    try {
      var offset = OFFSET.matcher(text);
      if (withOffset && offset.matches()) {
        ZoneOffset.of(offset.group(2));
        text = offset.group(1);
      }
      return TIME.matcher(text).matches() && LocalTime.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  static boolean isDateTime(Object value, boolean withOffset) {
    return value instanceof String text && text.indexOf('T') == 10
        && isDate(text.substring(0, 10)) && isTime(text.substring(11), withOffset);
  }

  private static List<String> checkbox(boolean required, Object value) {
    if (!(value instanceof Boolean ticked)) {
      return List.of("skal være sat eller ikke sat (true eller false).");
    }
    return required && !ticked ? List.of(missing(FieldKind.CHECKBOX)) : List.of();
  }

  private static List<String> choice(FormField field, Object value, Map<String, Object> facts) {
    return value instanceof String text && offered(field, facts).contains(text)
        ? List.of() : List.of("vælg en af mulighederne på listen.");
  }

  private static List<String> choices(FormField field, Object value, Map<String, Object> facts) {
    if (!(value instanceof List<?> chosen)) {
      return List.of("skal være en liste af valg.");
    }
    Set<String> offered = offered(field, facts);
    if (!chosen.stream().allMatch(one -> one instanceof String text && offered.contains(text))) {
      return List.of("vælg kun blandt mulighederne på listen.");
    }
    return new HashSet<Object>(chosen).size() < chosen.size()
        ? List.of("vælg hver mulighed højst én gang.") : List.of();
  }

  private static Set<String> offered(FormField field, Map<String, Object> facts) {
    if (field.valuesKey() == null) {
      return field.choices().stream().map(Choice::value).collect(Collectors.toSet());
    }
    return facts.get(field.valuesKey()) instanceof List<?> options
        ? options.stream()
            .map(option -> String.valueOf(option instanceof Map<?, ?> map ? map.get("value") : option))
            .collect(Collectors.toSet())
        : Set.of();
  }

  private static List<String> rows(FormField field, Object value) {
    if (!(value instanceof List<?> rows)) {
      return List.of("skal være en liste af rækker.");
    }
    if (rows.size() > MAX_ROWS) {
      return List.of("må højst have " + grouped(MAX_ROWS) + " rækker.");
    }
    List<String> faults = new ArrayList<>();
    Set<String> keys = field.columns().stream().map(RowColumn::key).collect(Collectors.toSet());
    for (int number = 1; number <= rows.size() && faults.size() < ROW_FAULTS_TOLD; number++) {
      String where = "række " + number + ": ";
      if (!(rows.get(number - 1) instanceof Map<?, ?> row)) {
        faults.add(where + "skal have " + keysOf(field) + ".");
        continue;
      }
      for (RowColumn column : field.columns()) {
        Object cell = row.get(column.key());
        if (!(cell == null ? column.optional() : fits(column.type(), cell))) {
          faults.add(where + column.key() + " " + demand(column.type()));
        }
      }
      row.keySet().stream().filter(key -> !keys.contains(String.valueOf(key)))
          .forEach(key -> faults.add(where + "har kun " + keysOf(field) + "."));
    }
    return faults;
  }

  private static String keysOf(FormField field) {
    return field.columns().stream().map(RowColumn::key).collect(Collectors.joining(", "));
  }

  private static boolean fits(RowColumn.Type type, Object cell) {
    return switch (type) {
      case TEXT -> cell instanceof String text && !text.isBlank() && storable(text).isEmpty()
          && text.codePointCount(0, text.length()) <= Limits.DEFAULT_MAX_LENGTH;
      case BOOLEAN -> cell instanceof Boolean;
      case INTEGER -> cell instanceof Integer || cell instanceof Long;
      case NUMBER -> asNumber(Limits.NONE, cell) != null;
      case DATE -> isDate(cell);
    };
  }

  private static String demand(RowColumn.Type type) {
    return switch (type) {
      case TEXT -> "skal udfyldes med tekst.";
      case BOOLEAN -> "skal være true eller false.";
      case INTEGER -> "skal være et helt tal.";
      case NUMBER -> "skal være et tal.";
      case DATE -> "skal være en dato, der findes, fx 2026-03-01.";
    };
  }
}
