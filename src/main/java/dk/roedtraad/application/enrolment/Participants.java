package dk.roedtraad.application.enrolment;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Who takes part in what. */
public interface Participants {

  /** The cohorts that each of those people leads, trains or manages in, or runs; nobody without any is named. */
  Map<String, Set<String>> cohortsOf(Collection<String> personIds);

  /**
   * Whether the person was written to about the cohort earlier: a konsulent who was replaced is still told that a session
   * is off.
   *
   * @param cohortId null for any cohort
   */
  boolean wasWrittenTo(String cohortId, String personId);

  /** Whether a cohort that the person leads, trains or manages in has been launched: from then on people are told. */
  boolean hasBeenLaunched(String personId);
}
