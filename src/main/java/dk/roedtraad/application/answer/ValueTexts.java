package dk.roedtraad.application.answer;

import dk.roedtraad.domain.answer.Choice;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** A value of an answer in words. What people have written stays as it is. */
public final class ValueTexts {

  private ValueTexts() {}

  /** The value as its form would show it: the label that was chosen, a date in Danish. Empty where there is none. */
  public static String of(FormField field, Object value) {
    if (value == null) {
      return "";
    }
    return switch (field.kind()) {
      case DATE, TIME, DATE_TIME -> moment(value.toString());
      case CHOICE, CHOICES -> value instanceof Collection<?> several
          ? several.stream().map(one -> chosen(field, one)).collect(Collectors.joining(", ")) : chosen(field, value);
      default -> of(value);
    };
  }

  /** A value of which no form says what it is. */
  public static String of(Object value) {
    if (value instanceof Boolean ticked) {
      return ticked ? "Ja" : "Nej";
    }
    if (value instanceof Map<?, ?> parts) {
      return of(parts.values());
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(ValueTexts::of).collect(Collectors.joining(", "));
    }
    return value == null ? "" : value.toString();
  }

  private static String chosen(FormField field, Object value) {
    return field.options().fixed().stream().filter(choice -> choice.value().equals(value)).map(Choice::label).findFirst()
        .orElseGet(() -> of(value));
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
