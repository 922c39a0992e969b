package dk.roedtraad.application.answer;

import dk.roedtraad.domain.answer.FieldKind;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.answer.NumberLimits;
import dk.roedtraad.domain.answer.Paths;
import dk.roedtraad.domain.answer.RowColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Invents a valid submission of any form, and every way to break one field of it. */
public final class FormSubmissions {

  private static final List<String> TEXTS =
      List.of("Vi prøver \"noget\" nyt <b>sammen</b> 👍", "leder@rybners.example", "+4512345678", "4000", "10:00");

  private FormSubmissions() {}

  /** The options of every field that takes them from the server. */
  public static Map<String, Object> facts(FormDefinition form) {
    return form.fields().stream().map(field -> field.options().valuesKey()).filter(Objects::nonNull).distinct()
        .collect(Collectors.toMap(key -> key, key -> List.of(
            Map.of("label", "Den første", "value", "FIRST"), Map.of("label", "Den anden", "value", "SECOND"))));
  }

  /** Every field filled in. */
  public static Map<String, Object> valid(FormDefinition form) {
    Map<String, Object> submission = new LinkedHashMap<>();
    form.fields().forEach(field -> put(submission, field, validValue(field)));
    return submission;
  }

  /** Only what must be filled in. */
  public static Map<String, Object> smallest(FormDefinition form) {
    Map<String, Object> submission = new LinkedHashMap<>();
    form.fields().stream().filter(FormField::required).forEach(field -> put(submission, field, validValue(field)));
    return submission;
  }

  /** The same submission with one other value. */
  public static Map<String, Object> with(FormDefinition form, FormField changed, Object value) {
    Map<String, Object> submission = new LinkedHashMap<>();
    form.fields().forEach(field -> put(submission, field, field == changed ? value : validValue(field)));
    return submission;
  }

  /** Values that the field must refuse. */
  public static List<Object> brokenValues(FormField field) {
    var broken = new ArrayList<Object>();
    if (field.required()) {
      broken.add("");
      broken.add(field.kind() == FieldKind.CHECKBOX ? false : "  ");
      broken.add(List.of());
    }
    broken.add(Map.of("et", "kort"));
    switch (field.kind()) {
      case TEXT, LONG_TEXT -> {
        broken.add(7);
        broken.add("a\0b");
        broken.add("å".repeat(field.limits().text().maxLengthIn(Map.of()) + 1));
        if (field.limits().text().minLengthIn(Map.of()) > 1) {
          broken.add("a".repeat(field.limits().text().minLengthIn(Map.of()) - 1));
        }
      }
      case NUMBER -> {
        broken.add("syv");
        broken.add(Double.NaN);
        NumberLimits limits = field.limits().number();
        if (limits.min().in(Map.of()) != null) {
          broken.add(limits.min().in(Map.of()).subtract(BigDecimal.ONE));
        }
        if (limits.max().in(Map.of()) != null) {
          broken.add(limits.max().in(Map.of()).add(BigDecimal.ONE));
        }
        if (limits.decimalDigits() != null) {
          broken.add(new BigDecimal("1.23456789"));
        }
      }
      case DATE -> broken.addAll(List.of("2026-02-30", "12.01.2027", 20270112));
      case TIME -> broken.addAll(List.of("25:00", "kl. 10"));
      case DATE_TIME -> broken.addAll(List.of("2027-01-12", "2027-01-12T25:00", "12.01.2027 10:00"));
      case CHECKBOX -> broken.addAll(List.of("true", 1));
      case CHOICE -> broken.addAll(List.of("IKKE_TILBUDT", 1));
      case CHOICES -> broken.addAll(List.of("IKKE_EN_LISTE", List.of("IKKE_TILBUDT")));
      case ROWS, ITEMS -> broken.addAll(List.of("[]", List.of("tekst"), List.of(Map.of("ukendt", 1))));
      case COMPUTED -> broken.clear();
    }
    return broken;
  }

  private static Object validValue(FormField field) {
    return switch (field.kind()) {
      case TEXT, LONG_TEXT -> text(field);
      case NUMBER -> field.limits().number().min().in(Map.of()) == null ? (Object) 1
          : field.limits().number().min().in(Map.of()).intValueExact();
      case DATE -> "2027-01-12";
      case TIME -> "10:00";
      case DATE_TIME -> "2027-01-12T10:00";
      case CHECKBOX -> true;
      case CHOICE -> option(field);
      case CHOICES -> List.of(option(field));
      case ROWS -> List.of(field.columns().stream().collect(Collectors.toMap(RowColumn::key, column ->
          switch (column.type()) {
            case TEXT -> "leder@rybners.example";
            case BOOLEAN -> true;
            case INTEGER, NUMBER -> 1;
            case DATE -> "2027-01-12";
          })));
      case ITEMS -> List.of();
      case COMPUTED -> null;
    };
  }

  private static String text(FormField field) {
    var limits = field.limits().text();
    int min = limits.minLengthIn(Map.of());
    return switch (limits.format()) {
      case EMAIL -> "leder@rybners.example";
      case PHONE -> "+4512345678";
      case ANY -> Stream.concat(TEXTS.stream(), Stream.of("a".repeat(Math.max(1, min))))
          .filter(text -> limits.pattern() == null || limits.pattern().fits(text))
          .filter(text -> text.length() >= min && text.length() <= limits.maxLengthIn(Map.of()))
          .findFirst().orElseThrow(() -> new IllegalStateException("No example text fits " + field.name()));
    };
  }

  private static Object option(FormField field) {
    return field.options().valuesKey() == null ? field.options().fixed().get(0).value() : "FIRST";
  }

  private static void put(Map<String, Object> submission, FormField field, Object value) {
    Paths.put(field.path(), value, submission);
  }
}
