package dk.roedtraad.application.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the outbox is kept. Every method works in the caller's transaction. */
public interface MailStore {

  /** A mail beside what was asked for. */
  record Entry(OutgoingMail request, QueuedMail mail) {}

  /** Those of the keys under which a mail was ever queued, whatever became of it. */
  Set<String> known(Collection<String> dedupeKeys);

  /**
   * Adds mails that are due at once.
   *
   * @throws org.springframework.dao.DuplicateKeyException if a dedupe key exists; the transaction is then spoilt back
   *     to its last savepoint
   */
  void insertAll(List<Entry> entries);

  /** Gives up on what is of no use any more: an invitation to what is over, a reminder of another day. */
  void dropOutdated(Instant now);

  /**
   * Takes due mails for one sender, but none to a person whose address is known to be wrong. No other sender gets them
   * before {@code until}, so nothing is lost if this sender dies: its mails become free again.
   *
   * @param now due are the mails whose next attempt is not later
   * @param clock the present moment, by which older claims have or have not run out
   * @return those that have been due longest first, at most {@code max}
   */
  List<QueuedMail> claim(Instant now, Instant clock, Instant until, int max);

  /** The mail server has taken the mail. One statement, so that it can be a transaction by itself. */
  void markSent(String id, Instant sentAt);

  /** The attempt failed and another one follows. */
  void markRetry(String id, Instant nextAttemptAt, String error);

  /** The last attempt failed. */
  void markFailed(String id, Instant at, String error);

  /**
   * The mail was handed over and came back later.
   *
   * @return the mail, or empty if none with this id is known or if that was noted before
   */
  Optional<QueuedMail> markReturned(String messageId, Instant at, String error);

  /**
   * What waits for that person, and what failed since that moment, goes to the address given; a reminder that failed is
   * of another day and stays where it is.
   */
  void sendAgain(Recipient corrected, Instant failedSince);

  /** Nothing of what waits for that person is sent any more. */
  void dropWaiting(String recipientId);

  /** Of the mails about that course, those of these kinds that wait and are in no sender's hand are not sent any more. */
  void dropWaiting(String courseId, Set<MailKind> kinds, Instant now);

  /** How many mails there are of each status: all that wait, and of the others those written since that moment. */
  Map<MailStatus, Integer> counts(Instant since);

  /** How many mails were handed over after that moment, by whichever node. */
  int countSentAfter(Instant moment);

  /**
   * Every mail about the course of one leader, to whomever, and what the leader was sent besides that concerns no other
   * cohort; the newest first.
   */
  List<SentMail> about(String courseId, String leaderId, String cohortId);

  /** When the mail with that key was handed to the mail server; empty if it was not, or came back. */
  Optional<Instant> sentAt(String dedupeKey);

  /** The mails of a cohort, or all for null; the newest first. */
  List<MailSummary> list(String cohortId);
}
