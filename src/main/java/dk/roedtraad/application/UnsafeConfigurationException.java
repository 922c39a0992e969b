package dk.roedtraad.application;

/** The application was started in earnest with something that anybody could guess. The message says what to do now. */
public class UnsafeConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnsafeConfigurationException(String message) {
    super(message);
  }
}
