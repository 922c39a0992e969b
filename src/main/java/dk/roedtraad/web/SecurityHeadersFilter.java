package dk.roedtraad.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What browsers are told about every answer. The web applications' pages keep the vendor's own policy for scripts; ours
 * is stricter. Behind a proxy that ends TLS, "secure" is what the proxy says ({@code X-Forwarded-Proto}).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 80)
class SecurityHeadersFilter extends OncePerRequestFilter {

  /**
   * No opener policy: the vendor's pages are sandboxed, and so is a window opened from one. A browser refuses to show a
   * page with such a policy in it, the login page included.
   */
  private static final Map<String, String> ALWAYS = Map.of(
      "X-Content-Type-Options", "nosniff",
      "X-Frame-Options", "DENY",
      "Referrer-Policy", "same-origin",
      "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()",
      "Cross-Origin-Resource-Policy", "same-origin");

  private static final String OUR_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
      + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String A_YEAR = "max-age=31536000";

  /**
   * What is about people: no browser and no proxy keeps it, not even until it is asked for again. Calendars say so
   * themselves, in the words that calendar programs expect.
   */
  private static final Pattern PERSONAL =
      Pattern.compile("/(api|engine-rest|opgave|adgangskode)(/.*)?|/camunda/api/(?!.*/static/).*");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var personal = PERSONAL.matcher(request.getServletPath()).matches();
    var answer = new Answer(response, request.isSecure(), personal);
    ALWAYS.forEach(answer::setHeader);
    if (!request.getServletPath().startsWith("/camunda")) {
      answer.setHeader("Content-Security-Policy", OUR_POLICY);
    }
    if (request.isSecure()) {
      answer.setHeader("Strict-Transport-Security", A_YEAR);
    }
    chain.doFilter(request, answer);
  }

  /** Sees to it that nothing behind it says less: the vendor's filters only ask for "no-cache", and know no TLS. */
  private static final class Answer extends HttpServletResponseWrapper {

    private static final List<String> CACHING = List.of("Cache-Control", "Pragma", "Expires", "ETag", "Last-Modified");

    private final boolean secure;
    private final boolean personal;

    Answer(HttpServletResponse response, boolean secure, boolean personal) {
      super(response);
      this.secure = secure;
      this.personal = personal;
      if (personal) {
        response.setHeader("Cache-Control", "no-store");
      }
    }

    @Override
    public void setHeader(String name, String value) {
      if (!(personal && isCaching(name))) {
        super.setHeader(name, guarded(name, value));
      }
    }

    /** A page that says something else about itself says it instead: two values of one name contradict each other. */
    @Override
    public void addHeader(String name, String value) {
      if (ALWAYS.containsKey(name)) {
        setHeader(name, value);
      } else if (!(personal && isCaching(name))) {
        super.addHeader(name, guarded(name, value));
      }
    }

    @Override
    public void setDateHeader(String name, long date) {
      if (!(personal && isCaching(name))) {
        super.setDateHeader(name, date);
      }
    }

    private static boolean isCaching(String name) {
      return CACHING.stream().anyMatch(name::equalsIgnoreCase);
    }

    private String guarded(String name, String value) {
      return secure && name.equalsIgnoreCase("Set-Cookie") && !value.toLowerCase(Locale.ROOT).contains("secure")
          ? value + ";Secure" : value;
    }
  }
}
