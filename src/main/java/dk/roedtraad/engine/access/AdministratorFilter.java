package dk.roedtraad.engine.access;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps what a path shows for administrators. Comes after {@link SignInFilter}. */
class AdministratorFilter extends OncePerRequestFilter {

  private final Access access;

  AdministratorFilter(Access access) {
    this.access = access;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      access.require(Group.ADMINISTRATOR);
    } catch (Refusal refusal) {
      response.sendError(refusal.kind().status());
      return;
    }
    chain.doFilter(request, response);
  }
}
