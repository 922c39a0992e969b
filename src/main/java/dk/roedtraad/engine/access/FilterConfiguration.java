package dk.roedtraad.engine.access;

import dk.roedtraad.application.access.Access;
import jakarta.servlet.Filter;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Which paths ask for a login. The web applications under {@code /camunda} bring their own. */
@Configuration
class FilterConfiguration {

  @Bean
  FilterRegistrationBean<PlainAddressFilter> plainAddresses() {
    var registration = register(new PlainAddressFilter(), 0, "/*");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  FilterRegistrationBean<Caller.Filter> callers() {
    return register(new Caller.Filter(), -1, "/*");
  }

  @Bean
  FilterRegistrationBean<OwnSiteFilter> ownSite() {
    return register(new OwnSiteFilter(), -1, "/*");
  }

  @Bean
  FilterRegistrationBean<WayInFilter> wayIn() {
    return register(new WayInFilter(), 0, "/camunda", "/camunda/", "/camunda/app", "/camunda/app/");
  }

  @Bean
  FilterRegistrationBean<OwnNonceFilter> ownNonces() {
    return register(new OwnNonceFilter(), 0, "/camunda/app/*");
  }

  @Bean
  FilterRegistrationBean<RefusalFilter> refusalFilter() {
    return register(new RefusalFilter(), 0, "/engine-rest/*", "/camunda/api/*");
  }

  @Bean
  FilterRegistrationBean<PasswordOfSessionFilter> passwordsOfSessions(PasswordMarks marks, ProcessEngine engine) {
    return register(new PasswordOfSessionFilter(marks, engine.getName()), 0, "/camunda/api/*", "/api/*");
  }

  @Bean
  FilterRegistrationBean<SignInFilter> engineRestSignIn(Credentials credentials, SignIn signIn) {
    return register(new SignInFilter(credentials, signIn, true), 1, "/engine-rest/*");
  }

  @Bean
  FilterRegistrationBean<SignInFilter> apiSignIn(Credentials credentials, SignIn signIn) {
    return register(new SignInFilter(credentials, signIn, false), 1, "/api/*", "/actuator/prometheus");
  }

  @Bean
  FilterRegistrationBean<AdministratorFilter> metricsForAdministrators(Access access) {
    return register(new AdministratorFilter(access), 2, "/actuator/prometheus");
  }

  private static <F extends Filter> FilterRegistrationBean<F> register(F filter, int order, String... paths) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100 + order);
    registration.addUrlPatterns(paths);
    return registration;
  }
}
