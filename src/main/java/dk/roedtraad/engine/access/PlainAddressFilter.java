package dk.roedtraad.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away addresses that can be read in two ways, or are far too long. The server picks the resource by the tidied path, but 7.24.0's
 * web applications decide who may see it by the raw one, and let through what no rule of theirs matches:
 * {@code /camunda/api/engine/engine;x/default/user} made an administrator for anybody. No page or program of ours
 * writes such addresses. Comes before every other filter.
 */
class PlainAddressFilter extends OncePerRequestFilter {

  /** Parameters in the path, empty and dotted segments, and characters encoded without need or to hide them. */
  private static final Pattern AMBIGUOUS = Pattern.compile(
      "[;\\\\]|//|/\\.{1,2}(/|$)|%(?:[01][0-9a-f]|7f|2[def]|3[0-9b]|4[1-9a-f]|5[0-9acf]|6[1-9a-f]|7[0-9a])",
      Pattern.CASE_INSENSITIVE);

  /** Characters of the path; the longest of ours has three ids. What is refused for its address may name it. */
  private static final int LONGEST = 1_000;

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var path = request.getRequestURI();
    if (path.length() > LONGEST || AMBIGUOUS.matcher(path).find()) {
      JsonRefusal.write(response, 400, "Adressen kan ikke bruges. Gå til forsiden, og find vej derfra.");
    } else {
      chain.doFilter(request, response);
    }
  }
}
