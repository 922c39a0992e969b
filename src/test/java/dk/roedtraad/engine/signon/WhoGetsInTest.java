package dk.roedtraad.engine.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.roedtraad.application.OwnTransaction;
import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.UnsafeConfigurationException;
import dk.roedtraad.application.access.FirstLogins;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignOnRefusal.Reason;
import dk.roedtraad.application.audit.AuditEntry;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditQuestion;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.login.ListedLogin;
import dk.roedtraad.application.login.LoginIdReport;
import dk.roedtraad.application.login.LoginIdService;
import dk.roedtraad.application.login.LoginIds;
import dk.roedtraad.engine.EngineCalls;
import dk.roedtraad.engine.access.WebAppLogin;
import dk.roedtraad.support.ApplicationTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a provider says about somebody, and whether and as whom that lets in. */
class WhoGetsInTest extends ApplicationTest {

  private static final Map<String, List<String>> GROUPS =
      Map.of("coordinator", List.of("koordinatorer", "kursusledere"), "camundaadmin", List.of("drift"));

  @Autowired
  private Accounts accounts;
  @Autowired
  private LoginIds logins;
  @Autowired
  private FirstLogins firstLogins;
  @Autowired
  private LoginIdService listOfLogins;
  @Autowired
  private AuditTrail audit;
  @Autowired
  private OwnTransaction own;
  @Autowired
  private EngineCalls engine;

  @Autowired
  private WebAppLogin webApps;
  @Autowired
  @Qualifier("passwordsOfSessions")
  private FilterRegistrationBean<?> passwordsOfSessions;

  private final String school = UUID.randomUUID().toString();

