package dk.roedtraad.application.moving;

import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormRule;
import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.seminar.SeminarHours;
import dk.roedtraad.domain.answer.Fault;
import dk.roedtraad.domain.cohort.CohortPlan;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** "Vælg ny dato": only a wrong order and the past are refused; the rest is told before it is confirmed. */
@Component
class ChooseDatesForm implements FormFacts, FormRule {

  private static final String FIRST_DAY = "firstDay";
  private static final String LABEL = "Første dag";

  private final MoveRequests requests;
  private final Cohorts cohorts;
  private final Clock clock;

  ChooseDatesForm(MoveRequests requests, Cohorts cohorts, Clock clock) {
    this.requests = requests;
    this.cohorts = cohorts;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of(MoveRequests.CHOOSE_DATES);
  }

  /** The date itself is left open, so that nobody hands in the old one by mistake; a host's date is filled in. */
  @Override
  public Map<String, Object> facts(FormTask task) {
    var facts = new LinkedHashMap<String, Object>();
    requests.seminar(task.courseId()).ifPresent(seminar -> {
      facts.put("seminarTitle", track(seminar).seminarName(seminar.number()) + " den "
          + DanishDates.range(seminar.firstDay(), seminar.lastDay()));
      var host = requests.host(task.courseId());
      host.ifPresent(one -> facts.put(FIRST_DAY, one.firstDay().toString()));
      fill(host.orElse(seminar), facts);
    });
    return facts;
  }

  private static void fill(Seminar like, Map<String, Object> facts) {
    facts.putAll(SeminarHours.fields(SeminarHours.of(like)));
    if (like.place() != null) {
      facts.put("place", like.place());
    }
    if (like.room() != null) {
      facts.put("room", like.room());
    }
  }

  @Override
  public List<Fault> check(FormTask task, Map<String, Object> values) {
    var faults = new ArrayList<>(SeminarHours.faults(values));
    if (values.get(FIRST_DAY) instanceof String text) {
      var day = LocalDate.parse(text);
      requests.seminar(task.courseId()).ifPresent(seminar -> faults.addAll(outOfOrder(seminar, day)));
      if (values.get("day1Start") instanceof String start
          && !CopenhagenTime.at(day, LocalTime.parse(start)).isAfter(clock.instant())) {
        faults.add(new Fault(FIRST_DAY, LABEL, "ligger tilbage i tiden. Vælg en dag, der kommer."));
      }
    }
    return faults;
  }

  private List<Fault> outOfOrder(Seminar seminar, LocalDate day) {
    var days = cohorts.seminars(seminar.cohortId()).stream()
        .map(other -> other.number() == seminar.number() ? day : other.firstDay()).toList();
    return CohortPlan.refusals(track(seminar), days).stream().map(refusal -> new Fault(FIRST_DAY, LABEL,
        refusal.seminar() == seminar.number() ? refusal.note() : refusal.message())).toList();
  }

  private Track track(Seminar seminar) {
    return cohorts.find(seminar.cohortId()).map(Cohort::track).orElseThrow();
  }
}
