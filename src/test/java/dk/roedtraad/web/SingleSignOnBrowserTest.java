package dk.roedtraad.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.roedtraad.support.ChildApplication;
import dk.roedtraad.support.Chromium;
import dk.roedtraad.support.Coordinator;
import dk.roedtraad.support.Keycloak;
import dk.roedtraad.support.Nonsense;
import dk.roedtraad.support.Nonsense.Address;
import dk.roedtraad.support.PageCheck;
import dk.roedtraad.support.ReceivedMail;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.TasklistPage;
import dk.roedtraad.support.WholeDatabase;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Single sign-on at a real identity provider, in a real browser. One application and one provider for all stories. */
class SingleSignOnBrowserTest {

  private static final String ADMINISTRATOR = "admin@forloeb.example";
  private static final String COORDINATOR = "karen@forloeb.example";
  private static final String LEADER = "lise@fjordby.example";
  /** The columns of the table of rights, as groups. */
  private static final Map<String, String> GROUPS = Map.of("leader", "leader", "konsulent", "coach",
      "former konsulent", "coach", "coordinator", "coordinator", "manager", "manager", "evaluator", "evaluator", "administrator", "camunda-admin",
      "anonymous", "none");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir
  private static Path folder;
  private static Keycloak provider;
  private static ChildApplication application;
  private static int port;

  @BeforeAll
  static void start() throws Exception {
    if (Chromium.find().isEmpty() || Keycloak.find().isEmpty()) {
      return;
    }
    port = Keycloak.freePort();
    var address = "http://localhost:" + port;
    provider = Keycloak.launch(address);
    application = ChildApplication.launch("--spring.profiles.active=test,oidc", "--server.port=" + port,
        "--spring.datasource.url=" + database(), "--roedtraad.base-url=" + address, "--roedtraad.data-directory=" + folder,
        "--roedtraad.mail.scheduled=true", "--roedtraad.oidc.issuer=" + provider.issuer(),
        "--roedtraad.oidc.client-id=roed-traad", "--roedtraad.oidc.client-secret=demo", "--roedtraad.oidc.name=skolens login",
        "--roedtraad.oidc.groups.coordinator=forloeb-koordinatorer");
    provider.await();
    application.awaitHealth(PATIENCE);
  }

  /** A file, which this JVM looks into while the application works. */
  private static String database() {
    return "jdbc:h2:file:" + folder.resolve("roed-traad") + ";WRITE_DELAY=0;AUTO_SERVER=TRUE";
  }

  /** Here and not above, where a whole class would be left out without a word. */
  @BeforeEach
  void needsBoth() {
    Chromium.needed();
    Keycloak.needed();
  }

  @AfterAll
  static void end() throws Exception {
    if (application != null) {
      application.close();
    }
    if (provider != null) {
      provider.close();
    }
  }

  @Test
  void aLeaderComesFromTheMailToTheTaskAndLeavesBothSessions() throws Exception {
    aCoordinatorMadeByAnAdministrator();
    assertThat(withToken(COORDINATOR).get("/api/cohorts").status()).as("in no group yet").isEqualTo(401);
    theCoordinatorLogsInAndIsOne();
    var task = enrolTheLeaderWhoStartsSomething();

    try (var window = new TasklistPage(port, 1400, 900)) {
      var page = window.page();
      page.navigate(address("/opgave/" + task));
      logInAtTheProvider(page, "lise");
      assertThat(window.title()).isVisible();
      assertThat(page.url()).contains("task=" + task);
      assertThat(window.faults()).isEmpty();
      assertThat(fetched(page, "/engine-rest/task")).as("by the session").isEqualTo(200);
      assertThat(page.request().post(address("/engine-rest/task")).status()).as("without its token").isEqualTo(403);

      page.locator("[cam-widget-header] .account > a").click();
      page.locator(".logout a").click();
      assertThat(page.locator("h1")).hasText("Du er logget ud");
      look(window, "single-sign-on-logged-out");
      page.getByText("Log ind igen").click();
      assertThat(page.locator("#password")).isVisible();
      page.navigate(address("/camunda/app/tasklist/default/"));
      assertThat(page.locator("#password")).isVisible();
    }
  }

