package dk.roedtraad.application.mail;

/**
 * A mail was not taken over.
 *
 * <p>The message is stored and logged, so it must not hold a name or an address: what a mail server answers usually
 * does. The cause may, and is therefore never logged.
 */
public class MailNotSentException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean permanent;

  /**
   * A failed attempt.
   *
   * @param permanent whether another attempt would be refused for the same reason
   */
  public MailNotSentException(String message, boolean permanent, Throwable cause) {
    super(message, cause);
    this.permanent = permanent;
  }

  public boolean permanent() {
    return permanent;
  }
}
