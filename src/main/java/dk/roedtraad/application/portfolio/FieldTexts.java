package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.portfolio.AnswerView.Field;
import dk.roedtraad.domain.answer.Choice;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.answer.Paths;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values of an answer in words. What people have written stays as it is, and nothing that was kept is left out. */
final class FieldTexts {

  private FieldTexts() {}

  /** @param form null where no version of the form is left: then the fields go by their keys */
  static List<Field> of(FormDefinition form, Map<String, Object> values) {
    var fields = new ArrayList<Field>();
    var shown = new HashSet<String>();
    for (FormField field : form == null ? List.<FormField>of() : form.fields()) {
      shown.add(field.path().get(0));
      add(fields, field.label(), text(field, Paths.valueAt(field.path(), values)), isKeptFromTheCoach(form, field));
    }
    values.forEach((key, value) -> {
      if (!shown.contains(key)) {
        add(fields, key, plain(value), false);
      }
    });
    return fields;
  }

  private static void add(List<Field> fields, String label, String text, boolean onlyYours) {
    if (!text.isBlank()) {
      fields.add(new Field(label, text, onlyYours));
    }
  }

  /** A part that only the leader reads, in a form that the konsulent reads otherwise. */
  private static boolean isKeptFromTheCoach(FormDefinition form, FormField field) {
    return form.readers().contains(Group.COACH.id()) && !form.isReadBy(Group.COACH.id(), field);
  }

  private static String text(FormField field, Object value) {
    if (value == null) {
      return "";
    }
    return switch (field.kind()) {
      case DATE, TIME, DATE_TIME -> moment(value.toString());
      case CHOICE, CHOICES -> value instanceof Collection<?> several
          ? several.stream().map(one -> chosen(field, one)).collect(Collectors.joining(", ")) : chosen(field, value);
      default -> plain(value);
    };
  }

  private static String chosen(FormField field, Object value) {
    return field.options().fixed().stream().filter(choice -> choice.value().equals(value)).map(Choice::label).findFirst()
        .orElseGet(() -> plain(value));
  }

  private static String plain(Object value) {
    if (value instanceof Boolean ticked) {
      return ticked ? "Ja" : "Nej";
    }
    if (value instanceof Map<?, ?> parts) {
      return plain(parts.values());
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(FieldTexts::plain).collect(Collectors.joining(", "));
    }
    return value == null ? "" : value.toString();
  }

  /** The forms keep dates and hours as ISO text; whatever else may stand there is shown as it is. */
  private static String moment(String text) {
    try {
      if (text.contains("T")) {
        var moment = LocalDateTime.parse(text.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", ""));
        return DanishDates.full(moment.toLocalDate()) + " " + DanishDates.clock(moment.toLocalTime());
      }
      return text.contains("-") ? DanishDates.full(LocalDate.parse(text)) : DanishDates.clock(LocalTime.parse(text));
    } catch (DateTimeException e) {
      return text;
    }
  }
}