  /** The mail to a new account leads to the login and not to a page where a password is chosen. */
  private static void aCoordinatorMadeByAnAdministrator() throws Exception {
    var administrator = withToken(ADMINISTRATOR);
    var user = Map.of("profile", Map.of("id", COORDINATOR, "firstName", "Karen", "lastName", "Koordinator", "email",
        COORDINATOR), "credentials", Map.of("password", "Ingen bruger den 1!"));
    assertThat(administrator.post("/engine-rest/user/create", user).status()).isEqualTo(204);
    assertThat(administrator.send("POST", "/api/people/" + COORDINATOR + "/invitation").status()).isLessThan(300);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(mails())
        .contains("Du logger ind med skolens login.", "/camunda/app/tasklist/default/")
        .doesNotContain("/adgangskode"));
  }

  private static void theCoordinatorLogsInAndIsOne() {
    try (var window = new TasklistPage(port, 1400, 900)) {
      window.open();
      logInAtTheProvider(window.page(), "karen");
      assertThat(window.page().locator(".start-process-action")).isVisible();
      assertThat(fetched(window.page(), "/api/cohorts")).isEqualTo(200);
    }
  }

  private static String enrolTheLeaderWhoStartsSomething() throws Exception {
    var coordinator = withToken(COORDINATOR);
    var cohort = coordinator.start("cohort", Coordinator.implementationSchoolPlan("2027-03-09"));
    assertThat(cohort.status()).as(cohort.body()).isEqualTo(200);
    var id = coordinator.get("/api/cohorts").json().get(0).path("cohortId").asText();
    var list = coordinator.post("/api/cohorts/" + id + "/leaders?dryRun=false", "text/csv",
        Coordinator.list(LEADER).getBytes(StandardCharsets.UTF_8));
    assertThat(list.status()).as(list.body()).isEqualTo(200);
    var leader = withToken(LEADER);
    assertThat(leader.start("four-d-cycle", Map.of("developmentArea", "Et område", "scope", "DEPARTMENT")).status())
        .isEqualTo(200);
    return leader.get("/engine-rest/task?assignee=" + LEADER).json().get(0).path("id").asText();
  }

  @Test
  void whoIsNotEnrolledIsToldSoAndGetsNoSession() {
    try (var window = new TasklistPage(port, 390, 844)) {
      var page = window.page();
      window.open();
      logInAtTheProvider(page, "frida");
      assertThat(page.locator("h1")).hasText("Du er ikke tilmeldt");
      assertThat(page.locator("main")).containsText("frida@andetsteds.example");
      look(window, "single-sign-on-not-enrolled");
      assertThat(fetched(page, "/log-ind/afvist")).isEqualTo(403);
      assertThat(fetched(page, "/api/me")).isEqualTo(401);
      assertThat(fetched(page, "/camunda/api/engine/engine/default/task")).isEqualTo(401);

      page.getByText("Log ud, og brug et andet login").click();
      assertThat(page.locator("h1")).hasText("Du er logget ud");
      page.getByText("Log ind igen").click();
      logInAtTheProvider(page, "ulla");
      assertThat(page.locator("h1")).hasText("Din e-mailadresse er ikke bekræftet");
      assertThat(fetched(page, "/api/me")).isEqualTo(401);
      look(window, "single-sign-on-not-verified");
      page.navigate(address("/log-ud?kun-her"));
      assertThat(page.locator("h1")).hasText("Du er logget ud her");
      look(window, "single-sign-on-logged-out-here");
    }
  }

  /** For a provider that tells no address, or another one than at enrolment. */
  @Test
  void whoHasAnotherLoginIsFoundInTheListOfTheAdministrator() throws Exception {
    var administrator = withToken(ADMINISTRATOR);
    var greta = withToken("greta");
    assertThat(greta.get("/api/me").status()).isEqualTo(401);
    var user = Map.of("profile", Map.of("id", "greta@skole.example", "firstName", "Greta", "lastName", "Gift", "email",
        "greta@skole.example"), "credentials", Map.of("password", "Ingen bruger den 1!"));
    assertThat(administrator.post("/engine-rest/user/create", user).status()).isEqualTo(204);
    assertThat(administrator.send("PUT", "/engine-rest/group/evaluator/members/greta@skole.example").status())
        .isEqualTo(204);

    var wrong = load(administrator, "bruger;login\ningen@skole.example;ingen\ngreta@skole.example;x\n"
        + ADMINISTRATOR + ";X\n;y\n", false);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().path("accepted").asInt()).isZero();
    assertThat(wrong.json().path("errors")).extracting(error -> error.path("row").asInt()).containsExactly(2, 4, 5);
    var right = "Login;Bruger\nGreta.Gift@nyt-navn.example;greta@skole.example\n";
    assertThat(load(administrator, right, true).json().path("accepted").asInt()).isEqualTo(1);
    assertThat(greta.get("/api/me").status()).as("only looked at").isEqualTo(401);
    assertThat(load(administrator, right, false).status()).isEqualTo(200);
    assertThat(greta.get("/api/me").status()).isEqualTo(200);
    assertThat(administrator.delete("/engine-rest/group/evaluator/members/greta@skole.example").status()).isEqualTo(204);
    assertThat(greta.get("/api/me").status()).as("in no group any more").isEqualTo(401);
    for (var cell : rights("who has which login at the identity provider, seen or changed").entrySet()) {
      var group = GROUPS.get(cell.getKey());
      administrator.send("PUT", "/engine-rest/group/" + group + "/members/greta@skole.example");
      seesOrChangesLogins(cell.getKey().equals("anonymous") ? Rest.anonymous(port) : greta, right,
          cell.getValue().equals("yes"));
      administrator.delete("/engine-rest/group/" + group + "/members/greta@skole.example");
    }
  }

  /** A row of {@code docs/threat-model.md}: column to word. */
  private static Map<String, String> rights(String row) throws IOException {
    var lines = Files.readString(Path.of("docs/threat-model.md")).lines().filter(line -> line.startsWith("|"))
        .map(line -> List.of(line.substring(1).split("\\s*\\|\\s*"))).toList();
    var words = lines.stream().filter(line -> line.get(0).strip().equals(row)).findFirst().orElseThrow();
    var columns = lines.stream().filter(line -> line.contains("former konsulent")).findFirst().orElseThrow();
    return IntStream.range(1, columns.size()).boxed().collect(Collectors.toMap(columns::get, words::get));
  }

  private static void seesOrChangesLogins(Rest who, String list, boolean allowed) {
    var known = Map.of("userId", "greta@skole.example", "login", "greta.gift@nyt-navn.example");
    assertThat(List.of(who.get("/api/logins"), load(who, list, false), who.post("/api/logins", known),
        who.delete("/api/logins/ingen@skole.example"))).extracting(Rest.Response::status)
        .allMatch(status -> allowed != List.of(401, 403).contains(status));
  }

  @Test
  void theAdministratorSeesWhoHasWhichLoginAndTakesOneAway() throws Exception {
    var user = Map.of("profile", Map.of("id", "oda@skole.example", "firstName", "Oda", "lastName", "Ærø", "email",
        "oda@skole.example"), "credentials", Map.of("password", "Ingen bruger den 1!"));
    assertThat(withToken(ADMINISTRATOR).post("/engine-rest/user/create", user).status()).isEqualTo(204);
    try (var window = new TasklistPage(port, 1400, 900)) {
      var page = window.page();
      window.open();
      logInAtTheProvider(page, "anna");
      page.locator("[cam-widget-header]").getByText("Logins").click();
      page.getByLabel("Brugernavn").fill("oda@skole.exampel");
      page.getByLabel("Login", new Page.GetByLabelOptions().setExact(true)).fill("ODA-ÆRØ-17");
      page.getByText("Gem loginnet").click();
      assertThat(page.locator(".roedtraad-refused").first()).containsText("Der er ingen bruger med det brugernavn.");
      page.getByLabel("Brugernavn").fill("oda@skole.example");
      page.getByText("Gem loginnet").click();
      assertThat(page.locator(".roedtraad-verdict")).containsText("Fra næste login");
      var line = page.locator(".roedtraad-log > li").filter(new Locator.FilterOptions().setHasText("oda-ærø-17"));
      assertThat(line).containsText("Oda Ærø");
      line.getByText("Fjern loginnet").click();
      assertThat(line).containsText("oda-ærø-17 bliver fjernet");
      look(window, "logins");
      page.getByText("Ja, fjern loginnet").click();
      assertThat(page.locator(".roedtraad-verdict")).hasText("Loginnet er fjernet.");
      assertThat(line).hasCount(0);
      assertThat(window.faults()).isEmpty();
    }
  }

  @Test
  void theMailsThatWelcomeSaySoAndAskForNoPassword() throws Exception {
    var administrator = withToken(ADMINISTRATOR);
    assertThat(administrator.get("/api/mails/templates/password-reset").status()).as("never sent").isEqualTo(404);
    try (var window = new TasklistPage(port, 1400, 900)) {
      for (var mail : List.of("launch", "account-invitation")) {
        var html = administrator.get("/api/mails/templates/" + mail).json().path("html").asText();
        assertThat(html).contains("Du logger ind med skolens login.").doesNotContain("Vælg din adgangskode");
        window.page().setContent(html);
        for (int width : List.of(390, 1400)) {
          window.page().setViewportSize(width, 900);
          window.picture("single-sign-on-mail-" + mail + "-" + width);
        }
      }
    }
  }

  /** What is there without single sign-on too, {@code BadInputTest} tries. */
  @Test
  void nonsenseIsRefusedInFewWordsAndNothingIsStored() throws Exception {
    assertThat(withToken(ADMINISTRATOR).get("/api/me").status()).as("the first login is noted, once").isEqualTo(200);
    var addresses = new ArrayList<>(List.of(new Address("GET", "/oauth2/authorization/oidc", List.of("til")),
        new Address("GET", "/oauth2/authorization/{provider}", List.of()),
        new Address("GET", "/login/oauth2/code/oidc", List.of("code", "state", "error")),
        new Address("GET", "/login/oauth2/code/{provider}", List.of()),
        new Address("POST", "/camunda/api/admin/auth/user/default/logout", List.of()),
        new Address("POST", "/camunda/api/admin/auth/user/{engine}/login/tasklist", List.of())));
    addresses.addAll(ofControllers());
    assertThat(addresses).extracting(Address::toString).contains("POST /api/logins", "GET /log-ind/afvist");
    var softly = new SoftAssertions();
    var db = new WholeDatabase(JdbcClient.create(new DriverManagerDataSource(database(), "", "")));
    var before = db.rows();
    for (var address : addresses) {
      var token = provider.tokens("roed-traad", ADMINISTRATOR).path("access_token").asText();
      new Nonsense(request -> request.header("Authorization: Bearer " + token)).at(address, addresses)
          .forEach((wrong, request) -> Nonsense.isRefused(address, wrong, request.send(port), softly));
    }
    softly.assertThat(WholeDatabase.differences(before, db.rows())).as("something is stored").isEmpty();
    softly.assertAll();
  }

  /** Of those that are there in this profile only. */
  private static List<Address> ofControllers() throws ClassNotFoundException {
    var profile = new StandardEnvironment();
    profile.setActiveProfiles("oidc");
    var scanner = new ClassPathScanningCandidateComponentProvider(false, profile);
    scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
    var addresses = new ArrayList<Address>();
    for (var found : scanner.findCandidateComponents("dk.roedtraad")) {
      var controller = Class.forName(found.getBeanClassName());
      if (controller.isAnnotationPresent(Profile.class)
          && List.of(controller.getAnnotation(Profile.class).value()).contains("oidc")) {
        for (var method : controller.getDeclaredMethods()) {
          var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
          if (mapping != null) {
            addresses.addAll(Address.of(List.of(mapping.path()), List.of(mapping.method()), method));
          }
        }
      }
    }
    return addresses;
  }

  private static Rest.Response load(Rest who, String list, boolean dryRun) {
    return who.post("/api/logins?dryRun=" + dryRun, "text/csv", list.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void programsBringATokenAndAPasswordOpensNothing() throws Exception {
    var administrator = withToken(ADMINISTRATOR);
    for (var path : List.of("/engine-rest/engine", "/api/mails/templates", "/actuator/prometheus")) {
      assertThat(administrator.get(path).status()).as(path).isEqualTo(200);
      assertThat(Rest.as(ADMINISTRATOR, port).get(path).status()).as(path + " by password").isEqualTo(401);
      var nobody = Rest.anonymous(port).get(path);
      assertThat(nobody.status()).as(path).isEqualTo(401);
      assertThat(nobody.raw().headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }
    var madeForUs = provider.tokens("roed-traad", ADMINISTRATOR);
    for (var useless : List.of(provider.tokens("another-system", ADMINISTRATOR).path("access_token").asText(),
        madeForUs.path("id_token").asText(), madeForUs.path("access_token").asText() + "x",
        provider.tokens("roed-traad", "frida").path("access_token").asText())) {
      assertThat(bearing(useless).get("/engine-rest/engine").status()).isEqualTo(401);
      assertThat(bearing(useless).get("/api/me").message()).startsWith("Du skal logge ind først.");
    }
    assertThat(Rest.anonymous(port).post("/camunda/api/admin/auth/user/default/login/admin",
        "application/x-www-form-urlencoded", ("username=" + ADMINISTRATOR + "&password=demo")
            .getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(401);
    assertThat(Rest.anonymous(port).get("/adgangskode").raw().headers().firstValue("Location"))
        .contains("/camunda/app/tasklist/default/");
    assertThat(Rest.anonymous(port).get("/actuator/health").status()).isEqualTo(200);
  }

  @Test
  void pagesSayTheSameToBrowsersAsWithoutSingleSignOnAlsoBehindAProxy() {
    for (var path : List.of("/log-ind", "/log-ind/afvist", "/log-ud", "/log-ud?kun-her", "/camunda/app/tasklist/default/")) {
      var headers = Rest.anonymous(port).with("Accept", "text/html").with("X-Forwarded-Proto", "https")
          .with("X-Forwarded-Host", "forloeb.example").get(path).raw().headers();
      assertThat(headers.allValues("X-Frame-Options")).as(path).containsExactly("DENY");
      assertThat(headers.allValues("X-Content-Type-Options")).as(path).containsExactly("nosniff");
      assertThat(headers.allValues("Strict-Transport-Security")).as(path).containsExactly("max-age=31536000");
      assertThat(headers.allValues("Content-Security-Policy")).as(path)
          .hasSize(path.startsWith("/camunda") ? 0 : 1);
      assertThat(headers.firstValue("Location").orElse("https://forloeb.example/")).as(path)
          .doesNotContain("http://");
    }
    assertThat(Rest.anonymous(port).get("/login/oauth2/code/oidc?code=x&state=y").raw().headers().firstValue("Location"))
        .as("a login that nobody began").hasValueSatisfying(address -> assertThat(address).endsWith("/log-ind/afvist"));
  }

  private static void logInAtTheProvider(Page page, String user) {
    page.locator("#username").fill(user);
    page.locator("#password").fill("demo");
    page.locator("#kc-login").click();
  }

  /** The status of what a program gets that has the cookies of that browser. */
  private static int fetched(Page page, String path) {
    return page.request().get(address(path)).status();
  }

  private static Rest withToken(String user) throws IOException, InterruptedException {
    return bearing(provider.tokens("roed-traad", user).path("access_token").asText());
  }

  private static Rest bearing(String token) {
    return Rest.anonymous(port).with("Authorization", "Bearer " + token);
  }

  private static String address(String path) {
    return "http://localhost:" + port + path;
  }

  private static String mails() throws Exception {
    var all = new StringBuilder();
    try (var files = Files.list(Files.createDirectories(folder.resolve("outbox")))) {
      for (var file : files.filter(one -> one.toString().endsWith(".eml")).toList()) {
        all.append(ReceivedMail.text(new MimeMessage(null, Files.newInputStream(file))));
      }
    }
    return all.toString();
  }

  /** On a screen and on a phone. */
  private static void look(TasklistPage window, String name) {
    for (int width : List.of(1400, 390)) {
      window.page().setViewportSize(width, 900);
      window.picture(name + "-" + width);
      assertThat(PageCheck.faults(window.page())).isEmpty();
      assertThat(PageCheck.cutOff(window.page())).isEmpty();
    }
  }
}
