package dk.roedtraad.domain.seminar;

/** What became of a seminar that a leader missed, wholly or in part. The names are those of the form's options. */
public enum AbsenceAssessment {
  /** Took part with another cohort. */
  GUEST,
  /** Went through it with the konsulent. */
  FOLLOW_UP,
  /** Read the material and reflected on it. */
  MATERIAL,
  APPROVED_WITHOUT,
  NOT_APPROVED;

  /** Whether the seminar counts from now on. */
  public boolean isCaughtUp() {
    return this != NOT_APPROVED;
  }
}
