package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.support.ApplicationTest;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.WebSession;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What browsers are told beside the page itself, on every kind of page. */
class HeadersTest extends ApplicationTest {

  private static final String LEADER = "hanne@fjordby.example";
  private static final List<String> OF_THE_VENDOR = List.of("/camunda/app/tasklist/default/",
      "/camunda/app/cockpit/default/", "/camunda/app/admin/default/", "/camunda/app/welcome/default/");
  private static final List<String> PERSONAL = List.of("/api/calendar-link", "/api/my-course", "/api/drafts/none",
      "/engine-rest/task", "/adgangskode", "/adgangskode/unknown", "/opgave/x");
  private static final List<String> OTHERS = List.of("/app-info", "/roedtraad/webapps.js", "/roedtraad/pages.css",
      "/calendar/x.ics", "/no-such-page", "/actuator/health");

  @Autowired
  private Accounts accounts;

  @BeforeEach
  void aLeader() {
    accounts.ensureSchool("fjordby", "Fjordby Erhvervsskole");
    accounts.ensure(LEADER, "Hanne", "Fjord", LEADER, Group.LEADER);
    accounts.addToSchool(LEADER, "fjordby");
  }

  static Stream<String> everyKindOfPage() {
    return Stream.of(OF_THE_VENDOR, PERSONAL, OTHERS).flatMap(List::stream);
  }

  static Stream<String> ours() {
    return Stream.of(PERSONAL, OTHERS).flatMap(List::stream);
  }

  static Stream<String> personal() {
    return PERSONAL.stream();
  }

