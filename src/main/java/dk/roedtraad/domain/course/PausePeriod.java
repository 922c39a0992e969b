package dk.roedtraad.domain.course;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days of a leader's leave, in Denmark.
 *
 * @param lastDay itself a day of leave; null for a leave that lasts until somebody ends it
 */
public record PausePeriod(LocalDate firstDay, LocalDate lastDay) {

  private static final int MOST_YEARS = 2;

  /** What becomes of a leave on a given day. */
  public enum State {
    TO_COME,
    UNDER_WAY,
    OVER
  }

  public State on(LocalDate day) {
    if (day.isBefore(firstDay)) {
      return State.TO_COME;
    }
    return lastDay != null && day.isAfter(lastDay) ? State.OVER : State.UNDER_WAY;
  }

  /** Why such a leave cannot be agreed today, in Danish; empty where it can. */
  public Optional<String> fault(LocalDate today) {
    if (firstDay.isBefore(today)) {
      return Optional.of("Pausen kan tidligst begynde i dag.");
    }
    if (lastDay != null && lastDay.isBefore(firstDay)) {
      return Optional.of("Pausen kan ikke slutte, før den begynder.");
    }
    var latest = today.plusYears(MOST_YEARS);
    return firstDay.isAfter(latest) || lastDay != null && lastDay.isAfter(latest)
        ? Optional.of("Pausen ligger mere end to år ude i fremtiden. Kontroller årstallet.") : Optional.empty();
  }
}
