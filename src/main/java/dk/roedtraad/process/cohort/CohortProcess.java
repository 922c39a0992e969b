package dk.roedtraad.process.cohort;

import dk.roedtraad.domain.cohort.CohortPlan;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.process.ProcessVariable;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What code may name in {@code bpmn/cohort.bpmn}. */
public final class CohortProcess {

  public static final String ID = "cohort";
  public static final String LOAD_PARTICIPANTS = "userTask_loadParticipants";
  public static final String APPROVE_PLAN = "userTask_approvePlan";
  public static final String CHANGE_DATES = "userTask_changeDates";
  public static final String CLOSE_COHORT = "userTask_closeCohort";
  public static final String ENROL_LEADERS = "serviceTask_enrolLeaders";
  public static final String LAUNCH_COHORT = "serviceTask_launchCohort";
  public static final String LAST_SEMINAR_HELD = "event_lastSeminarHeld";
  public static final String COHORT_CLOSED = "endEvent_cohortClosed";
  public static final String LATE_LEADERS_STARTED = "endEvent_lateLeadersStarted";

  public static final ProcessVariable<String> COHORT_ID = ProcessVariable.text("cohortId");
  public static final ProcessVariable<String> COHORT_NAME = ProcessVariable.text("cohortName");
  public static final ProcessVariable<String> COORDINATOR_ID = ProcessVariable.text("coordinatorId");
  public static final ProcessVariable<String> TRACK = ProcessVariable.text("track");
  public static final ProcessVariable<String> SEMINAR_PLACE = ProcessVariable.text("seminarPlace");
  /** For operators: how many warnings the coordinator is shown. */
  public static final ProcessVariable<Integer> PLAN_WARNING_COUNT = ProcessVariable.integer("planWarningCount");
  public static final ProcessVariable<String> COURSE_ID = ProcessVariable.text("courseId");
  public static final ProcessVariable<List<String>> COURSES_TO_START = ProcessVariable.passingList("coursesToStart");
  public static final ProcessVariable<List<String>> COURSES_TO_CLOSE = ProcessVariable.passingList("coursesToClose");

  private static final List<ProcessVariable<String>> FIRST_DAYS = List.of(ProcessVariable.text("seminar1Date"),
      ProcessVariable.text("seminar2Date"), ProcessVariable.text("seminar3Date"));

  private CohortProcess() {}

  /** The dates that the coordinator gave last. */
  static CohortPlan plan(VariableScope scope) {
    return CohortPlan.of(Track.valueOf(TRACK.get(scope)), FIRST_DAYS.stream()
        .map(day -> day.find(scope).map(LocalDate::parse).orElse(null)).toArray(LocalDate[]::new));
  }
}
