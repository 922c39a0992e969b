package dk.roedtraad.domain.deadline;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Days on which a school is closed although no holiday falls on them.
 *
 * @param from first closed day
 * @param to   last closed day, itself closed
 * @param name what people call it, as written inside a sentence ("efterårsferie")
 */
public record ClosedPeriod(LocalDate from, LocalDate to, String name) {
  public ClosedPeriod {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("En lukkeperiode kan ikke slutte, før den begynder: "
          + DanishDates.numeric(from) + " til " + DanishDates.numeric(to) + ".");
    }
    if (to.isAfter(from.plusYears(1))) {
      throw new IllegalArgumentException("En lukkeperiode kan højst vare et år: "
          + DanishDates.numeric(from) + " til " + DanishDates.numeric(to) + ".");
    }
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("Lukkeperioden fra " + DanishDates.numeric(from) + " mangler et navn.");
    }
  }

  /** Both the first and the last day are inside. */
  public boolean contains(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }
}
