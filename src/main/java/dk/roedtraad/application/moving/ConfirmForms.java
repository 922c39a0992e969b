package dk.roedtraad.application.moving;

import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormRule;
import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.cohort.SeminarChanges;
import dk.roedtraad.application.seminar.SeminarHours;
import dk.roedtraad.domain.answer.Fault;
import dk.roedtraad.domain.deadline.DanishDates;
import dk.roedtraad.domain.seminar.SeminarTimes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** "Bekræft flytning" and "Bekræft aflysning": everything that changes, and whom it concerns, on one page. */
@Component
class ConfirmForms implements FormFacts, FormRule {

  private final MoveRequests requests;
  private final Cohorts cohorts;
  private final SeminarChanges changes;
  private final AffectedLeaders leaders;
  private final MovedPlan plan;

  ConfirmForms(MoveRequests requests, Cohorts cohorts, SeminarChanges changes, AffectedLeaders leaders,
      MovedPlan plan) {
    this.requests = requests;
    this.cohorts = cohorts;
    this.changes = changes;
    this.leaders = leaders;
    this.plan = plan;
  }

  @Override
  public Set<String> forms() {
    return Set.of(MoveRequests.CONFIRM_MOVE, MoveRequests.CONFIRM_CANCELLATION);
  }

  @Override
  public Map<String, Object> facts(FormTask task) {
    var facts = new LinkedHashMap<String, Object>();
    requests.seminar(task.courseId()).ifPresent(seminar -> {
      if (task.formId().equals(MoveRequests.CONFIRM_CANCELLATION)) {
        facts.put("seminarTitle", title(seminar));
        facts.putAll(leaders.ofCancellation(seminar));
      } else {
        requests.dates(task.courseId()).ifPresent(dates -> facts.putAll(ofMove(seminar, dates)));
      }
    });
    return facts;
  }

  private Map<String, Object> ofMove(Seminar seminar, ChosenDates dates) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("changeLines", beforeAndAfter(seminar, dates));
    facts.put("moveWarnings", plan.warnings(seminar, dates.firstDay()));
    facts.putAll(leaders.ofMove(seminar, changes.isCancelled(seminar) || dates.differFrom(seminar)));
    facts.put("dueLines", plan.movedDueDates(seminar, dates.firstDay()));
    return facts;
  }

  private List<Map<String, Object>> beforeAndAfter(Seminar seminar, ChosenDates dates) {
    var lines = new ArrayList<Map<String, Object>>();
    lines.add(line("Dato", days(seminar.firstDay()) + (changes.isCancelled(seminar) ? " (aflyst)" : ""),
        days(dates.firstDay())));
    lines.add(line("Tid", hours(SeminarHours.of(seminar)), hours(dates.times())));
    lines.add(line("Sted", seminar.place(), dates.place()));
    lines.add(line("Lokale", seminar.room(), dates.room()));
    plan.meetingWindow(seminar, dates.firstDay())
        .ifPresent(window -> lines.add(line("Møde på tværs af modelskoler", window.before(), window.after())));
    return lines;
  }

  private static Map<String, Object> line(String what, String before, String after) {
    return Map.of("what", what, "before", before == null ? "–" : before, "after", after == null ? "–" : after);
  }

  private static String days(LocalDate first) {
    return DanishDates.weekday(first) + "–" + DanishDates.weekday(first.plusDays(1)) + " "
        + DanishDates.range(first, first.plusDays(1));
  }

  private static String hours(SeminarTimes times) {
    return DanishDates.clock(times.day1Start(), times.day1End()) + " og "
        + DanishDates.clock(times.day2Start(), times.day2End());
  }

  private String title(Seminar seminar) {
    return cohorts.find(seminar.cohortId()).map(Cohort::track).orElseThrow().seminarName(seminar.number()) + " den "
        + DanishDates.range(seminar.firstDay(), seminar.lastDay());
  }

  /** A cancelled seminar must get a date: whoever leaves it be would leave everybody waiting. */
  @Override
  public List<Fault> check(FormTask task, Map<String, Object> values) {
    return "KEEP".equals(values.get("moveDecision"))
        && requests.seminar(task.courseId()).filter(changes::isCancelled).isPresent()
        ? List.of(new Fault("moveDecision", "Skal internatet flyttes?", "internatet er aflyst og skal have en dato. "
            + "Ret datoen, eller lad opgaven ligge, til du kender den.")) : List.of();
  }
}
