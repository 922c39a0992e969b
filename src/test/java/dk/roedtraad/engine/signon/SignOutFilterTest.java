package dk.roedtraad.engine.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Whoever logs out is out, whatever the provider does meanwhile. */
class SignOutFilterTest {

  /** Where nobody answers. */
  private static final String ISSUER = "http://127.0.0.1:1/realms/skole";

  private final MockHttpSession session = new MockHttpSession();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @AfterEach
  void nobody() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void whileTheProviderIsAwayTheLoginHereIsEndedAndThePageSaysSo() throws Exception {
    logOutWith("token");

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentAsString()).isEqualTo("{\"continueAt\":\"https://forloeb.example/log-ud?kun-her\"}");
    assertThat(session.isInvalid()).isTrue();
    assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
  }

  @Test
  void aPageOfAnotherSiteLogsNobodyOut() throws Exception {
    logOutWith("another token");

    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(session.isInvalid()).isFalse();
  }

  private void logOutWith(String token) throws Exception {
    session.setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, "token");
    SecurityContextHolder.getContext().setAuthentication(lise());
    var request = new MockHttpServletRequest("POST", "/camunda/api/admin/auth/user/default/logout");
    request.setSession(session);
    request.addHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME, token);
    new SignOutFilter(provider()).doFilter(request, response, new MockFilterChain());
  }

  private static Provider provider() {
    return new Provider(new OidcProperties(ISSUER, "us", "hemmelig", List.of("openid"), "email", "groups", Map.of(), null,
        false), new OwnAddresses("https://forloeb.example/"));
  }

  private static OAuth2AuthenticationToken lise() {
    var token = new OidcIdToken("proof", Instant.EPOCH, Instant.MAX, Map.of("sub", "1"));
    var person = new SignedOn("lise@skole.example", new DefaultOidcUser(List.of(), token));
    return new OAuth2AuthenticationToken(person, List.of(), Provider.ID);
  }
}
