package dk.roedtraad.application.mail;

/** Hands a mail over to whatever carries it on. */
public interface MailTransport {

  /**
   * Returns when the mail has been taken over.
   *
   * @throws MailNotSentException if it has not, as far as one can know
   */
  void send(QueuedMail mail) throws MailNotSentException;
}
