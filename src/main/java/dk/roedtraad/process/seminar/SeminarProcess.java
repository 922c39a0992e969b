package dk.roedtraad.process.seminar;

import dk.roedtraad.process.ProcessVariable;
import java.time.Instant;

/** What code may name in {@code bpmn/seminar.bpmn}. */
public final class SeminarProcess {

  public static final String ID = "seminar";
  public static final String PREPARE_SEMINAR = "userTask_prepareSeminar";
  public static final String SEMINAR_ENDED_UNPREPARED = "event_seminarEndedUnprepared";
  public static final String SCHEDULE_SEMINAR = "serviceTask_scheduleSeminar";
  public static final String SEND_INVITATION = "serviceTask_sendInvitation";
  public static final String SEMINAR_ENDED = "event_seminarEnded";
  public static final String MARK_SEMINAR_HELD = "serviceTask_markSeminarHeld";
  public static final String REGISTER_ATTENDANCE = "userTask_registerAttendance";
  public static final String PUBLISH_SEMINAR_OUTCOME = "serviceTask_publishSeminarOutcome";
  public static final String ASK_ABOUT_ABSENCES = "serviceTask_askAboutAbsences";
  public static final String SEMINAR_CLOSED = "endEvent_seminarClosed";

  public static final ProcessVariable<String> COHORT_ID = ProcessVariable.text("cohortId");
  public static final ProcessVariable<Integer> SEMINAR_NUMBER = ProcessVariable.integer("seminarNumber");
  public static final ProcessVariable<String> SEMINAR_NAME = ProcessVariable.text("seminarName");
  /** Both timers of the model wait for it. To move a seminar, set it here and recalculate the timer. */
  public static final ProcessVariable<Instant> SEMINAR_ENDS_AT = ProcessVariable.instant("seminarEndsAt");

  private SeminarProcess() {}
}
