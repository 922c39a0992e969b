package dk.roedtraad.application.mail;

/** Hands mails over to whatever carries them on. */
public interface MailTransport {

  /** The way to the mail server, for mails that follow each other; used by one thread. */
  interface Connection extends AutoCloseable {

    /**
     * Returns when the mail has been taken over.
     *
     * @throws MailNotSentException if it has not, as far as one can know; the next one can be tried all the same
     */
    void send(QueuedMail mail) throws MailNotSentException;

    @Override
    default void close() {
      // Where nothing was opened.
    }
  }

  /** As {@link Connection#send}, for a single mail. */
  void send(QueuedMail mail) throws MailNotSentException;

  /** Reaches for the mail server with the first mail only, and never fails itself. */
  default Connection connect() {
    return this::send;
  }
}
