package dk.roedtraad.application.task;

import java.time.Instant;

/** Tasklist's list "Fristen er passeret": what somebody is to do, or answers for as a cohort's coordinator. */
public interface OverdueList {

  /** Id of the filter, by which Tasklist's address names it. */
  String id();

  /** How many tasks stand in it for that person at that moment. */
  long count(String personId, Instant now);
}
