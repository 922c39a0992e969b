package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMailUtil;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.mail.OutboxSender;
import dk.roedtraad.application.password.PasswordRequests;
import dk.roedtraad.support.ApplicationTest;
import dk.roedtraad.support.Coordinator;
import dk.roedtraad.support.ReceivedMail;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.WebSession;
import dk.roedtraad.support.WholeDatabase;
import jakarta.mail.internet.MimeMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How people get in for the first time, and again when they forgot: by a link in a mail, which works once. */
class ChooseAPasswordTest extends ApplicationTest {

  private static final String GOOD = "Rundt om Fjorden 7!";
  private static final Pattern LINK = Pattern.compile("http://localhost:8080(/adgangskode/[A-Za-z0-9_-]{43})");

  @Autowired
  private Accounts accounts;
  @Autowired
  private OutboxSender sender;
  @Autowired
  private PasswordRequests requests;
  @Autowired
  private Clock clock;
  @Autowired
  private JdbcClient db;

  private final String school = "skole-" + UUID.randomUUID().toString().substring(0, 8);
  private final String leader = "leder@" + school + ".example";
  private final String manager = "chef@" + school + ".example";

  private Coordinator coordinator;
  private String cohortId;

  /** Each test on a day of its own, so that nobody waits for what another test has asked too often. */
  @BeforeEach
  void anEmptyMailbox() throws FolderException {
    sender.sendDue(clock.instant().plus(Duration.ofDays(3650)));
    MAIL_SERVER.purgeEmailFromAllMailboxes();
    itIs(ZonedDateTime.of(LocalDateTime.parse("2026-10-01T09:00"), ZoneId.of("Europe/Copenhagen")));
    coordinator = Coordinator.at(port, accounts);
  }

  @Test
  void beforeTheLaunchNobodyGetsALinkNotEvenWhoAsks() {
    enrol();
    ask(leader);
    assertThat(coordinator.rest().post("/api/people/" + encoded(leader) + "/invitation", Map.of()).status())
        .isEqualTo(409);

    assertThat(mailsTo(leader)).isEmpty();
    assertThat(mailsTo(manager)).isEmpty();
  }

  @Test
  void theLaunchInvitesTheLeaderAndWhoIsNewAround() {
    enrol();
    approve();

    assertThat(mailsTo(leader)).filteredOn(mail -> ReceivedMail.subject(mail).startsWith("Velkommen")).singleElement()
        .satisfies(mail -> {
          assertThat(ReceivedMail.subject(mail)).isEqualTo("Velkommen til lederforløbet – vælg din adgangskode");
          assertThat(ReceivedMail.text(mail)).contains("Dit hold er", "14 dage");
        });
    assertThat(mailsTo(manager)).singleElement().satisfies(mail -> {
      assertThat(ReceivedMail.subject(mail)).isEqualTo("Velkommen til lederforløbet – vælg din adgangskode");
      assertThat(ReceivedMail.text(mail)).contains("Dit brugernavn er " + manager);
    });
  }

  @Test
  void theLinkLeadsToAPasswordAndOnToTheTasksOnce() {
    enrol();
    approve();
    var link = linkFor(leader);
    assertThat(get(link).body()).contains("Vælg din adgangskode", leader);
    assertThat(get(link).status()).as("looking at it uses nothing up").isEqualTo(200);

    var weak = choose(link, "kort");
    assertThat(weak.status()).isEqualTo(400);
    assertThat(weak.body()).contains("Skriv mindst 10 tegn.", "Brug mindst ét stort bogstav.", "Brug mindst ét tal.");
    assertThat(choose(link, "Lise Ærø er 1 leder!").body()).contains("Brug ikke dit navn");
    assertThat(choose(link, "x".repeat(201)).body()).contains("højst 200 tegn");

    var chosen = choose(link, GOOD);
    assertThat(chosen.status()).isEqualTo(303);
    assertThat(chosen.raw().headers().firstValue("Location")).contains("/camunda/app/tasklist/default/");
    var cookie = chosen.raw().headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly").contains("SameSite=Lax");
    assertThat(Rest.withCookie(cookie.split(";")[0], port).get("/api/calendar-link").status()).as("logged in")
        .isEqualTo(200);

    assertThat(Rest.as(leader, GOOD, port).get("/engine-rest/engine").status()).isEqualTo(200);
    assertThat(Rest.as(leader, port).get("/engine-rest/engine").status()).as("the first password").isEqualTo(401);
    assertThat(get(link).status()).isEqualTo(404);
    assertThat(choose(link, "Rundt om Skoven 8!").status()).isEqualTo(404);
    assertThat(Rest.as(leader, GOOD, port).get("/engine-rest/engine").status()).isEqualTo(200);
  }

