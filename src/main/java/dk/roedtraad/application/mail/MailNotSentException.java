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
  private final boolean serverAway;

  /**
   * A failed attempt at this one mail.
   *
   * @param permanent whether another attempt would be refused for the same reason
   */
  public MailNotSentException(String message, boolean permanent, Throwable cause) {
    this(message, permanent, false, cause);
  }

  private MailNotSentException(String message, boolean permanent, boolean serverAway, Throwable cause) {
    super(message, cause);
    this.permanent = permanent;
    this.serverAway = serverAway;
  }

  /** Our own mail server takes no mail at all. That is nobody's address, and no reason to give a mail up. */
  public static MailNotSentException serverAway(String message, Throwable cause) {
    return new MailNotSentException(message, false, true, cause);
  }

  public boolean permanent() {
    return permanent;
  }

  public boolean isServerAway() {
    return serverAway;
  }
}