  @Test
  void anEnrolledPersonGetsInHoweverTheAddressIsWritten() {
    var leader = somebody("lise", Group.LEADER);

    assertThat(firstLogins.hasLoggedIn(leader)).isFalse();
    assertThat(byAddress().logIn(verified(leader.replace("lise", "Lise")))).isEqualTo(leader);
    assertThat(firstLogins.hasLoggedIn(leader)).as("so that the account is not made anew").isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"false", "no"})
  void anAddressThatTheProviderDoesNotVouchForLetsNobodyIn(String said) {
    var leader = somebody("lise", Group.LEADER);
    var claims = said == null ? Map.<String, Object>of("email", leader)
        : Map.<String, Object>of("email", leader, "email_verified", said);

    assertRefused(byAddress(), claims, Reason.ADDRESS_NOT_VERIFIED);
    var trusting = people(properties("email", "groups", Map.of(), true));
    if (said == null) {
      assertThat(trusting.logIn(new Claims(claims))).isEqualTo(leader);
    } else {
      assertRefused(trusting, claims, Reason.ADDRESS_NOT_VERIFIED);
    }
  }

  @Test
  void whoHasNoAccountOrNoGroupStaysOut() {
    var removed = somebody("rita", Group.LEADER);
    accounts.removeFromGroups(removed, Set.of(Group.LEADER));

    assertRefused(byAddress(), verified("ingen@" + school + ".example").all(), Reason.NOT_ENROLLED);
    assertRefused(byAddress(), verified(removed).all(), Reason.NOT_ENROLLED);
    assertRefused(byAddress(), Map.of("email_verified", true), Reason.NOT_ENROLLED);
    assertRefused(byAddress(), Map.of("email_verified", true, "email", List.of(removed)), Reason.NOT_ENROLLED);
  }

  @Test
  void anotherLoginLeadsToThePersonItIsListedFor() {
    var leader = somebody("lise", Group.LEADER);
    logins.put(leader, school);
    var people = people(properties("uniid", "groups", Map.of(), false));

    assertThat(people.logIn(new Claims(Map.of("uniid", school.toUpperCase(Locale.ROOT))))).isEqualTo(leader);
    assertRefused(people, verified(leader).all(), Reason.NOT_ENROLLED);
  }

  @Test
  void aListedLoginIsInTheLogOnceWithTheAdministratorAndWithoutTheLogin() {
    var leader = somebody("lise", Group.LEADER);

    assertThat(list(leader, school).errors()).isEmpty();
    assertThat(list(leader, school).errors()).isEmpty();

    assertThat(done(leader)).singleElement().satisfies(entry -> {
      assertThat(entry.kind()).isEqualTo(AuditKind.LOGIN_LISTED);
      assertThat(entry.actorId()).isEqualTo("admin@forloeb.example");
      assertThat(entry.personId()).isEqualTo(leader);
      assertThat(entry.toString()).doesNotContain("before=" + school, "after=" + school);
    });
  }

  @Test
  void aLoginThatIsTheUserIdOfSomebodyElseLetsNobodyInAsAnother() {
    var leader = somebody("lise", Group.LEADER);
    var other = somebody("anden", Group.COACH);

    assertThat(list(leader, other).errors()).singleElement().satisfies(error ->
        assertThat(error.message()).startsWith("Loginnet er en anden brugers brugernavn."));
    assertThat(byAddress().logIn(verified(other))).isEqualTo(other);
    assertThat(list(leader, leader).errors()).as("one's own").isEmpty();
  }

  @Test
  void aLoginThatBecomesTheUserIdOfSomebodyElseLetsNeitherIn() {
    var leader = somebody("lise", Group.LEADER);
    var later = "senere@" + school + ".example";
    listOfLogins.list(leader, later, "admin@forloeb.example");
    assertThat(byAddress().logIn(verified(later))).isEqualTo(leader);

    somebody("senere", Group.COACH);

    assertRefused(byAddress(), verified(later).all(), Reason.LOGIN_OF_TWO);
    assertThat(listed(leader)).isEqualTo(new ListedLogin(leader, "lise Ærø", later, true));
    listOfLogins.remove(leader, "admin@forloeb.example");
    assertThat(byAddress().logIn(verified(later))).isEqualTo(later);
    assertThat(done(leader).get(0).kind()).isEqualTo(AuditKind.LOGIN_UNLISTED);
  }

  private ListedLogin listed(String user) {
    return listOfLogins.all().stream().filter(one -> one.userId().equals(user)).findFirst().orElseThrow();
  }

  @Test
  void aLoginIsListedForSomebodyWhoHasAnAccountAndForOneOnly() {
    var leader = somebody("lise", Group.LEADER);
    var other = somebody("anden", Group.COACH);
    listOfLogins.list(" " + leader.toUpperCase(Locale.ROOT), "UNI-" + school, "admin@forloeb.example");

    assertThat(listed(leader).login()).isEqualTo("uni-" + school);
    assertNotListed("ingen@" + school + ".example", "x", Refusal.Kind.NOT_FOUND, "vent med loginnet");
    assertNotListed(other, "uni-" + school, Refusal.Kind.CONFLICT, "hører til en anden bruger");
    assertNotListed(other, leader, Refusal.Kind.CONFLICT, "en anden brugers brugernavn");
    assertNotListed(other, null, Refusal.Kind.BAD_INPUT, "Login mangler.");
    assertNotListed(other, "x".repeat(256), Refusal.Kind.BAD_INPUT, "højst 255 tegn");
    assertNotListed(other, "x\0y", Refusal.Kind.BAD_INPUT, "tegn, der ikke kan bruges");
    assertThatThrownBy(() -> listOfLogins.remove(other, "admin@forloeb.example"))
        .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
  }

  private void assertNotListed(String user, String login, Refusal.Kind kind, String words) {
    assertThatThrownBy(() -> listOfLogins.list(user, login, "admin@forloeb.example")).hasMessageContaining(words)
        .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }

  private LoginIdReport list(String user, String login) {
    return listOfLogins.load(("bruger;login\n" + user + ";" + login + "\n").getBytes(StandardCharsets.UTF_8),
        "admin@forloeb.example");
  }

  /** The newest first. */
  private List<AuditEntry> done(String person) {
    return audit.find(new AuditQuestion(person, null, null, null, null, null, 50));
  }

  @Test
  void aLoginKnowsThePasswordOfItsMomentAndEndsWithIt() throws Exception {
    var leader = somebody("lise", Group.LEADER);
    var session = new MockHttpSession();
    logIn(leader, session);

    var user = identityService.createUserQuery().userId(leader).singleResult();
    user.setPassword("Rundt om Fjorden 7!");
    identityService.saveUser(user);

    var known = new AtomicBoolean();
    passwordsOfSessions.getFilter().doFilter(request(session), new MockHttpServletResponse(), (request, response) ->
        known.set(SecurityContextHolder.getContext().getAuthentication() != null));
    assertThat(session.isInvalid()).isTrue();
    assertThat(known).as("not even for the request that finds it").isFalse();
  }

  private void logIn(String userId, MockHttpSession session) throws IOException {
    var person = new TestingAuthenticationToken(userId, null);
    SecurityContextHolder.getContext().setAuthentication(person);
    new EndOfLogin(null, new OwnAddresses("http://localhost:8080"), webApps)
        .onAuthenticationSuccess(request(session), new MockHttpServletResponse(), person);
  }

  private static MockHttpServletRequest request(MockHttpSession session) {
    var request = new MockHttpServletRequest("GET", "/api/me");
    request.setSession(session);
    return request;
  }

  @Test
  void theProviderGivesAndTakesTheGroupsThatAreNamedAndNoOther() {
    var leader = somebody("lise", Group.LEADER);
    accounts.ensure(leader, "", "", null, Group.EVALUATOR);

    assertThat(groupsAfter(leader, "groups", List.of("kursusledere", "alle")))
        .containsExactlyInAnyOrder("leader", "evaluator", "coordinator");
    assertThat(groupsAfter(leader, "groups", List.of("alle"))).containsExactlyInAnyOrder("leader", "evaluator");
    assertThat(groupsAfter(leader, "realm_access.roles", Map.of("roles", List.of("koordinatorer"))))
        .containsExactlyInAnyOrder("leader", "evaluator", "coordinator");
    assertThat(groupsAfter(leader, "groups", null)).containsExactlyInAnyOrder("leader", "evaluator");
    assertThat(groupsAfter(leader, "groups", null)).as("nothing to change").hasSize(2);
    assertThat(done(leader)).extracting(AuditEntry::kind, AuditEntry::actorId, entry -> entry.object().id())
        .containsExactly(tuple(AuditKind.GROUP_TAKEN_AT_LOGIN, leader, "coordinator"),
            tuple(AuditKind.GROUP_GIVEN_AT_LOGIN, leader, "coordinator"),
            tuple(AuditKind.GROUP_TAKEN_AT_LOGIN, leader, "coordinator"),
            tuple(AuditKind.GROUP_GIVEN_AT_LOGIN, leader, "coordinator"));
  }

  @Test
  void theLastAdministratorStaysOne() {
    var other = somebody("anden", Group.ADMINISTRATOR);

    assertThat(groupsAfter(other, "groups", null)).isEmpty();
    assertThat(groupsAfter("admin@forloeb.example", "groups", null)).containsExactly("camunda-admin");
    assertThat(groupsAfter(other, "groups", "drift")).containsExactly("camunda-admin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"leader", "coach", "manager", "chefer"})
  void whoIsALeaderIsNoMatterOfTheProvider(String group) {
    var properties = properties("email", "groups", Map.of(group, List.of("x")), false);

    assertThatThrownBy(() -> new ProviderGroups(accounts, audit, own, properties)).isInstanceOf(UnsafeConfigurationException.class)
        .hasMessageContaining("roedtraad.oidc.groups." + group);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)",
      "camunda/app", "/x\r\nLocation: https://evil.example", "/æ"})
  void theWayBackLeadsToNobodyElse(String asked) {
    assertThat(Destination.here(asked)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/camunda/app/tasklist/default/#/?task=1&filter=2", "/opgave/x?y=%20"})
  void theWayBackLeadsAnywhereHere(String asked) {
    assertThat(Destination.here(asked)).contains(asked);
  }

  private List<String> groupsAfter(String user, String claim, Object value) {
    var claims = value == null ? Map.<String, Object>of()
        : Map.of(claim.contains(".") ? claim.substring(0, claim.indexOf('.')) : claim, value);
    new ProviderGroups(accounts, audit, own, properties("email", claim, GROUPS, false)).apply(user, new Claims(claims));
    return identityService.createGroupQuery().groupMember(user).list().stream().map(group -> group.getId()).toList();
  }

  private String somebody(String name, Group group) {
    var id = name + "@" + school + ".example";
    accounts.ensure(id, name, "Ærø", id, group);
    return id;
  }

  private static Claims verified(String address) {
    return new Claims(Map.of("email", address, "email_verified", true));
  }

  private static void assertRefused(KnownPeople people, Map<String, Object> claims, Reason reason) {
    assertThatThrownBy(() -> people.logIn(new Claims(claims)))
        .isInstanceOfSatisfying(NotAdmittedException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private KnownPeople byAddress() {
    return people(properties("email", "groups", Map.of(), false));
  }

  private KnownPeople people(OidcProperties properties) {
    return new KnownPeople(accounts, logins, new ProviderGroups(accounts, audit, own, properties), firstLogins, identityService,
        engine, properties);
  }

  private static OidcProperties properties(String userClaim, String groupClaim, Map<String, List<String>> groups,
      boolean alwaysVerified) {
    return new OidcProperties("https://login.example", "us", "hemmelig", List.of("openid"), userClaim, groupClaim, groups,
        null, alwaysVerified);
  }
}
