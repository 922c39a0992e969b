package dk.roedtraad.application.moving;

import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.CohortService;
import dk.roedtraad.application.cohort.PlannedSteps;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.deadline.DueDates;
import dk.roedtraad.domain.cohort.CohortPlan;
import dk.roedtraad.domain.cohort.PlanWarning;
import dk.roedtraad.domain.cohort.PlannedDeadline;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import dk.roedtraad.domain.deadline.MeetingWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the plan of a cohort would be with one seminar on another day. */
@Component
class MovedPlan {

  /** Both in Danish. */
  record Change(String before, String after) {}

  private final CohortService cohorts;
  private final PlannedSteps steps;
  private final DueDates dueDates;

  MovedPlan(CohortService cohorts, PlannedSteps steps, DueDates dueDates) {
    this.cohorts = cohorts;
    this.steps = steps;
    this.dueDates = dueDates;
  }

  /** What is unwise about the new day, a line each: the seminar itself, the time to the next, the meeting's window. */
  String warnings(Seminar seminar, LocalDate firstDay) {
    return cohorts.warnings(seminar.cohortId(), moved(seminar, firstDay)).stream()
        .filter(warning -> concerns(warning, seminar.number()))
        .map(PlanWarning::message).collect(Collectors.joining("\n"));
  }

  private static boolean concerns(PlanWarning warning, int number) {
    return warning.seminar() == number || warning.seminar() == 0
        || warning.seminar() == number + 1 && warning.kind() == PlanWarning.Kind.CLOSE_TOGETHER;
  }

  /** Between which days the cross-school meeting has to be held; empty if that does not change. */
  Optional<Change> meetingWindow(Seminar seminar, LocalDate firstDay) {
    var before = cohorts.meetingWindow(cohorts.plan(seminar.cohortId()));
    var after = cohorts.meetingWindow(moved(seminar, firstDay));
    return before.isEmpty() || before.equals(after) ? Optional.empty()
        : Optional.of(new Change(words(before.get()), words(after.get())));
  }

  private static String words(MeetingWindow window) {
    return "skal holdes " + DanishDates.range(window.earliest(), window.latest());
  }

  /** The steps whose deadline would be another one, in the order of the course. */
  List<Map<String, Object>> movedDueDates(Seminar seminar, LocalDate firstDay) {
    var cohort = cohorts.get(seminar.cohortId());
    var before = deadlines(cohort, seminar.firstDay(), seminar);
    var after = deadlines(cohort, firstDay, seminar);
    var lines = new ArrayList<Map<String, Object>>();
    after.forEach(step -> before.stream().filter(earlier -> earlier.what().equals(step.what()))
        .filter(earlier -> !earlier.due().equals(step.due())).findFirst().ifPresent(earlier ->
            lines.add(Map.of("what", step.what(), "before", day(earlier.due()), "after", day(step.due())))));
    return lines;
  }

  private List<PlannedDeadline> deadlines(Cohort cohort, LocalDate firstDay, Seminar seminar) {
    return steps.deadlines(cohort, dueDates.anchors(cohort.id(), seminar.number(), firstDay));
  }

  private static String day(Instant due) {
    return DanishDates.full(CopenhagenTime.dayOf(due));
  }

  private CohortPlan moved(Seminar seminar, LocalDate firstDay) {
    var now = cohorts.plan(seminar.cohortId());
    var days = new ArrayList<>(now.firstDays());
    days.set(seminar.number() - 1, firstDay);
    return new CohortPlan(now.track(), days);
  }
}
