package dk.roedtraad.application.answer;

import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.answer.Paths;
import dk.roedtraad.domain.answer.RowColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Invents a valid submission of any form. */
public final class FormSubmissions {

  static final List<String> TEXTS =
      List.of("Vi prøver \"noget\" nyt <b>sammen</b> 👍", "leder@rybners.example", "+4512345678", "4000", "10:00", "AB123");

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

  /** Something that fits in that column. */
  static Object cell(RowColumn column) {
    return switch (column.type()) {
      case TEXT -> "leder@rybners.example";
      case BOOLEAN -> true;
      case INTEGER, NUMBER -> 1;
      case DATE -> "2027-01-12";
    };
  }

  static Object validValue(FormField field) {
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
      case ROWS -> List.of(field.columns().stream().collect(Collectors.toMap(RowColumn::key, FormSubmissions::cell)));
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
