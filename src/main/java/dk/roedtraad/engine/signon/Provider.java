package dk.roedtraad.engine.signon;

import dk.roedtraad.application.QuietError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The identity provider as it describes itself. It is asked at the first login, not at the start: while it is away the
 * application runs, and everybody who is logged in works on.
 */
@Component
@Profile("oidc")
class Provider implements ClientRegistrationRepository {

  private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

  /** Part of our addresses. */
  static final String ID = "oidc";

  private final OidcProperties properties;
  private final OwnAddresses addresses;
  private volatile ClientRegistration known;

  Provider(OidcProperties properties, OwnAddresses addresses) {
    this.properties = properties;
    this.addresses = addresses;
  }

  @Override
  public ClientRegistration findByRegistrationId(String id) {
    return ID.equals(id) ? registration() : null;
  }

  private ClientRegistration registration() {
    if (known == null) {
      known = ClientRegistrations.fromIssuerLocation(properties.issuer()).registrationId(ID)
          .clientId(properties.clientId()).clientSecret(properties.clientSecret()).scope(properties.scopes())
          .redirectUri(addresses.callback()).build();
    }
    return known;
  }

  /**
   * Where the provider's own session of that person is ended, after which it sends the person back to us. Our page at
   * once for a provider that has no such address, or is away and was never asked. One that has gone away since keeps the
   * browser, but the session here is over all the same.
   */
  String endOfSession(OidcIdToken hint) {
    var end = whereSessionsEnd();
    return end == null ? addresses.loggedOutHereOnly() : UriComponentsBuilder.fromUriString(end.toString())
        .queryParam("id_token_hint", hint.getTokenValue()).queryParam("client_id", properties.clientId())
        .queryParam("post_logout_redirect_uri", "{us}").encode().buildAndExpand(addresses.loggedOut()).toUriString();
  }

  private Object whereSessionsEnd() {
    try {
      return registration().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
    } catch (RuntimeException away) {
      LOG.warn("Somebody is logged out here only: the identity provider does not answer, or not under "
          + "roedtraad.oidc.issuer.", QuietError.of(away));
      return null;
    }
  }

  /** Checks the tokens of programs: made by the provider, for us, and to be used as a key. */
  JwtDecoder tokens() {
    return new SupplierJwtDecoder(() -> {
      NimbusJwtDecoder decoder = JwtDecoders.fromIssuerLocation(properties.issuer());
      decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
          JwtValidators.createDefaultWithIssuer(properties.issuer()), forUs(), noProofOfALogin()));
      return decoder;
    });
  }

  private OAuth2TokenValidator<Jwt> forUs() {
    return token -> verdict(token.getAudience() != null && token.getAudience().contains(properties.audience()),
        "It is made for somebody else.");
  }

  /** A proof of a login is signed alike and made for us too, but stands in addresses when somebody logs out. */
  private static OAuth2TokenValidator<Jwt> noProofOfALogin() {
    return token -> verdict(!token.hasClaim("nonce") && !token.hasClaim("at_hash") && !"ID".equals(token.getClaim("typ")),
        "It is an ID token.");
  }

  private static OAuth2TokenValidatorResult verdict(boolean right, String fault) {
    return right ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", fault, null));
  }
}
