package dk.roedtraad.application;

/**
 * A request that is not carried out, for a reason its sender can do something about.
 *
 * <p>The message is Danish and meant for the person at the screen: what, which one, and what to do now. It never holds
 * what the person wrote. Whatever was begun is rolled back.
 */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What a person is told of an error that nobody foresaw: no refusal, and nothing that the person can mend. */
  public static final String UNFORESEEN = "Der skete en fejl hos os, så det blev ikke gemt. Prøv igen om lidt. Bliver "
      + "det ved, så skriv til kursets koordinator.";

  /** Why a request is refused; each has its HTTP status. */
  public enum Kind {
    BAD_INPUT(400),
    NOT_SIGNED_IN(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    TOO_LARGE(413),
    INVALID_LIST(422),
    TOO_MANY(429);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /** The HTTP status code that goes with the refusal. */
    public int status() {
      return status;
    }
  }

  private final Kind kind;

  public Refusal(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** Something in the input is wrong: HTTP 400. */
  public static Refusal badInput(String message) {
    return new Refusal(Kind.BAD_INPUT, message);
  }

  /** What was sent is no JSON, or none that can be used here: HTTP 400. */
  public static Refusal unreadable() {
    return badInput("Indholdet kan ikke læses. Send det som gyldig JSON.");
  }

  /** The person may not do this: HTTP 403. */
  public static Refusal forbidden(String message) {
    return new Refusal(Kind.FORBIDDEN, message);
  }

  /** The person has no right to it, whatever it is: HTTP 403. */
  public static Refusal noAccess() {
    return forbidden("Det har du ikke adgang til. Spørg kursets koordinator, hvis du mener, at du skal have det.");
  }

  /** There is no such thing, or none that this person may know of: HTTP 404. */
  public static Refusal notFound(String message) {
    return new Refusal(Kind.NOT_FOUND, message);
  }

  /** Too often within too short a time: HTTP 429. */
  public static Refusal tooMany(String message) {
    return new Refusal(Kind.TOO_MANY, message);
  }

  /** Somebody was faster, or it is done already: HTTP 409. */
  public static Refusal conflict(String message) {
    return new Refusal(Kind.CONFLICT, message);
  }
}