  @ParameterizedTest
  @MethodSource("everyKindOfPage")
  void everyPageIsShownAsWhatItIsAndInNobodysFrame(String path) {
    var page = asLeader().get(path);

    assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(page, "Referrer-Policy")).isIn("same-origin", "no-referrer");
    assertThat(header(page, "Permissions-Policy")).contains("camera=()");
    assertThat(header(page, "Content-Security-Policy")).contains("frame-ancestors 'none'", "form-action 'self'");
    assertThat(page.raw().headers().firstValue("Strict-Transport-Security")).as("without TLS").isEmpty();
    assertThat(page.raw().headers().firstValue("X-Powered-By")).isEmpty();
    assertThat(page.raw().headers().firstValue("Server")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ours")
  void noScriptRunsOnOurPagesButOurOwn(String path) {
    assertThat(header(asLeader().get(path), "Content-Security-Policy")).startsWith("default-src 'none'; script-src 'self';")
        .doesNotContain("unsafe");
  }

  @Test
  void theVendorsPolicyIsAsStrictAsItWas() {
    for (var path : OF_THE_VENDOR) {
      assertThat(header(Rest.anonymous(port).get(path), "Content-Security-Policy")).as(path).matches(
          "base-uri 'self';script-src 'nonce-[^']+' 'strict-dynamic' 'unsafe-eval' https: 'self' 'unsafe-inline';"
              + "style-src 'unsafe-inline' 'self';default-src 'self';img-src 'self' data:;block-all-mixed-content;"
              + "form-action 'self';frame-ancestors 'none';object-src 'none';"
              + "sandbox allow-forms allow-scripts allow-same-origin allow-popups allow-downloads");
    }
  }

  @ParameterizedTest
  @MethodSource("personal")
  void noBrowserKeepsWhatIsAboutAPerson(String path) {
    var page = asLeader().get(path);

    assertThat(page.raw().headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(page.raw().headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void whatTheWebApplicationsAskForIsKeptByNoBrowserEither() {
    var session = WebSession.of(LEADER, "tasklist", port);
    for (var path : List.of("/api/engine/engine/default/task", "/api/admin/auth/user/default")) {
      assertThat(session.get(path).raw().headers().allValues("Cache-Control")).as(path).containsExactly("no-store");
    }
  }

  @ParameterizedTest
  @MethodSource("everyKindOfPage")
  void behindAProxyWithTlsTheBrowserComesBackByTlsOnly(String path) {
    assertThat(header(behindTheProxy().get(path), "Strict-Transport-Security")).isEqualTo("max-age=31536000");
  }

  @Test
  void cookiesGoToThisSiteOnlyAndBehindTlsByTlsOnly() {
    for (var cookie : cookies(behindTheProxy().get("/camunda/app/tasklist/default/"))) {
      assertThat(cookie).contains("SameSite=Lax").containsIgnoringCase("secure");
    }
    var plain = cookies(Rest.anonymous(port).get("/camunda/app/tasklist/default/"));
    assertThat(plain).hasSize(2).allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax"));
    assertThat(plain).filteredOn(cookie -> cookie.startsWith("JSESSIONID")).singleElement().asString()
        .contains("HttpOnly").contains("Path=/");
  }

  @Test
  void behindAProxyAddressesAreThoseOfTheBrowser() {
    var redirect = behindTheProxy().get("/");

    assertThat(redirect.raw().headers().firstValue("Location").orElse("https://forloeb.example/"))
        .doesNotContain("localhost").doesNotContain("http://");
  }

  @Test
  void whatAPageOfSomebodyElseMakesABrowserSendIsNotDone() {
    for (var path : List.of("/api/calendar-link", "/engine-rest/task", "/adgangskode", "/adgangskode/x")) {
      var refused = asLeader().with("Sec-Fetch-Site", "cross-site").post(path, Map.of());
      assertThat(refused.status()).as(path).isEqualTo(403);
      assertThat(refused.message()).contains("en anden hjemmeside");
    }
    assertThat(asLeader().with("Sec-Fetch-Site", "cross-site").get("/opgave/x").status()).as("a link in a mail")
        .isEqualTo(302);
    assertThat(asLeader().with("Sec-Fetch-Site", "same-origin").post("/api/calendar-link", Map.of()).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/calendar-link", "/api/drafts/none", "/api/people/x/invitation", "/api/closures",
      "/api/cohorts/x/leaders", "/api/mails/templates/launch/test", "/api/courses/x/pause"})
  void aSessionChangesNothingWithoutItsToken(String path) {
    var session = WebSession.of(LEADER, "tasklist", port).withoutToken();
    for (var method : List.of("POST", "PUT", "DELETE")) {
      assertThat(session.send(method, path).status()).as(method).isEqualTo(403);
      assertThat(session.send(method, path).message()).startsWith("Siden er for gammel.");
    }
  }

  @Test
  void thePasswordWindowOfTheBrowserIsForProgramsOnly() {
    var nobody = Rest.anonymous(port);

    assertThat(nobody.get("/api/calendar-link").raw().headers().firstValue("WWW-Authenticate")).isPresent();
    for (var page : List.of(nobody.with("Sec-Fetch-Dest", "empty"), nobody.with("X-XSRF-TOKEN", "x"),
        nobody.with("Cookie", "JSESSIONID=over"))) {
      assertThat(page.get("/api/calendar-link").status()).isEqualTo(401);
      assertThat(page.get("/api/calendar-link").raw().headers().firstValue("WWW-Authenticate")).isEmpty();
    }
  }

  @Test
  void whoeverOpensAnAddressThatLeadsNowhereGetsAPage() {
    for (var path : List.of("/no-such-page", "/api/no-such-thing", "/opgave", "/camunda/no-such-page")) {
      var page = asLeader().with("Accept", "text/html,application/xhtml+xml").get(path);
      assertThat(page.status()).as(path).isEqualTo(404);
      assertThat(page.body()).as(path).contains("<html lang=\"da\">", "Siden findes ikke", "Til dine opgaver")
          .doesNotContain("Exception", "Whitelabel", "Tomcat", "timestamp");
    }
    assertThat(asLeader().get("/no-such-page").json().path("message").asText()).startsWith("Der er ingen side");
  }

  @Test
  void anErrorTellsNothingOfHowTheProgramIsBuilt() {
    var page = Rest.anonymous(port).with("Accept", "text/html").get("/error");

    assertThat(page.body()).contains("<html lang=\"da\">").doesNotContain("Exception", "dk.roedtraad", "Whitelabel");
    assertThat(page.raw().headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
  }

  private Rest asLeader() {
    return Rest.as(LEADER, port);
  }

  private Rest behindTheProxy() {
    return asLeader().with("X-Forwarded-Proto", "https").with("X-Forwarded-Host", "forloeb.example")
        .with("X-Forwarded-Port", "443").with("X-Forwarded-For", "203.0.113.7");
  }

  private static String header(Rest.Response page, String name) {
    assertThat(page.raw().headers().allValues(name)).as(name).hasSize(1);
    return page.raw().headers().firstValue(name).orElseThrow();
  }

  private static List<String> cookies(Rest.Response page) {
    var cookies = page.raw().headers().allValues("Set-Cookie");
    assertThat(cookies).isNotEmpty();
    return cookies;
  }
}
