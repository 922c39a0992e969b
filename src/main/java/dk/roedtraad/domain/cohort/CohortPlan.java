package dk.roedtraad.domain.cohort;

import dk.roedtraad.domain.deadline.Anchor;
import dk.roedtraad.domain.deadline.AnchorDates;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * When the seminars of a cohort are held. Every plan is in order: dates that are not are refused at once, while what
 * is merely unwise is a {@link PlanWarning} for the coordinator to confirm.
 *
 * @param track     decides how many seminars there are
 * @param firstDays the first of the two days of each seminar, in order
 */
public record CohortPlan(Track track, List<LocalDate> firstDays) {

  /** @throws RefusedCohortPlanException where a date is missing or the seminars are out of order or overlap */
  public CohortPlan {
    var refusals = refusals(track, firstDays);
    if (!refusals.isEmpty()) {
      throw new RefusedCohortPlanException(refusals);
    }
    firstDays = List.copyOf(firstDays.subList(0, track.seminars()));
  }

  /**
   * The plan of the dates as they come from a form, where those not given are null. Dates beyond the track's number
   * of seminars are left out.
   *
   * @throws RefusedCohortPlanException where a date is missing or the seminars are out of order or overlap
   */
  public static CohortPlan of(Track track, LocalDate... firstDays) {
    return new CohortPlan(track, Arrays.asList(firstDays));
  }

  /** Why these dates cannot be a plan; empty where they can. Dates not given are null or left out at the end. */
  public static List<PlanRefusal> refusals(Track track, List<LocalDate> firstDays) {
    Objects.requireNonNull(track, "track");
    var refusals = new ArrayList<PlanRefusal>();
    int previous = 0;
    for (int seminar : track.seminarNumbers()) {
      var day = seminar <= firstDays.size() ? firstDays.get(seminar - 1) : null;
      if (day == null) {
        refusals.add(new PlanRefusal(seminar,
            track.seminarName(seminar) + " mangler en dato. Angiv den første af de to dage.",
            "mangler. Angiv den første af de to dage."));
        continue;
      }
      if (previous > 0 && !day.isAfter(lastDay(firstDays.get(previous - 1)))) {
        var why = outOfOrder(track, previous, seminar, firstDays);
        refusals.add(new PlanRefusal(seminar, track.seminarName(seminar) + " (" + days(day) + ") " + why,
            days(day) + " " + why));
      }
      previous = seminar;
    }
    return List.copyOf(refusals);
  }

  public LocalDate firstDay(int seminar) {
    return firstDays.get(seminar - 1);
  }

  public LocalDate lastDay(int seminar) {
    return lastDay(firstDay(seminar));
  }

  /** The last day of the last seminar. */
  public LocalDate lastDay() {
    return lastDay(track.seminars());
  }

  /** "12.–13. januar 2027". */
  public String daysOf(int seminar) {
    return days(firstDay(seminar));
  }

  /** What deadlines can be counted from, before the cross-school meeting has a date. */
  public AnchorDates anchorDates() {
    var dates = AnchorDates.none().withEventEnding(lastDay());
    for (int seminar : track.seminarNumbers()) {
      dates = dates.with(Anchor.startOfSeminar(seminar), firstDay(seminar))
          .with(Anchor.endOfSeminar(seminar), lastDay(seminar));
    }
    return dates;
  }

  private static String outOfOrder(Track track, int earlier, int later, List<LocalDate> firstDays) {
    var first = firstDays.get(earlier - 1);
    var second = firstDays.get(later - 1);
    var overlaps = !lastDay(second).isBefore(first);
    return (overlaps ? "overlapper " : "ligger før ") + track.seminarName(earlier) + " (" + days(first)
        + "). Ret en af datoerne.";
  }

  private static String days(LocalDate firstDay) {
    return DanishDates.range(firstDay, lastDay(firstDay));
  }

  private static LocalDate lastDay(LocalDate firstDay) {
    return firstDay.plusDays(1);
  }
}
