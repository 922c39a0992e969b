package dk.roedtraad.application.mail;

import java.util.List;

/** Who may be written to. The outbox asks before it takes a mail, so that no slip in a list reaches strangers. */
public interface MailAudience {

  /**
   * Whether the person takes part in that cohort, runs it or coordinates, and has that address.
   *
   * @param cohortId null for a mail that concerns no single cohort: then the person must be in one, or administer
   */
  boolean includes(String cohortId, Recipient recipient);

  /** As {@link #includes}, for many mails: those that may not be written. */
  default List<OutgoingMail> outside(List<OutgoingMail> mails) {
    return mails.stream().filter(mail -> !includes(mail.cohortId(), mail.recipient())).toList();
  }
}
