package dk.roedtraad.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where the request comes from that the present thread serves, for what the engine counts by caller. */
final class Caller {

  private static final ThreadLocal<String> ADDRESS = new ThreadLocal<>();

  private Caller() {}

  /** The network address; empty for work that nobody at a screen asked for. */
  static String address() {
    return ADDRESS.get() == null ? "" : ADDRESS.get();
  }

  /** Notes it, for every request. Behind a proxy it is what the proxy says ({@code X-Forwarded-For}). */
  static final class Filter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      ADDRESS.set(request.getRemoteAddr());
      try {
        chain.doFilter(request, response);
      } finally {
        ADDRESS.remove();
      }
    }
  }
}
