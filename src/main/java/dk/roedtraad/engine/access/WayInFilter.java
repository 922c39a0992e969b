package dk.roedtraad.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The addresses above the web applications lead to the start page, not to the application that the vendor has chosen.
 * The address is relative, so that it is right under whatever host and path people reach us.
 */
class WayInFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    var folders = request.getServletPath().chars().filter(sign -> sign == '/').count() - 1;
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", "../".repeat((int) folders) + "start");
  }
}
