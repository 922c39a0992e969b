package dk.roedtraad.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browsers ask whether our changes to the web applications are still current. The pages name them by the vendor's
 * version, which stays the same when ours changes, so a browser would keep the words of an earlier release.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 90)
class WebAppCacheFilter extends OncePerRequestFilter {

  private static final Pattern OURS =
      Pattern.compile(".*/(roedtraad/.*|camunda/app/\\w+/(scripts|styles|locales)/.*)|/app-info");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !OURS.matcher(request.getServletPath()).matches();
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Cache-Control", "no-cache");
    chain.doFilter(request, response);
  }
}
