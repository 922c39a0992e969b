package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.support.ApplicationTest;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What a browser gets before anybody has logged in. */
class WebAppsTest extends ApplicationTest {

  private final TestRestTemplate browser = new TestRestTemplate();

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/app/tasklist/locales/da.json", "/camunda/app/cockpit/locales/da.json",
      "/camunda/app/tasklist/scripts/config.js", "/camunda/app/tasklist/styles/user-styles.css",
      "/camunda/app/admin/scripts/config.js", "/camunda/app/welcome/scripts/config.js", "/roedtraad/webapps.js",
      "/roedtraad/webapps.css", "/roedtraad/logo.svg", "/app-info"})
  void aReleaseShowsAtOnce(String path) {
    var answer = browser.getForEntity(url(path), String.class);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(answer.getHeaders().get(HttpHeaders.CACHE_CONTROL)).containsExactly("no-cache");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void everyApplicationHasOurSettingsAndNotTheVendors(String app) {
    assertThat(browser.getForObject(url("/camunda/app/" + app + "/scripts/config.js"), String.class))
        .contains("roedtraad/webapps.js");
  }

  @Test
  void thePagesKnowTheDateOfTheApplicationsClock() {
    itIs(ZonedDateTime.of(2027, 3, 1, 0, 30, 0, 0, ZoneId.of("Europe/Copenhagen")));

    assertThat(browser.getForObject(url("/app-info"), String.class))
        .isEqualTo("{\"demo\":false,\"today\":\"mandag den 1. marts 2027\"}");
  }

  @Test
  void whoeverOpensAPageAtTheSameMomentGetsAPageWhoseScriptsRun() {
    var foreign = IntStream.range(0, 400).parallel().mapToObj(i -> browser.getForEntity(
            url("/camunda/app/tasklist/default/"), String.class))
        .filter(page -> !page.getBody().contains("nonce=\"" + nonceAllowedBy(page) + "\"")).count();

    assertThat(foreign).as("pages with the nonce of somebody else's page").isZero();
  }

  private static String nonceAllowedBy(ResponseEntity<String> page) {
    return page.getHeaders().getFirst("Content-Security-Policy").replaceFirst(".*'nonce-([^']+)'.*", "$1");
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
