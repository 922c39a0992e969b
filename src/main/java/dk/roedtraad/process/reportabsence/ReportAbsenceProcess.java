package dk.roedtraad.process.reportabsence;

import dk.roedtraad.process.ProcessVariable;

/** What code may name in {@code bpmn/report-absence.bpmn}. */
public final class ReportAbsenceProcess {

  public static final String ID = "report-absence";
  public static final String NOTE_ABSENCE = "userTask_noteAbsence";

  static final ProcessVariable<String> COHORT_ID = ProcessVariable.text("cohortId");
  static final ProcessVariable<String> COHORT_NAME = ProcessVariable.text("cohortName");
  static final ProcessVariable<String> COORDINATOR_ID = ProcessVariable.text("coordinatorId");
  static final ProcessVariable<String> TRACK = ProcessVariable.text("track");
  static final ProcessVariable<String> LEADER_NAME = ProcessVariable.text("leaderName");
  static final ProcessVariable<String> SCHOOL_NAME = ProcessVariable.text("schoolName");
  static final ProcessVariable<String> EVENT_NAME = ProcessVariable.text("eventName");

  private ReportAbsenceProcess() {}
}
