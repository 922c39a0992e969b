package dk.roedtraad.application.access;

/** Who has ever logged in, in whichever way. An account that nobody has used can still become another one. */
public interface FirstLogins {

  /** Keeps the moment, the first time only. Never fails a login that happens twice at the same moment. */
  void note(String userId);

  boolean hasLoggedIn(String userId);
}
