package dk.roedtraad.domain.cohort;

import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import dk.roedtraad.domain.deadline.MeetingWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One row of the page on which a coordinator approves a plan; all of it is text to be read.
 *
 * @param what "1. internat", or a task's name
 * @param when "tirsdag–onsdag den 12.–13. januar 2027", or until when a task should be done
 */
public record PlanLine(String what, String when) {

  /**
   * Everything that has a date, in order of time.
   *
   * @param meeting   when the cross-school meeting may be held, on the track that has one
   * @param deadlines of the tasks, where they are known
   */
  public static List<PlanLine> of(CohortPlan plan, Optional<MeetingWindow> meeting, List<PlannedDeadline> deadlines) {
    var rows = new ArrayList<Row>();
    for (int seminar : plan.track().seminarNumbers()) {
      var first = plan.firstDay(seminar);
      var last = plan.lastDay(seminar);
      rows.add(new Row(first, new PlanLine(plan.track().seminarName(seminar), DanishDates.fullRange(first, last))));
    }
    meeting.ifPresent(window -> rows.add(new Row(window.earliest(), new PlanLine(
        "Møde på tværs af modelskoler", "en dag i perioden " + DanishDates.range(window.earliest(), window.latest())))));
    for (var deadline : deadlines) {
      var day = CopenhagenTime.dayOf(deadline.due());
      rows.add(new Row(day, new PlanLine(deadline.what(), "senest " + DanishDates.full(day))));
    }
    return rows.stream().sorted(Comparator.comparing(Row::day)).map(Row::line).toList();
  }

  private record Row(LocalDate day, PlanLine line) {}
}
