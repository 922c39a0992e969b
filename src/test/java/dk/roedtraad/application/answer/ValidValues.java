package dk.roedtraad.application.answer;

import dk.roedtraad.domain.answer.FieldKind;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.answer.NumberLimits;
import dk.roedtraad.domain.answer.RowColumn;
import dk.roedtraad.domain.answer.TextLimits;
import dk.roedtraad.domain.answer.TimeLimits;
import dk.roedtraad.domain.answer.TypedText;
import dk.roedtraad.support.FormFiles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Right answers to a field, as varied as people and programs give them, read off the field. */
final class ValidValues {

  /** What breaks in careless hands: letters of ours, signs of many units, HTML, formulas, templates, blanks. */
  private static final List<String> PIECES = List.of("Vi prøver noget nyt ", "æøåÆØÅ", "👍", "👩‍👩‍👧", "\"citat\" ", "'",
      "<script>alert(1)</script>", "<b>fed</b>", "&amp;", "=1+1", "+45", "-2", "@SUM(A1)", "\u00a0", "{{navn}}", "${1+1}",
      "\\n", "%s", "null", " ", "ß", "日本", "—", ";", ",");
  private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\n\n", "\t");
  private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

  private final FormField field;
  private final Map<String, Object> facts;

  private ValidValues(FormField field, Map<String, Object> facts) {
    this.field = field;
    this.facts = facts;
  }

  /** Values that the field must accept; for one that need not be filled in also nothing, in all its spellings. */
  static Arbitrary<Object> of(FormField field, Map<String, Object> facts) {
    var given = new ValidValues(field, facts).given();
    if (field.required()) {
      return given;
    }
    var nothing = switch (field.kind()) {
      case CHOICES, ROWS, ITEMS -> Arbitraries.<Object>of(null, List.of());
      case CHECKBOX -> Arbitraries.<Object>of(null, false);
      default -> Arbitraries.<Object>of(null, "");
    };
    return Arbitraries.frequencyOf(Tuple.of(3, given), Tuple.of(1, nothing));
  }

  private Arbitrary<Object> given() {
    return switch (field.kind()) {
      case TEXT, LONG_TEXT -> texts(field.limits().text()).map(text -> text);
      case NUMBER -> numbers(field.limits().number());
      case DATE -> days().map(LocalDate::toString);
      case TIME -> times().map(time -> time);
      case DATE_TIME -> Combinators.combine(days(), times()).as((day, time) -> day + "T" + time);
      case CHECKBOX -> field.required() ? Arbitraries.just(true) : Arbitraries.of(true, false);
      case CHOICE -> Arbitraries.of(field.options().offered(facts));
      case CHOICES -> Arbitraries.of(field.options().offered(facts)).list().uniqueElements().ofMinSize(1).map(list -> list);
      case ROWS -> row().list().ofMinSize(1).ofMaxSize(4).map(rows -> rows);
      case ITEMS -> Submissions.values(field.items(), facts).list().ofMinSize(1).ofMaxSize(4).map(items -> items);
      case COMPUTED -> Arbitraries.of("vrøvl", 42, List.of());
    };
  }

  private Arbitrary<String> texts(TextLimits limits) {
    switch (limits.format()) {
      case EMAIL:
        return Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(40)
            .map(name -> name + "@rybners.example");
      case PHONE:
        return Arbitraries.strings().numeric().ofMinLength(7).ofMaxLength(12).map(number -> "+45" + number);
      default:
        break;
    }
    if (limits.pattern() != null) {
      return Arbitraries.of(FormSubmissions.TEXTS).filter(limits.pattern()::fits);
    }
    int max = limits.maxLengthIn(facts);
    int min = Math.max(limits.minLengthIn(facts), field.required() ? 1 : 0);
    var pieces = field.kind() == FieldKind.TEXT ? Arbitraries.of(PIECES)
        : Arbitraries.oneOf(Arbitraries.of(PIECES), Arbitraries.of(LINE_ENDS));
    var usual = pieces.list().ofMinSize(1).ofMaxSize(15).map(list -> cut(String.join("", list), max))
        .filter(text -> TypedText.length(text) >= min && !text.isEmpty());
    return Arbitraries.frequencyOf(Tuple.of(20, usual), Tuple.of(1, Arbitraries.of("å", "👍", "<", "=").map(sign ->
        cut(sign.repeat(max / sign.length()), max))));
  }

  /** Never half a character. */
  private String cut(String text, int max) {
    int end = Math.min(field.processVariable() ? TextLimits.PROCESS_VARIABLE_MAX_LENGTH : text.length(),
        Math.min(text.length(), max));
    return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  private Arbitrary<Object> numbers(NumberLimits limits) {
    BigDecimal step = limits.step() != null ? limits.step()
        : BigDecimal.ONE.movePointLeft(limits.decimalDigits() == null ? 3 : limits.decimalDigits());
    BigDecimal min = limits.min().in(facts) == null ? BigDecimal.valueOf(-1_000_000) : limits.min().in(facts);
    BigDecimal max = limits.max().in(facts) == null ? BigDecimal.valueOf(1_000_000) : limits.max().in(facts);
    long first = min.divide(step, 0, RoundingMode.CEILING).longValueExact();
    long last = max.divide(step, 0, RoundingMode.FLOOR).longValueExact();
    return Arbitraries.longs().between(first, last).map(count -> sent(limits, step.multiply(BigDecimal.valueOf(count))));
  }

  private static Object sent(NumberLimits limits, BigDecimal number) {
    if (limits.asText()) {
      return number.toPlainString();
    }
    return number.stripTrailingZeros().scale() <= 0 ? number.intValueExact() : (Object) number.doubleValue();
  }

  private Arbitrary<LocalDate> days() {
    var first = field.limits().time().notBeforeToday() ? FormFiles.TODAY : LocalDate.of(1900, 1, 1);
    return Arbitraries.longs().between(first.toEpochDay(), LAST_DAY.toEpochDay()).map(LocalDate::ofEpochDay);
  }

  private Arbitrary<String> times() {
    TimeLimits limits = field.limits().time();
    return Arbitraries.integers().between(0, 24 * 60 / limits.minuteStep() - 1)
        .map(step -> LocalTime.MIN.plusMinutes((long) step * limits.minuteStep()) + switch (limits.zone()) {
          case NONE -> "";
          case OFFSET -> "+02:00";
          case UTC -> "Z";
        });
  }

  private Arbitrary<Map<String, Object>> row() {
    return Combinators.combine(field.columns().stream().map(ValidValues::cell).toList()).as(cells -> {
      var row = new LinkedHashMap<String, Object>();
      for (int i = 0; i < cells.size(); i++) {
        if (cells.get(i) != null) {
          row.put(field.columns().get(i).key(), cells.get(i));
        }
      }
      return row;
    });
  }

  private static Arbitrary<Object> cell(RowColumn column) {
    Arbitrary<Object> given = switch (column.type()) {
      case TEXT -> Arbitraries.of("leder@rybners.example", "Åse \"Ø\" <b>", "👍");
      case BOOLEAN -> Arbitraries.of(true, false);
      case INTEGER -> Arbitraries.integers().map(number -> number);
      case NUMBER -> Arbitraries.of(1, 2.5, -3);
      case DATE -> Arbitraries.of("2027-01-12", "2028-02-29");
    };
    return column.optional() ? given.injectNull(0.3) : given;
  }
}
