package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.progress.CourseStep;

/**
 * A step as a model draws it, whether somebody has come to it or not.
 *
 * @param id id of the element in the model
 * @param name as people read it; for a seminar or meeting its own name, without "afholdt"
 * @param number which seminar, or 0
 * @param formId the form that is handed in, or null
 * @param deadline the step's name in the table of deadlines, or null
 * @param round 1 where there is only one
 * @param phase name of the phase around it, or null
 */
public record PlannedStep(String id, String name, Kind kind, int number, String formId, String deadline, int round,
    String phase) {

  /** Whether that is where the course asks for this form; in its phase or, handed in late, behind it. */
  public boolean isAskedIn(CourseStep entered) {
    return formId != null && formId.equals(entered.formId()) && round == entered.round();
  }

  /** What sort of step. */
  public enum Kind {
    /** A form of the leader's. */
    FORM,
    /** A round of coaching or sparring. */
    TRAINING,
    SEMINAR,
    /** The meeting across schools. */
    MEETING
  }
}
