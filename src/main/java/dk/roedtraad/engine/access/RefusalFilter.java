package dk.roedtraad.engine.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.roedtraad.application.Refusal;
import dk.roedtraad.engine.RefusalNote;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives a refusal its own status and its Danish words, in place of the engine's English wrapping. So too where the engine
 * refuses by itself for want of a right, or fails: it would name the person, the resource, the statement. The shape stays
 * that of the engine's REST interface ({@code type}, {@code message}), so Tasklist shows the message as it is.
 */
class RefusalFilter extends OncePerRequestFilter {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var before = RequestContextHolder.getRequestAttributes();
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    var kept = new ContentCachingResponseWrapper(response);
    try {
      chain.doFilter(request, kept);
      if (kept.getStatus() >= 400) {
        sayInDanish(RefusalNote.of(request), kept);
      }
      kept.copyBodyToResponse();
    } finally {
      RequestContextHolder.setRequestAttributes(before);
    }
  }

  private static void sayInDanish(Refusal noted, ContentCachingResponseWrapper kept) throws IOException {
    var refusal = noted == null && kept.getStatus() == Refusal.Kind.FORBIDDEN.status() ? Refusal.noAccess() : noted;
    if (refusal != null) {
      say(kept, refusal.kind().status(), "Refusal", refusal.getMessage());
    } else if (kept.getStatus() >= 500) {
      say(kept, kept.getStatus(), "Error", Refusal.UNFORESEEN);
    }
  }

  private static void say(ContentCachingResponseWrapper kept, int status, String type, String message)
      throws IOException {
    kept.resetBuffer();
    kept.setStatus(status);
    kept.setContentType("application/json");
    kept.getOutputStream().write(JSON.writeValueAsString(Map.of("type", type, "message", message))
        .getBytes(StandardCharsets.UTF_8));
  }
}
