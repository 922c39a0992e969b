package dk.roedtraad.application.answer;

import dk.roedtraad.domain.answer.FieldKind;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.answer.Limits;
import dk.roedtraad.domain.answer.RowColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Invents a valid submission of any form, and every way to break one field of it. */
public final class FormSubmissions {

  private static final List<String> TEXTS =
      List.of("Vi prøver \"noget\" nyt <b>sammen</b> 👍", "leder@rybners.example", "12 34 56 78", "4000", "10:00");

  private FormSubmissions() {}

  /** The options of every field that takes them from the server. */
  public static Map<String, Object> facts(FormDefinition form) {
    return form.fields().stream().filter(field -> field.valuesKey() != null).map(FormField::valuesKey).distinct()
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
    Limits limits = field.limits();
    switch (field.kind()) {
      case TEXT, LONG_TEXT -> {
        broken.add(7);
        broken.add("a\0b");
        int max = limits.maxLength() == null ? Limits.DEFAULT_MAX_LENGTH : limits.maxLength();
        broken.add("å".repeat(max + 1));
        if (limits.minLength() != null && limits.minLength() > 1) {
          broken.add("a".repeat(limits.minLength() - 1));
        }
      }
      case NUMBER -> {
        broken.add("syv");
        broken.add(Double.NaN);
        if (limits.min() != null) {
          broken.add(limits.min().subtract(BigDecimal.ONE));
        }
        if (limits.max() != null) {
          broken.add(limits.max().add(BigDecimal.ONE));
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
      case ROWS -> broken.addAll(List.of("[]", List.of("tekst"), List.of(Map.of("ukendt", 1))));
    }
    return broken;
  }

  private static Object validValue(FormField field) {
    return switch (field.kind()) {
      case TEXT, LONG_TEXT -> text(field);
      case NUMBER -> field.limits().min() == null ? (Object) 1 : field.limits().min().intValueExact();
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
    };
  }

  private static String text(FormField field) {
    Limits limits = field.limits();
    return switch (limits.format()) {
      case EMAIL -> "leder@rybners.example";
      case PHONE -> "12 34 56 78";
      case ANY -> Stream
          .concat(TEXTS.stream(), Stream.of("a".repeat(limits.minLength() == null ? 1 : limits.minLength())))
          .filter(text -> limits.pattern() == null || limits.pattern().matcher(text).find())
          .filter(text -> limits.minLength() == null || text.length() >= limits.minLength())
          .filter(text -> limits.maxLength() == null || text.length() <= limits.maxLength())
          .findFirst().orElseThrow(() -> new IllegalStateException("No example text fits " + field.name()));
    };
  }

  private static String option(FormField field) {
    return field.valuesKey() == null ? field.choices().get(0).value() : "FIRST";
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> submission, FormField field, Object value) {
    Map<String, Object> target = submission;
    for (String step : field.path().subList(0, field.path().size() - 1)) {
      target = (Map<String, Object>) target.computeIfAbsent(step, key -> new LinkedHashMap<String, Object>());
    }
    target.put(field.key(), value);
  }
}
