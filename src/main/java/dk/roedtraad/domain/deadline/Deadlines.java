package dk.roedtraad.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * From a rule to the moment a task is due.
 *
 * <p>A deadline is always on a working day of the person's own school, and always later than the day the task was
 * opened: somebody who is enrolled late gets the next working day, not a reproach.
 */
public final class Deadlines {
  /**
   * When on its day a deadline falls. 16.00 is the end of the working day at a school and of the hours in which we
   * send mail, so a reminder sent in the morning of the day still comes in time. It is also far from midnight:
   * whoever reads the moment in another zone still sees the right date.
   */
  public static final LocalTime END_OF_WORKING_DAY = LocalTime.of(16, 0);

  private Deadlines() {}

  /**
   * When a task is due.
   *
   * @param openedAt when the task was opened, not the present moment: asking again later gives the same answer
   * @return empty where the rule's anchor has no date; such a task has no due date
   */
  public static Optional<Instant> due(DeadlineRule rule, AnchorDates dates, SchoolCalendar calendar, Instant openedAt) {
    var opened = CopenhagenTime.dayOf(openedAt);
    var anchor = rule.anchor() == Anchor.TASK_CREATED ? Optional.of(opened) : dates.dayOf(rule.anchor());
    return anchor
        .map(day -> calendar.shift(day, rule.workingDays()))
        .map(day -> day.isAfter(opened) ? day : calendar.nextWorkingDay(opened))
        .map(Deadlines::endOf);
  }

  /**
   * When a task that is already open is due after dates have moved.
   *
   * <p>A deadline that moves forward in time to before the present becomes the next working day, so that nobody is
   * suddenly late; somebody who was late already stays so, unless the new deadline is still ahead. Whoever has less time
   * left than until then keeps it, if the school is open on that day.
   *
   * @param previous the due date the task has now, if it has one
   */
  public static Optional<Instant> dueAfterMove(DeadlineRule rule, AnchorDates dates, SchoolCalendar calendar,
      Instant openedAt, Optional<Instant> previous, Instant now) {
    return due(rule, dates, calendar, openedAt).map(fresh -> {
      if (fresh.isAfter(now)) {
        return fresh;
      }
      var soon = endOf(calendar.nextWorkingDay(CopenhagenTime.dayOf(now)));
      return previous.filter(old -> old.isBefore(soon))
          .filter(old -> old.isBefore(now) || calendar.isWorkingDay(CopenhagenTime.dayOf(old))).orElse(soon);
    });
  }

  /**
   * The deadline of a task that was postponed, when the plan has been counted anew: the later of the two. What was
   * promised to a leader is kept, and a plan that gives more time gives it to everybody.
   */
  public static Instant notBefore(Instant counted, Optional<Instant> promised) {
    return promised.filter(counted::isBefore).orElse(counted);
  }

  /** The moment at which a deadline on this day falls. */
  public static Instant endOf(LocalDate day) {
    return CopenhagenTime.at(day, END_OF_WORKING_DAY);
  }
}
