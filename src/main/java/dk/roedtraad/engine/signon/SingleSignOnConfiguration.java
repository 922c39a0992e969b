package dk.roedtraad.engine.signon;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Single sign-on, in the profile {@code oidc}: people log in at an identity provider and programs bring its tokens; the
 * passwords that are kept here open nothing. Headers, tokens against foreign sites and error pages stay our own.
 */
@Configuration
@Profile("oidc")
@EnableWebSecurity
class SingleSignOnConfiguration {

  /** After our headers and the check of the address, before everything that asks who it is. */
  private static final int BEFORE_OUR_FILTERS = Ordered.HIGHEST_PRECEDENCE + 95;
  private static final int BEFORE_THE_VENDORS_FILTERS = Ordered.HIGHEST_PRECEDENCE + 101;

  /** What programs use: a token, or the session of a person. */
  @Bean
  @Order(1)
  SecurityFilterChain forPrograms(HttpSecurity http, AskForLogin askForLogin, Provider provider, KnownPeople people)
      throws Exception {
    return bare(http, askForLogin)
        .securityMatcher(SingleSignOnConfiguration::isInterface)
        .oauth2ResourceServer(server -> server.authenticationEntryPoint(askForLogin)
            .jwt(jwt -> jwt.decoder(provider.tokens()).jwtAuthenticationConverter(program(people))))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain forPeople(HttpSecurity http, AskForLogin askForLogin, Provider provider, KnownPeople people,
      EndOfLogin endOfLogin) throws Exception {
    return bare(http, askForLogin)
        .sessionManagement(session -> session.sessionAuthenticationStrategy(new SessionOfOnePerson()))
        .oauth2Login(login -> login.loginPage("/log-ind")
            .clientRegistrationRepository(provider)
            .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
            .authorizationEndpoint(begin -> begin.authorizationRequestResolver(withDestination(provider))
                .authorizationRequestRepository(new OpenLogins()))
            .userInfoEndpoint(person -> person.oidcUserService(person(people)))
            .successHandler(endOfLogin).failureHandler(endOfLogin)
            .withObjectPostProcessor(whileTheProviderIsAway(endOfLogin)))
        .build();
  }

  private static HttpSecurity bare(HttpSecurity http, AskForLogin askForLogin) throws Exception {
    return http.headers(AbstractHttpConfigurer::disable).csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(asked -> asked.authenticationEntryPoint(askForLogin))
        .authorizeHttpRequests(rules -> rules.requestMatchers(AskForLogin::isPage).authenticated()
            .requestMatchers(SingleSignOnConfiguration::isLoginByPassword).denyAll().anyRequest().permitAll());
  }

  private static boolean isInterface(HttpServletRequest request) {
    var path = OwnAddresses.path(request);
    return path.startsWith("/api/") || path.startsWith("/engine-rest/") || path.equals("/actuator/prometheus");
  }

  private static boolean isLoginByPassword(HttpServletRequest request) {
    return OwnAddresses.path(request).matches("/camunda/api/admin/auth/user/[^/]+/login/.*");
  }

  private static Converter<Jwt, AbstractAuthenticationToken> program(KnownPeople people) {
    return token -> {
      try {
        var userId = people.recognise(new Claims(token.getClaims()));
        return new JwtAuthenticationToken(token, List.of(), userId);
      } catch (NotAdmittedException unknown) {
        throw new InvalidBearerTokenException("The token names nobody with an account here.", unknown);
      }
    };
  }

  private static OAuth2UserService<OidcUserRequest, OidcUser> person(KnownPeople people) {
    var ofTheProvider = new OidcUserService();
    return request -> {
      var person = ofTheProvider.loadUser(request);
      try {
        return new SignedOn(people.logIn(new Claims(person.getClaims())), person);
      } catch (NotAdmittedException refused) {
        throw refused.with(person.getIdToken());
      }
    };
  }

  /** The page that says so, in place of an error of ours. */
  private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> whileTheProviderIsAway(
      EndOfLogin endOfLogin) {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F begin) {
        begin.setAuthenticationFailureHandler(endOfLogin);
        return begin;
      }
    };
  }

  private static OAuth2AuthorizationRequestResolver withDestination(Provider provider) {
    var begin = new DefaultOAuth2AuthorizationRequestResolver(provider, "/oauth2/authorization");
    begin.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return new OAuth2AuthorizationRequestResolver() {
      @Override
      public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return with(begin.resolve(request), request);
      }

      @Override
      public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return with(begin.resolve(request, registration), request);
      }
    };
  }

  private static OAuth2AuthorizationRequest with(OAuth2AuthorizationRequest login, HttpServletRequest request) {
    var destination = Destination.here(request.getParameter(Destination.PARAMETER));
    return login == null || destination.isEmpty() ? login : OAuth2AuthorizationRequest.from(login)
        .attributes(all -> all.put(Destination.PARAMETER, destination.get())).build();
  }

  @Bean
  DelegatingFilterProxyRegistrationBean springSecurityBeforeOurFilters() {
    var registration = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    registration.setOrder(BEFORE_OUR_FILTERS);
    return registration;
  }

  /** Who is logged in here is logged in to the web applications, for each request anew. */
  @Bean
  FilterRegistrationBean<Filter> webApplicationSignOn() {
    var registration = new FilterRegistrationBean<Filter>(new ContainerBasedAuthenticationFilter());
    registration.addInitParameter(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
        SessionOfTheProvider.class.getName());
    registration.setOrder(BEFORE_THE_VENDORS_FILTERS);
    registration.addUrlPatterns("/camunda/*");
    return registration;
  }

  @Bean
  FilterRegistrationBean<SignOutFilter> signOut(Provider provider) {
    var registration = new FilterRegistrationBean<>(new SignOutFilter(provider));
    registration.setOrder(BEFORE_THE_VENDORS_FILTERS);
    registration.addUrlPatterns("/camunda/api/admin/auth/user/*");
    return registration;
  }
}