  @Test
  void aNewPasswordEndsWhatIsOpenElsewhereAndNothingElse() throws FolderException {
    enrol();
    approve();
    var link = linkFor(leader);
    var elsewhere = WebSession.of(leader, "tasklist", port);
    var another = WebSession.of("admin@forloeb.example", "tasklist", port);
    var tasks = "/api/engine/engine/default/task/count";
    assertThat(elsewhere.get(tasks).status()).isEqualTo(200);
    assertThat(another.get(tasks).status()).isEqualTo(200);
    var cookie = choose(link, GOOD).raw().headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];

    assertThat(elsewhere.get(tasks).status()).isIn(401, 403);
    assertThat(elsewhere.withoutToken().get("/api/me").status()).isEqualTo(401);
    assertThat(another.get(tasks).status()).isEqualTo(200);
    assertThat(Rest.withCookie(cookie, port).get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void theWindowOfTheLinkKnowsItsPasswordBeforeItIsUsed() {
    enrol();
    approve();
    var cookie = choose(linkFor(leader), GOOD).raw().headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];

    var user = identityService.createUserQuery().userId(leader).singleResult();
    user.setPassword("Rundt om Skoven 8!");
    identityService.saveUser(user);

    assertThat(Rest.withCookie(cookie, port).get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void whoHasAPasswordIsNotAskedForOneByTheNextCohort() throws FolderException {
    enrol();
    approve();
    choose(linkFor(leader), GOOD);
    MAIL_SERVER.purgeEmailFromAllMailboxes();
    enrol();
    approve();

    assertThat(mailsTo(leader)).filteredOn(mail -> ReceivedMail.subject(mail).startsWith("Velkommen")).singleElement()
        .satisfies(mail -> {
          assertThat(ReceivedMail.subject(mail)).isEqualTo("Velkommen til lederforløbet");
          assertThat(LINK.matcher(ReceivedMail.text(mail)).find()).isFalse();
        });
    assertThat(mailsTo(manager)).as("the manager has still to choose one").hasSize(1);
  }

  @Test
  void noTableHoldsALink() {
    enrol();
    approve();
    var secret = linkFor(leader).replaceFirst(".*/", "");

    assertThat(new WholeDatabase(db).columnsThatHold(secret, table -> true)).isEmpty();
    assertThat(db.sql("select token_hash from password_link where person_id = ?").param(leader).query(String.class)
        .list()).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
  }

  @Test
  void anInvitationRunsOutAndItsPageOffersANewLink() throws FolderException {
    enrol();
    approve();
    var link = linkFor(leader);
    MAIL_SERVER.purgeEmailFromAllMailboxes();
    itIs(ZonedDateTime.of(LocalDateTime.parse("2026-10-15T10:00"), ZoneId.of("Europe/Copenhagen")));

    assertThat(get(link).status()).isEqualTo(410);
    assertThat(get(link).body()).contains("Linket er udløbet", "Send mig et nyt link");
    assertThat(choose(link, GOOD).status()).isEqualTo(410);
    assertThat(post(link + "/ny", "").body()).contains("Se i din indbakke");
    requests.answer();

    assertThat(choose(linkFor(leader), GOOD).status()).isEqualTo(303);
  }

  @Test
  void aResetRunsOutAfterAnHour() {
    var user = aUserOfAnAdministrator();
    ask(user);
    var link = linkFor(user);
    itIs(ZonedDateTime.of(LocalDateTime.parse("2026-10-01T09:59"), ZoneId.of("Europe/Copenhagen")));
    assertThat(get(link).status()).isEqualTo(200);
    itIs(ZonedDateTime.of(LocalDateTime.parse("2026-10-01T10:01"), ZoneId.of("Europe/Copenhagen")));
    assertThat(get(link).status()).isEqualTo(410);
  }

  @Test
  void whoeverAsksIsToldTheSame() {
    var known = post("/adgangskode", "address=" + encoded(aUserOfAnAdministrator()));
    var unknown = post("/adgangskode", "address=" + encoded("ingen@" + school + ".example"));

    assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(200);
    assertThat(unknown.body()).isEqualTo(known.body()).contains("Hvis adressen hører til en bruger");
    assertThat(unknown.headerNames()).isEqualTo(known.headerNames());
    assertThat(db.sql("select count(*) from password_request").query(Integer.class).single())
        .as("nobody is looked up while the person waits").isEqualTo(2);
    requests.answer();
    assertThat(db.sql("select count(*) from password_request").query(Integer.class).single()).isZero();
  }

  @Test
  void nobodysMailboxIsFilledByAsking() {
    var user = aUserOfAnAdministrator();
    for (int i = 0; i < 5; i++) {
      ask(user.toUpperCase(Locale.ROOT));
    }

    assertThat(mailsTo(user)).hasSize(3);
  }

  @Test
  void whoeverAsksTooOftenFromOnePlaceWaits() {
    itIs(ZonedDateTime.of(LocalDateTime.parse("2027-10-01T09:00"), ZoneId.of("Europe/Copenhagen")));
    for (int i = 0; i < 20; i++) {
      assertThat(post("/adgangskode", "address=x" + i + "%40y.example").status()).isEqualTo(200);
    }

    var refused = post("/adgangskode", "address=x%40y.example");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.body()).contains("Vent ti minutter");
    itIs(ZonedDateTime.of(LocalDateTime.parse("2027-10-01T09:10"), ZoneId.of("Europe/Copenhagen")));
    assertThat(post("/adgangskode", "address=x%40y.example").status()).isEqualTo(200);
  }

  @Test
  void aCoordinatorSendsANewInvitationAndNobodyElseDoes() {
    var user = aUserOfAnAdministrator();
    var path = "/api/people/" + encoded(user) + "/invitation";

    assertThat(Rest.as(user, port).post(path, Map.of()).status()).isEqualTo(403);
    assertThat(coordinator.rest().post("/api/people/ingen/invitation", Map.of()).status()).isEqualTo(404);
    var sent = coordinator.rest().post(path, Map.of());
    assertThat(sent.status()).as(sent.body()).isEqualTo(202);
    assertThat(sent.json().path("to").asText()).isEqualTo(user);
    assertThat(choose(linkFor(user), GOOD).status()).isEqualTo(303);
  }

  @Test
  void whoPressesTwiceSendsOneInvitationAndNobodyGetsMoreThanThreeAnHour() {
    var user = aUserOfAnAdministrator();
    var administrator = Rest.as("admin@forloeb.example", port);
    var path = "/api/people/" + encoded(user) + "/invitation";
    for (int minute = 0; minute < 3; minute++) {
      itIs(ZonedDateTime.of(LocalDateTime.parse("2027-11-01T09:0" + 2 * minute), ZoneId.of("Europe/Copenhagen")));
      assertThat(administrator.post(path, Map.of()).status()).isEqualTo(202);
      assertThat(administrator.post(path, Map.of()).status()).isEqualTo(202);
    }
    itIs(ZonedDateTime.of(LocalDateTime.parse("2027-11-01T09:10"), ZoneId.of("Europe/Copenhagen")));

    assertThat(administrator.post(path, Map.of()).status()).isEqualTo(409);
    assertThat(db.sql("select count(*) from mail where recipient_id = ?").param(user).query(Integer.class).single())
        .isEqualTo(3);
    assertThat(db.sql("select count(*) from audit_entry where kind = 'INVITATION_SENT' and person_id = ?").param(user)
        .query(Integer.class).single()).isEqualTo(3);
  }

  /** An evaluator, who takes part in no cohort. */
  private String aUserOfAnAdministrator() {
    var user = "evaluator@" + school + ".example";
    accounts.ensure(user, "Eva", "Luator", user, Group.EVALUATOR);
    return user;
  }

  private void enrol() {
    var started = coordinator.startCohort(Coordinator.implementationSchoolPlan("2027-01-12"));
    assertThat(started.status()).as(started.body()).isEqualTo(200);
    cohortId = started.json().path("businessKey").asText();
    submit("userTask_loadParticipants", Map.of("csv", Coordinator.list(leader), "confirmed", true));
  }

  private void approve() {
    submit("userTask_approvePlan", Map.of("planDecision", "APPROVE"));
  }

  private void submit(String step, Map<String, Object> values) {
    var task = taskService.createTaskQuery().processInstanceBusinessKey(cohortId).taskDefinitionKey(step).singleResult();
    var answer = coordinator.rest().submit(task.getId(), values);
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    runDueJobs();
  }

  private void ask(String address) {
    assertThat(post("/adgangskode", "address=" + encoded(address)).status()).isEqualTo(200);
    requests.answer();
  }

  private Rest.Response choose(String link, String password) {
    return post(link, "password=" + encoded(password));
  }

  private Rest.Response get(String path) {
    return Rest.anonymous(port).get(path);
  }

  private Rest.Response post(String path, String form) {
    return Rest.anonymous(port).post(path, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String linkFor(String person) {
    var links = mailsTo(person).stream().map(mail -> LINK.matcher(ReceivedMail.text(mail))).filter(Matcher::find)
        .map(found -> found.group(1)).toList();
    assertThat(links).as("links for " + person).isNotEmpty();
    return links.get(links.size() - 1);
  }

  private List<MimeMessage> mailsTo(String person) {
    sender.sendDue(clock.instant());
    return Arrays.stream(MAIL_SERVER.getReceivedMessages())
        .filter(mail -> GreenMailUtil.getHeaders(mail).contains(person)).toList();
  }
}
