package dk.roedtraad.application.seminar;

import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormRule;
import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.SeminarChanges;
import dk.roedtraad.domain.answer.Fault;
import dk.roedtraad.domain.deadline.DanishDates;
import dk.roedtraad.domain.seminar.SeminarAgenda;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** "Praktisk forberedelse af internat": what the form shows, that each day ends after it begins, and no cancelled one. */
@Component
class SeminarForms implements FormFacts, FormRule {

  private final Cohorts cohorts;
  private final SeminarChanges changes;

  SeminarForms(Cohorts cohorts, SeminarChanges changes) {
    this.cohorts = cohorts;
    this.changes = changes;
  }

  @Override
  public Set<String> forms() {
    return Set.of(SeminarService.PREPARE_FORM);
  }

  @Override
  public Map<String, Object> facts(FormTask task) {
    var facts = new LinkedHashMap<String, Object>();
    var found = cohorts.find(task.courseId());
    var planned = cohorts.findSeminar(task.courseId(), task.round());
    if (found.isEmpty() || planned.isEmpty()) {
      return facts;
    }
    var cohort = found.get();
    var seminar = planned.get();
    facts.put("seminarTitle", cohort.track().seminarName(seminar.number()) + " den "
        + DanishDates.range(seminar.firstDay(), seminar.lastDay()));
    facts.put("agenda", agenda(cohort, seminar.number()));
    facts.putAll(SeminarHours.fields(SeminarHours.of(seminar)));
    var place = seminar.place() == null ? cohort.place() : seminar.place();
    if (place != null) {
      facts.put("place", place);
    }
    return facts;
  }

  private static String agenda(Cohort cohort, int number) {
    var agenda = SeminarAgenda.of(cohort.track(), number);
    var topics = agenda.topics().stream().map(topic -> "- " + topic).collect(Collectors.joining("\n"));
    return agenda.proposal() ? topics + "\n\nProgrammet er et forslag." : topics;
  }

  @Override
  public List<Fault> check(FormTask task, Map<String, Object> values) {
    if (cohorts.findSeminar(task.courseId(), task.round()).filter(changes::isCancelled).isPresent()) {
      return List.of(new Fault("day1Start", "Internatet", "er aflyst. Vælg først en ny dato i opgaven 'Hvad skal der "
          + "ske?'."));
    }
    return SeminarHours.faults(values);
  }
}
