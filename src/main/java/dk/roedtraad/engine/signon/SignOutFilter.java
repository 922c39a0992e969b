package dk.roedtraad.engine.signon;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.roedtraad.engine.access.JsonRefusal;
import dk.roedtraad.engine.access.SessionToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The web applications' own logout, which would leave the login standing: here it ends the session, and tells the page
 * where to go to end the provider's.
 */
class SignOutFilter extends OncePerRequestFilter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Provider provider;

  SignOutFilter(Provider provider) {
    this.provider = provider;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || !OwnAddresses.path(request).endsWith("/logout");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!(SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken login)
        || !(login.getPrincipal() instanceof SignedOn person)) {
      chain.doFilter(request, response);
    } else if (!SessionToken.isCarriedBy(request)) {
      JsonRefusal.write(response, 403, SessionToken.MISSING);
    } else {
      request.getSession().invalidate();
      SecurityContextHolder.clearContext();
      response.setContentType("application/json");
      response.getOutputStream().write(JSON.writeValueAsString(
          Map.of("continueAt", provider.endOfSession(person.getIdToken()))).getBytes(StandardCharsets.UTF_8));
    }
  }
}
