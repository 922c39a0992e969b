package dk.roedtraad.domain.reminder;

/** What came of a call to a leader. The names are the values of the form. */
public enum ContactResult {
  /** "Indsender snart". */
  SOON,
  NEW_DEADLINE,
  PAUSE,
  WITHDRAW,
  OTHER
}
