package dk.roedtraad.engine.access;

import com.fasterxml.jackson.databind.ObjectMapper;
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
 * Gives a refusal its own status and its Danish words, in place of the engine's English wrapping. The shape stays that
 * of the engine's REST interface ({@code type}, {@code message}), so Tasklist shows the message as it is.
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
      var refusal = RefusalNote.of(request);
      if (refusal != null && kept.getStatus() >= 400) {
        kept.resetBuffer();
        kept.setStatus(refusal.kind().status());
        kept.setContentType("application/json");
        kept.getOutputStream().write(JSON
            .writeValueAsString(Map.of("type", "Refusal", "message", refusal.getMessage()))
            .getBytes(StandardCharsets.UTF_8));
      }
      kept.copyBodyToResponse();
    } finally {
      RequestContextHolder.setRequestAttributes(before);
    }
  }
}
