package dk.roedtraad.application.mail;

import dk.roedtraad.application.privacy.Mentions;

/** Hands a mail over to whatever carries it on. */
public interface MailTransport {

  /**
   * Returns when the mail has been taken over.
   *
   * @throws MailNotSentException if it has not, as far as one can know
   */
  void send(QueuedMail mail) throws MailNotSentException;

  /** Removes from the disk every mail that mentions the person, where it keeps mails there. Idempotent. */
  default void removeMentions(Mentions mentions) {}
}
