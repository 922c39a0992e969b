package dk.roedtraad.engine.signon;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;

/**
 * The identity provider, and what its claims mean here. That the first three are given is checked before the start.
 *
 * @param issuer address under which the provider describes itself ({@code .well-known/openid-configuration})
 * @param scopes {@code openid} must be among them
 * @param userClaim names the person: an e-mail address, or another login that is listed for somebody
 * @param groupClaim holds the names that {@code groups} speaks of; of nested claims a path with dots
 * @param groups our group id to the names that put a person into it
 * @param audience what a program's token must be made for; the client id if not given
 * @param emailAlwaysVerified whether an address counts for which the provider says nothing; one that it calls
 *     unverified never does
 */
@Profile("oidc")
@ConfigurationProperties("roedtraad.oidc")
record OidcProperties(String issuer, String clientId, String clientSecret,
    @DefaultValue({"openid", "email", "profile"}) List<String> scopes, @DefaultValue("email") String userClaim,
    @DefaultValue("groups") String groupClaim, @DefaultValue Map<String, List<String>> groups, String audience,
    boolean emailAlwaysVerified) {

  OidcProperties {
    audience = audience == null ? clientId : audience;
  }

  boolean usesAddress() {
    return userClaim.equals("email");
  }
}
