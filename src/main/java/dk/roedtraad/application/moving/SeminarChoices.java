package dk.roedtraad.application.moving;

import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormRule;
import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.cohort.SeminarChanges;
import dk.roedtraad.domain.answer.Fault;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** "Vælg internat" and "Hvad skal der ske?": which seminars can be chosen. */
@Component
class SeminarChoices implements FormFacts, FormRule {

  private final MoveRequests requests;
  private final Cohorts cohorts;
  private final SeminarChanges changes;
  private final Clock clock;

  SeminarChoices(MoveRequests requests, Cohorts cohorts, SeminarChanges changes, Clock clock) {
    this.requests = requests;
    this.cohorts = cohorts;
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of(MoveRequests.CHOOSE_SEMINAR, MoveRequests.DECIDE_NEXT);
  }

  @Override
  public Map<String, Object> facts(FormTask task) {
    if (task.formId().equals(MoveRequests.CHOOSE_SEMINAR)) {
      return Map.of("seminarOptions", options(cohort -> Objects.equals(cohort.coordinatorId(), task.assigneeId()),
          seminar -> true));
    }
    var facts = new LinkedHashMap<String, Object>();
    requests.seminar(task.courseId()).ifPresent(cancelled -> {
      facts.put("seminarTitle", title(cohorts.find(cancelled.cohortId()).orElseThrow(), cancelled));
      facts.put("otherOptions", others(cancelled));
    });
    return facts;
  }

  /** The same seminar of other cohorts on the same track. */
  private List<Map<String, Object>> others(Seminar cancelled) {
    var own = cohorts.find(cancelled.cohortId()).orElseThrow();
    return options(cohort -> cohort.track() == own.track() && !cohort.id().equals(own.id()),
        seminar -> seminar.number() == cancelled.number() && !changes.isCancelled(seminar));
  }

  private List<Map<String, Object>> options(Predicate<Cohort> ofCohort, Predicate<Seminar> ofSeminar) {
    return cohorts.all().stream().filter(cohort -> cohort.status() == CohortStatus.LAUNCHED).filter(ofCohort)
        .flatMap(cohort -> toCome(cohort).filter(ofSeminar).map(seminar -> Map.<String, Object>of(
            "value", MoveRequests.choiceOf(seminar), "label", cohort.name() + ": " + title(cohort, seminar)
                + (changes.isCancelled(seminar) ? " (aflyst)" : ""))))
        .toList();
  }

  /** A cancelled seminar keeps its old date, and can still be given a new one when that has passed. */
  private Stream<Seminar> toCome(Cohort cohort) {
    return cohorts.seminars(cohort.id()).stream().filter(seminar -> seminar.heldAt() == null)
        .filter(seminar -> clock.instant().isBefore(seminar.endsAt()) || changes.isCancelled(seminar));
  }

  private static String title(Cohort cohort, Seminar seminar) {
    return cohort.track().seminarName(seminar.number()) + " den "
        + DanishDates.range(seminar.firstDay(), seminar.lastDay());
  }

  @Override
  public List<Fault> check(FormTask task, Map<String, Object> values) {
    return task.formId().equals(MoveRequests.DECIDE_NEXT) && "OTHER_COHORT".equals(values.get("nextStep"))
        && !(values.get("otherSeminar") instanceof String)
        ? List.of(new Fault("otherSeminar", "Det andet holds internat", "skal vælges, når deltagerne skal med et andet "
            + "hold. Er der intet at vælge, så vælg en ny dato i stedet.")) : List.of();
  }
}
