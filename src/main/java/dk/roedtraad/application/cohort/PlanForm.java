package dk.roedtraad.application.cohort;

import dk.roedtraad.application.answer.ContinueAnyway;
import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormRule;
import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.domain.answer.Fault;
import dk.roedtraad.domain.cohort.CohortPlan;
import dk.roedtraad.domain.cohort.PlanWarning;
import dk.roedtraad.domain.cohort.Track;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * "Opret kursushold" and "Ret tidsplan": seminars out of order are refused; what is merely unwise is told, and stands
 * if the coordinator says so.
 */
@Component
class PlanForm implements FormFacts, FormRule {

  private static final String START = "cohort-start";
  private static final String CHANGE_DATES = "cohort-change-dates";
  private static final int MOST_SEMINARS = 3;

  /** No reason to stop here: what a date means for others is weighed on the page that launches the cohort. */
  private static final Set<PlanWarning.Kind> SHOWN_BEFORE_THE_LAUNCH = EnumSet.of(PlanWarning.Kind.SHORT_NOTICE,
      PlanWarning.Kind.MEETING_IN_SUMMER, PlanWarning.Kind.FEW_MEETING_DAYS);

  private final CohortService cohorts;

  PlanForm(CohortService cohorts) {
    this.cohorts = cohorts;
  }

  @Override
  public Set<String> forms() {
    return Set.of(START, CHANGE_DATES);
  }

  /** A new cohort has no facts; one that exists keeps its track. */
  @Override
  public Map<String, Object> facts(FormTask task) {
    return CHANGE_DATES.equals(task.formId()) && task.courseId() != null
        ? Map.of("track", cohorts.get(task.courseId()).track().name()) : Map.of();
  }

  @Override
  public List<Fault> check(FormTask task, Map<String, Object> values) {
    var track = track(task, values);
    if (track == null) {
      return List.of();
    }
    var days = IntStream.rangeClosed(1, MOST_SEMINARS).mapToObj(seminar -> day(values, seminar)).toList();
    var refusals = CohortPlan.refusals(track, days);
    if (!refusals.isEmpty()) {
      return refusals.stream()
          .map(refusal -> new Fault(key(refusal.seminar()), label(refusal.seminar()), refusal.note())).toList();
    }
    return ContinueAnyway.unlessConfirmed(values, cohorts.warnings(new CohortPlan(track, days)).stream()
        .filter(warning -> !SHOWN_BEFORE_THE_LAUNCH.contains(warning.kind()))
        .map(warning -> new Fault(key(warning.seminar()), label(warning.seminar()), warning.note() + "."))
        .toList(), "Skal datoerne gælde alligevel?");
  }

  private Track track(FormTask task, Map<String, Object> values) {
    if (CHANGE_DATES.equals(task.formId())) {
      return cohorts.get(task.courseId()).track();
    }
    return values.get("track") instanceof String chosen ? Track.valueOf(chosen) : null;
  }

  private static LocalDate day(Map<String, Object> values, int seminar) {
    return values.get(key(seminar)) instanceof String text && !text.isBlank() ? LocalDate.parse(text) : null;
  }

  private static String key(int seminar) {
    return "seminar" + seminar + "Date";
  }

  /** As the field is called in the form. */
  private static String label(int seminar) {
    return "Første dag af " + seminar + ". internat";
  }
}
