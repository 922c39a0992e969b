package dk.roedtraad.application.enrolment;

/** Who takes part in what. */
public interface Participants {

  /**
   * Whether the person leads, trains or manages in the cohort or runs it, or did so when written to about it earlier: a
   * konsulent who was replaced is still told that a session is off.
   *
   * @param cohortId null for any cohort
   */
  boolean takesPart(String cohortId, String personId);

  /** Whether a cohort that the person leads, trains or manages in has been launched: from then on people are told. */
  boolean hasBeenLaunched(String personId);
}
