package dk.roedtraad.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what a browser sends because a page of somebody else told it to. Sessions are held to their token besides;
 * this also covers what has none: a browser that remembers a password of HTTP Basic, and the pages that choose one.
 * Programs do not send {@code Sec-Fetch-Site} and are not affected.
 */
class OwnSiteFilter extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var from = request.getHeader("Sec-Fetch-Site");
    if (from == null || !FOREIGN.contains(from) || READING.contains(request.getMethod())) {
      chain.doFilter(request, response);
      return;
    }
    JsonRefusal.write(response, 403,
        "Det kom fra en anden hjemmeside og blev ikke udført. Gør det fra Den røde tråd selv.");
  }
}
