package dk.roedtraad.application.mail;

import dk.roedtraad.application.privacy.Mentions;

/** Hands mails over to whatever carries them on. */
public interface MailTransport {

  /** The way to the mail server, for mails that follow each other; used by one thread. */
  interface Connection extends AutoCloseable {

    /**
     * Returns when the mail has been taken over.
     *
     * @param beforeItLeaves done before the mail server can have taken the mail, so that what is done in another thread
     *     has all the time until then; what it throws comes out here, and the mail has not left
     * @throws MailNotSentException if it has not, as far as one can know; the next one can be tried all the same
     */
    void send(QueuedMail mail, Runnable beforeItLeaves) throws MailNotSentException;

    @Override
    default void close() {
      // Where nothing was opened.
    }
  }

  /**
   * As {@link Connection#send}, for a single mail.
   *
   * @throws MailNotSentException if it has not been taken over, as far as one can know
   */
  void send(QueuedMail mail) throws MailNotSentException;

  /** Removes from the disk every mail that mentions the person, where it keeps mails there. Idempotent. */
  default void removeMentions(Mentions mentions) {}

  /** Reaches for the mail server with the first mail only, and never fails itself. */
  default Connection connect() {
    return (mail, beforeItLeaves) -> {
      beforeItLeaves.run();
      send(mail);
    };
  }
}
