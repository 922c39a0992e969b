package dk.roedtraad.application.access;

/**
 * Why somebody whom the identity provider knows does not get in here.
 *
 * @param login what the provider says the person's login is; null where it says nothing or nothing came back
 * @param endAddress where the provider's own session is ended, so that somebody else can log in; null if unknown
 */
public record SignOnRefusal(Reason reason, String login, String endAddress) {

  public enum Reason {
    /** Nobody with that login has an account with a task here. */
    NOT_ENROLLED,
    /** The provider does not vouch for the e-mail address, so it could be anybody's. */
    ADDRESS_NOT_VERIFIED,
    /** The login is listed for one user and is the user id of another one, so it could be either. */
    LOGIN_OF_TWO,
    /** The login was broken off, took too long or failed at the provider. */
    BROKEN_OFF
  }

  /** What was told last to the browser that makes the present request. */
  public interface Last {

    /** As long as its session lasts; {@link Reason#BROKEN_OFF} where nothing is known. */
    SignOnRefusal get();
  }
}
