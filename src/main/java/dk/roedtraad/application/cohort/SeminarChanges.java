package dk.roedtraad.application.cohort;

import java.util.Set;

/** Where it is kept how seminars were moved and cancelled. Joins the caller's transaction. */
public interface SeminarChanges {

  void add(SeminarChange change);

  /** Numbers of the cohort's seminars that are cancelled and have no new date. */
  Set<Integer> cancelled(String cohortId);

  default boolean isCancelled(Seminar seminar) {
    return cancelled(seminar.cohortId()).contains(seminar.number());
  }
}
