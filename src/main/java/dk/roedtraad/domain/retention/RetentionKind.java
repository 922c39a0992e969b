package dk.roedtraad.domain.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Set;

/** What has a time after which it is deleted; each is a row of the decision table {@code retention}. */
public enum RetentionKind {
  /** Answers and drafts, counted from the end of the course, or of the round of the status dialogue. */
  ANSWERS,
  /** Answers and drafts of a leader who has left and did not ask to keep them, counted from then. */
  WITHDRAWN_ANSWERS,
  /** Mails that were sent or given up, counted from when they were written. */
  MAILS,
  /** A leader with account, name and attendance, counted from the end of the leader's last course. */
  PERSON,
  /** Who did what, counted from when it was done. */
  AUDIT,
  /** Requests for insight and erasure, counted from when they ended. */
  DATA_REQUESTS,
  /** The list of what was deleted, counted from then. */
  DELETIONS,
  /** The evaluator's rows of a cohort, counted from when it was closed. */
  EVALUATION;

  /** What proves who did what, which nobody may make go by a table of one day. */
  private static final Set<RetentionKind> PROOFS = EnumSet.of(AUDIT, DATA_REQUESTS, DELETIONS);
  private static final Period A_YEAR = Period.ofYears(1);

  /** The period, or a year where what is to prove something would go earlier. */
  public Period atLeast(Period asked) {
    var isShorter = LocalDate.EPOCH.plus(asked).isBefore(LocalDate.EPOCH.plus(A_YEAR));
    return PROOFS.contains(this) && isShorter ? A_YEAR : asked;
  }
}
