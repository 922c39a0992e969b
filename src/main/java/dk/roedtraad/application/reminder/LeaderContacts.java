package dk.roedtraad.application.reminder;

import dk.roedtraad.domain.reminder.ContactResult;
import java.time.Instant;

/** Each time the coordinator was asked to call a leader. Joins the caller's transaction. */
public interface LeaderContacts {

  /** Keeps that it is asked now, and says which time it is; the first is 1. */
  int ask(String courseId, Instant at);

  void record(String courseId, int round, ContactResult result, String contactedBy, Instant at);
}
