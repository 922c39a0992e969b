package dk.roedtraad.application.mail;

import java.time.LocalDate;

/** Days that belong together, the last one included; a mail writes them as "12.–13. januar 2027". */
public record DateRange(LocalDate first, LocalDate last) {

  public DateRange {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("The last day " + last + " is before the first day " + first + ".");
    }
  }

  /** A range of one day, written as a date. */
  public static DateRange of(LocalDate day) {
    return new DateRange(day, day);
  }
}
