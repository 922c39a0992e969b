package dk.roedtraad.domain.cohort;

import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import dk.roedtraad.domain.deadline.MeetingWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One row of the page on which a coordinator approves a plan; all of it is text to be read.
 *
 * @param what    "1. internat", or a task's name
 * @param date    "12.–13. januar 2027"
 * @param weekday "tirsdag–onsdag"
 * @param note    what to think about, or an explanation; may be empty
 */
public record PlanLine(String what, String date, String weekday, String note) {

  /**
   * Everything that has a date, in order of time.
   *
   * @param meeting   when the cross-school meeting may be held, on the track that has one
   * @param warnings  of the same plan; each is noted in its own row
   * @param deadlines of the tasks, where they are known
   */
  public static List<PlanLine> of(CohortPlan plan, Optional<MeetingWindow> meeting, List<PlanWarning> warnings,
      List<PlannedDeadline> deadlines) {
    var rows = new ArrayList<Row>();
    for (int seminar : plan.track().seminarNumbers()) {
      var first = plan.firstDay(seminar);
      var last = plan.lastDay(seminar);
      rows.add(new Row(first, new PlanLine(plan.track().seminarName(seminar), plan.daysOf(seminar),
          DanishDates.weekday(first) + "–" + DanishDates.weekday(last), notes(warnings, seminar))));
    }
    meeting.ifPresent(window -> rows.add(new Row(window.earliest(), new PlanLine(
        "Møde på tværs af modelskoler", DanishDates.range(window.earliest(), window.latest()), "",
        joined("datoen vælges efter " + plan.track().seminarName(plan.track().seminars()), notes(warnings, 0))))));
    for (var deadline : deadlines) {
      var day = CopenhagenTime.dayOf(deadline.due());
      rows.add(new Row(day,
          new PlanLine(deadline.what(), DanishDates.longDate(day), DanishDates.weekday(day), "frist")));
    }
    return rows.stream().sorted(Comparator.comparing(Row::day)).map(Row::line).toList();
  }

  private static String notes(List<PlanWarning> warnings, int seminar) {
    return warnings.stream().filter(warning -> warning.seminar() == seminar)
        .map(PlanWarning::note).collect(Collectors.joining("; "));
  }

  private static String joined(String first, String second) {
    return second.isEmpty() ? first : first + "; " + second;
  }

  private record Row(LocalDate day, PlanLine line) {}
}
