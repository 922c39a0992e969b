package dk.roedtraad.application.answer;

import dk.roedtraad.domain.answer.FieldKind;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.answer.NumberLimits;
import dk.roedtraad.domain.answer.RowColumn;
import dk.roedtraad.domain.answer.TextLimits;
import dk.roedtraad.support.FormFiles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every way to break one rule of a field, read off the field. */
final class BrokenValues {

  private final FormField field;
  private final List<Object> values = new ArrayList<>();

  private BrokenValues(FormField field) {
    this.field = field;
  }

  /** Values that the field must refuse; none for a field that nobody fills in. */
  static List<Object> of(FormField field) {
    if (!field.isFilledIn(Map.of()) && field.kind() == FieldKind.COMPUTED) {
      return List.of();
    }
    var broken = new BrokenValues(field);
    broken.collect();
    return broken.values;
  }

  private void collect() {
    if (field.required()) {
      add(null, "", "  \u00a0\n", List.of());
    }
    add(Map.of("et", "kort"));
    switch (field.kind()) {
      case TEXT, LONG_TEXT -> texts(field.limits().text());
      case NUMBER -> numbers(field.limits().number());
      case DATE -> dates();
      case TIME -> times("");
      case DATE_TIME -> moments();
      case CHECKBOX -> checkbox();
      case CHOICE -> add("IKKE_TILBUDT", 4711, true, List.of("FIRST"));
      case CHOICES -> choices();
      case ROWS -> rows();
      case ITEMS -> items();
      case COMPUTED -> values.clear();
    }
  }

  private void add(Object... more) {
    values.addAll(Arrays.asList(more));
  }

  private void texts(TextLimits limits) {
    add(7, true, List.of("tekst"), "a\0b", "halvt tegn \ud83d");
    int max = limits.maxLengthIn(Map.of());
    add("å".repeat(max + 1), "👍".repeat(max / 2 + 1), "a" + " ".repeat(max + 1_000));
    if (limits.minLengthIn(Map.of()) > 1) {
      add("a".repeat(limits.minLengthIn(Map.of()) - 1), " a ");
    }
    if (field.processVariable()) {
      add("a".repeat(TextLimits.PROCESS_VARIABLE_MAX_LENGTH + 1));
    }
    if (field.kind() == FieldKind.TEXT) {
      add("to\nlinjer", "to\r\nlinjer");
    }
    if (limits.pattern() != null) {
      add("Ab123", "AB1234", "AB123\n");
    }
    switch (limits.format()) {
      case EMAIL -> add("leder@rybners", "leder", "a b@rybners.example", "@rybners.example");
      case PHONE -> add("12345678", "+45 12345678", "+45123", "+451234567890123456");
      case ANY -> { }
    }
  }

  private void numbers(NumberLimits limits) {
    add("syv", Double.NaN, Double.POSITIVE_INFINITY, true, List.of(1), limits.asText() ? (Object) 1 : "1");
    BigDecimal min = limits.min().in(Map.of());
    BigDecimal max = limits.max().in(Map.of());
    if (min != null) {
      add(sent(limits, min.subtract(BigDecimal.ONE)));
    }
    if (max != null) {
      add(sent(limits, max.add(BigDecimal.ONE)));
    }
    if (limits.decimalDigits() != null) {
      add(sent(limits, new BigDecimal("1.123456789")));
    }
    if (limits.step() != null) {
      add(sent(limits, limits.step().multiply(new BigDecimal("1.5"))));
    }
  }

  private static Object sent(NumberLimits limits, BigDecimal number) {
    return limits.asText() ? number.toPlainString() : (Object) number.doubleValue();
  }

  private void dates() {
    add("2027-02-29", "12.01.2027", 20270112, "2027-1-2", "1899-12-31", "2200-01-01", "2027-03-01T10:00", "i morgen");
    if (field.limits().time().notBeforeToday()) {
      add(FormFiles.TODAY.minusDays(1).toString());
    }
  }

  /** With everything but a right time at the end. */
  private void times(String before) {
    String zone = zone();
    add(before + "25:00" + zone, before + "kl. 10", before + "1000" + zone, before + "10:60" + zone, before + "9:00" + zone,
        before + "10:00:30" + zone, 10, before + "10:00" + (zone.isEmpty() ? "Z" : ""), before + "10:00+19:00");
    if (field.limits().time().minuteStep() > 1) {
      add(before + "10:01" + zone);
    }
  }

  private void moments() {
    times("2027-03-01T");
    add("2027-01-12", "12.01.2027 10:00" + zone(), "2027-02-30T10:00" + zone(), "2027-01-12 10:00" + zone());
    if (field.limits().time().notBeforeToday()) {
      add(FormFiles.TODAY.minusDays(1) + "T10:00" + zone());
    }
  }

  private String zone() {
    return switch (field.limits().time().zone()) {
      case NONE -> "";
      case OFFSET -> "+01:00";
      case UTC -> "Z";
    };
  }

  private void checkbox() {
    add("true", 1, List.of(true));
    if (field.required()) {
      add(false);
    }
  }

  private void choices() {
    var offered = field.options().offered(Map.of());
    add("IKKE_EN_LISTE", List.of("IKKE_TILBUDT"), Collections.singletonList(null), true);
    if (!offered.isEmpty()) {
      add(Collections.nCopies(2, offered.get(0)), List.of(offered.get(0), "IKKE_TILBUDT"));
    }
  }

  private void rows() {
    add("[]", List.of("tekst"), List.of(Map.of("ukendt", 1)), List.of(Map.of()), List.of(List.of()));
    for (RowColumn column : field.columns()) {
      add(List.of(row(column, List.of("forkert"))));
      if (!column.optional()) {
        add(List.of(row(column, null)));
      }
    }
    var more = row(field.columns().get(0), "Anne");
    more.put("ukendt", 1);
    add(List.of(more));
  }

  private Map<String, Object> row(RowColumn changed, Object value) {
    var row = new HashMap<String, Object>();
    field.columns().forEach(column -> row.put(column.key(), FormSubmissions.cell(column)));
    row.put(changed.key(), value);
    return row;
  }

  private void items() {
    add("[]", List.of("tekst"), List.of(Map.of("ukendt", 1)), Collections.nCopies(1_001, Map.of()));
    for (FormField inner : field.items()) {
      for (Object broken : of(inner)) {
        var item = new HashMap<String, Object>();
        field.items().forEach(other -> item.put(other.key(), FormSubmissions.validValue(other)));
        item.put(inner.key(), broken);
        add(List.of(item));
      }
    }
  }
}
