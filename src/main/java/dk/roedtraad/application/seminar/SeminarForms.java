package dk.roedtraad.application.seminar;

import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormRule;
import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.domain.answer.Fault;
import dk.roedtraad.domain.deadline.DanishDates;
import dk.roedtraad.domain.seminar.SeminarAgenda;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** "Praktisk forberedelse af internat": what the form shows, and that each day ends after it begins. */
@Component
class SeminarForms implements FormFacts, FormRule {

  private final Cohorts cohorts;

  SeminarForms(Cohorts cohorts) {
    this.cohorts = cohorts;
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
    var times = SeminarService.times(seminar);
    facts.put("seminarTitle", cohort.track().seminarName(seminar.number()) + " den "
        + DanishDates.range(seminar.firstDay(), seminar.lastDay()));
    facts.put("agenda", agenda(cohort, seminar.number()));
    facts.put("day1Start", times.day1Start().toString());
    facts.put("day1End", times.day1End().toString());
    facts.put("day2Start", times.day2Start().toString());
    facts.put("day2End", times.day2End().toString());
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
    var faults = new ArrayList<Fault>();
    checkDay(1, values, faults);
    checkDay(2, values, faults);
    return faults;
  }

  private static void checkDay(int day, Map<String, Object> values, List<Fault> faults) {
    var start = hour(values, "day" + day + "Start");
    var end = hour(values, "day" + day + "End");
    if (start != null && end != null && !end.isAfter(start)) {
      faults.add(new Fault("day" + day + "End", "Dag " + day + " slutter kl.",
          "skal være senere end " + DanishDates.clock(start) + ", hvor dagen begynder."));
    }
  }

  private static LocalTime hour(Map<String, Object> values, String key) {
    return values.get(key) instanceof String text ? LocalTime.parse(text) : null;
  }
}
