package dk.roedtraad.engine;

import dk.roedtraad.application.Refusal;
import jakarta.servlet.ServletRequest;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Carries a refusal past the engine's REST interface, which would wrap its message in English and choose a status of
 * its own, to the filter that writes the response ({@code RefusalFilter}).
 */
public final class RefusalNote {

  private static final String ATTRIBUTE = RefusalNote.class.getName();
  private static final String NO_AUTHENTICATED_TENANT = "ENGINE-13034 ";

  private RefusalNote() {}

  /** The refusal behind an exception, ours or the engine's of what belongs to another school; or null. */
  public static Refusal find(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      if (isOfAnotherSchool(cause)) {
        return Refusal.noAccess();
      }
    }
    return null;
  }

  /** For want of a tenant the engine throws no exception of its own, as it does for want of a right. */
  private static boolean isOfAnotherSchool(Throwable cause) {
    return cause instanceof ProcessEngineException && cause.getMessage() != null
        && cause.getMessage().startsWith(NO_AUTHENTICATED_TENANT);
  }

  /** Notes the refusal for the present request; does nothing outside a request. */
  public static void leave(Refusal refusal) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(ATTRIBUTE, refusal, RequestAttributes.SCOPE_REQUEST);
    }
  }

  /** The refusal noted for that request, or null. */
  public static Refusal of(ServletRequest request) {
    return (Refusal) request.getAttribute(ATTRIBUTE);
  }
}
