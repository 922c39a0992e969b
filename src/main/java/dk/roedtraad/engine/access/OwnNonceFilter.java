package dk.roedtraad.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of the web applications the nonce of its own security policy.
 *
 * <p>The vendor's filters pass the nonce from the header to the page through one attribute that all requests share. When
 * two people open a page at the same moment, one of them gets the other's nonce, the browser refuses every script, and
 * the page stays empty. Here the page's attribute is read from the very header that is sent with it.
 */
class OwnNonceFilter extends OncePerRequestFilter {

  private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var context = contextWithNonceOf(response, request.getServletContext());
    chain.doFilter(new HttpServletRequestWrapper(request) {
      @Override
      public ServletContext getServletContext() {
        return context;
      }
    }, response);
  }

  private static ServletContext contextWithNonceOf(HttpServletResponse response, ServletContext shared) {
    return (ServletContext) Proxy.newProxyInstance(OwnNonceFilter.class.getClassLoader(),
        new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> {
          if (method.getName().equals("getAttribute")
              && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0])) {
            return nonce(response);
          }
          try {
            return method.invoke(shared, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  /** The nonce in the header, or null where the policy is switched off. */
  private static String nonce(HttpServletResponse response) {
    var policy = response.getHeader("Content-Security-Policy");
    var nonce = NONCE.matcher(policy == null ? "" : policy);
    return nonce.find() ? nonce.group(1) : null;
  }
}
