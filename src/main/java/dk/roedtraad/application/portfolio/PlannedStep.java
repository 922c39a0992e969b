package dk.roedtraad.application.portfolio;

/**
 * A step as a model draws it, whether somebody has come to it or not.
 *
 * @param id id of the element in the model
 * @param name as people read it; for a seminar or meeting its own name, without "afholdt"
 * @param number which seminar, or 0
 * @param deadline the step's name in the table of deadlines, or null
 * @param round 1 where there is only one
 * @param phase name of the phase around it, or null
 */
public record PlannedStep(String id, String name, Kind kind, int number, String deadline, int round, String phase) {

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
