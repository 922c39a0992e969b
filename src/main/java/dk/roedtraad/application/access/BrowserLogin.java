package dk.roedtraad.application.access;

/** The login of a browser to the web applications, where it is not the login page that asks for it. */
public interface BrowserLogin {

  /** The browser that makes the present request is logged in as that user from now on, in a new session. */
  void begin(String userId);
}
