package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.answer.DraftService;
import dk.roedtraad.application.answer.KnownDraft;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseCommand;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a leader types is kept for her alone, until she hands it in, whatever becomes of the task meanwhile. */
class DraftTest extends CourseStory {

  private static final String CHALLENGES = "userTask_describeChallenges";
  private static final String CHALLENGES_FORM = "model-school-course-describe-challenges";
  private static final String LATE_FORM = "userTask_submitLateForm";
  private static final String TEXT = "Jeg når kun ud i klasserne om fredagen 🙂";

  @Autowired
  private DraftService drafts;
  @Autowired
  private JdbcClient db;
  @Autowired
  private PlatformTransactionManager transactions;

  private Course lise;
  private ProcessInstance course;
  private String task;

  @BeforeEach
  void aLeaderHasAFormToFillIn() {
    lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    course = start(lise);
    task = open(lise, CHALLENGES).getId();
  }

  @Test
  void whatIsTypedIsInTheFormWhenItIsOpenedAgain() {
    var saved = type(task, Map.of("challenge", TEXT));

    assertThat(saved.path("revision").asInt()).isEqualTo(1);
    assertThat(saved.path("note").asText()).isEqualTo("Kladde gemt kl. 08.00");
    assertThat(saved.path("ended").isNull()).isTrue();
    assertThat(formOf(lise.leaderId(), task).path("challenge").path("value").asText()).isEqualTo(TEXT);
    var draft = hers().get("/api/drafts/" + task).json();
    assertThat(draft.path("values").path("challenge").asText()).isEqualTo(TEXT);
    itIs(at(2026, 11, 3, 9));
    assertThat(hers().get("/api/drafts/" + task).json().path("note").asText())
        .isEqualTo("Kladde gemt mandag den 2. november 2026 kl. 08.00");
  }

  @Test
  void nobodyElseSeesIt() {
    type(task, Map.of("challenge", TEXT));
    var otherLeader = aLeader(cohorts.find(lise.cohortId()).orElseThrow(), lise.schoolCode(), lise.coachId());
    var strangers = List.of(otherLeader.leaderId(), lise.coachId(),
        cohorts.find(lise.cohortId()).orElseThrow().coordinatorId(), somebody("Mette", "Chef", Group.MANAGER),
        somebody("Eva", "Evaluator", Group.EVALUATOR), "admin@forloeb.example");

    for (var stranger : strangers) {
      var rest = Rest.as(stranger, port);
      var answers = List.of(rest.get("/api/drafts/" + task), save(rest, task, Map.of("challenge", "x"), 1, null),
          rest.delete("/api/drafts/" + task));
      assertThat(answers).as(stranger).allSatisfy(answer -> {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.message()).startsWith("Formularen hører til en anden.");
      });
      assertThat(rest.get("/api/drafts").body()).isEqualTo("[]");
      assertThat(rest.get("/engine-rest/task/" + task + "/form-variables").body()).doesNotContain("klasserne");
    }
    assertThat(Rest.anonymous(port).get("/api/drafts/" + task).status()).isEqualTo(401);
    assertThat(Rest.anonymous(port).get("/api/drafts").status()).isEqualTo(401);
    assertThat(storedText()).isEqualTo(TEXT);
  }

  @Test
  void twentyThousandCharactersComeBackExactly() {
    var text = "æøå ÆØÅ 🙂 <b>\"'& {{=1+1}} \\ \t\r\n".repeat(1000).substring(0, 20_000);

    type(task, Map.of("challenge", text, "pattern", text, "othersDescriptions", text));

    assertThat(hers().get("/api/drafts/" + task).json().path("values").path("pattern").asText()).isEqualTo(text);
    assertThat(formOf(lise.leaderId(), task).path("challenge").path("value").asText()).isEqualTo(text);
  }

  /** A browser sends half an emoji where somebody has deleted the other half. */
  @Test
  void halfACharacterDoesNotKeepTheRestFromBeingSaved() {
    var saved = send(hers(), task, "{\"values\":{\"challenge\":\"før \\ud83d efter \\u0000 nul\"}}");

    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    assertThat(hers().get("/api/drafts/" + task).json().path("values").path("challenge").asText())
        .startsWith("før ").contains(" efter ").endsWith(" nul");
  }

  @Test
  void whatIsNotRightYetIsKeptAsItWasTyped() {
    var unfinished = new HashMap<String, Object>();
    unfinished.put("challenge", "x".repeat(20_001));
    unfinished.put("visible", "MAYBE");
    unfinished.put("pattern", 7.5);
    unfinished.put("roleModel", null);

    type(task, unfinished);

    var values = hers().get("/api/drafts/" + task).json().path("values");
    assertThat(values.path("challenge").asText()).hasSize(20_001);
    assertThat(values.path("visible").asText()).isEqualTo("MAYBE");
    assertThat(values.path("pattern").asDouble()).isEqualTo(7.5);
    assertThat(values.path("roleModel").isNull()).isTrue();
    assertThat(hers().submit(task, Map.of("challenge", "x".repeat(20_001))).status()).isEqualTo(400);
    assertThat(storedText()).as("a refusal leaves the draft").hasSize(20_001);
  }

  @Test
  void aDraftStandsOverWhatTheFormWouldOpenWithAndAlsoWhenItWasEmptied() {
    seminarIsHeld(course, 1);
    submit(lise, "userTask_concretiseAssignment", Map.of("concreteAssignment", "Besøge hvert team"));
    var describe = open(lise, "userTask_describeAssignment").getId();
    assertThat(formOf(lise.leaderId(), describe).path("problemStatement").path("value").asText())
        .isEqualTo("Besøge hvert team");

    type(describe, Map.of("firstAction", "Ringe"));
    assertThat(formOf(lise.leaderId(), describe).path("problemStatement").path("value").asText())
        .isEqualTo("Besøge hvert team");

    type(describe, Map.of("problemStatement", ""));
    assertThat(formOf(lise.leaderId(), describe).path("problemStatement").path("value").asText("?")).isEmpty();
  }

  @Test
  void onlyFieldsOfTheFormAreKept() {
    var refused = save(hers(), task, Map.of("challenge", TEXT, "leaderId", "x"), 0, null);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("leaderId findes ikke i formularen");
    assertThat(hers().get("/api/drafts/" + task).json().path("revision").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "[]", "null", "7", "{}", "{\"values\":null}", "{\"values\":[]}", "{\"values\":\"x\"}",
      "{\"values\":{\"challenge\":}}", "{\"values\":{},\"revision\":\"x\"}"})
  void whatIsNoDraftIsRefusedInDanish(String body) {
    var refused = send(hers(), task, body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).startsWith("Kladden er ikke gemt, for den kan ikke læses.");
    assertThat(refused.body()).doesNotContain("Exception");
  }

  @Test
  void thereIsAnEndToWhatADraftCanHold() {
    var refused = save(hers(), task, Map.of("challenge", "x".repeat(1_100_000)), 0, null);
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.message()).startsWith("Kladden er ikke gemt: Der er mere tekst, end skemaet kan rumme.");

    type(task, Map.of("challenge", "x".repeat(600_000)));
    assertThat(save(hers(), task, Map.of("pattern", "x".repeat(600_000)), 1, null).status()).isEqualTo(413);
    assertThat(storedText()).hasSize(600_000);
  }

  @Test
  void aTaskThatNeverWasHasNoDraft() {
    assertThat(hers().get("/api/drafts/findes-ikke").status()).isEqualTo(404);
    assertThat(save(hers(), "findes-ikke", Map.of(), 0, null).status()).isEqualTo(404);
    assertThat(hers().delete("/api/drafts/findes-ikke").status()).isEqualTo(404);
  }

  @Test
  void ofTwoWindowsTheLaterSaveWinsAndTheOtherIsTold() {
    var first = save(hers(), task, Map.of("challenge", "fra kontoret", "pattern", "også"), 0, "a").json();
    var second = save(hers(), task, Map.of("challenge", "fra toget"), 0, "b").json();
    var third = save(hers(), task, Map.of("alreadyWorks", "Teammøderne"), first.path("revision").asInt(), "a").json();

    var seen = hers().get("/api/drafts/" + task + "?revision=2&window=b").json();

    assertThat(first.path("otherWindow").isNull()).isTrue();
    assertThat(seen.path("otherWindow").asText()).startsWith("Teksten er også åben i et andet vindue");
    assertThat(second.path("otherWindow").asText())
        .isEqualTo("Teksten er også åben i et andet vindue, sidst gemt kl. 08.00.");
    assertThat(third.path("otherWindow").asText()).startsWith("Teksten er også åben i et andet vindue");
    var values = hers().get("/api/drafts/" + task).json().path("values");
    assertThat(values.path("challenge").asText()).isEqualTo("fra toget");
    assertThat(values.path("pattern").asText()).as("what the other window left alone stays").isEqualTo("også");
  }

  @Test
  void aSaveWhoseAnswerWasLostIsNotTakenForAnotherWindow() {
    save(hers(), task, Map.of("challenge", "en"), 0, "a");

    assertThat(save(hers(), task, Map.of("challenge", "en to"), 0, "a").json().path("otherWindow").isNull()).isTrue();
  }

  @Test
  void theAuthorCanThrowItAway() {
    type(task, Map.of("challenge", TEXT));

    assertThat(hers().delete("/api/drafts/" + task).status()).isEqualTo(204);

    assertThat(hers().get("/api/drafts/" + task).json().path("values").isEmpty()).isTrue();
    assertThat(formOf(lise.leaderId(), task).has("challenge")).isFalse();
  }

  @Test
  void handingInEndsTheDraftAndALateOneDoesNotComeBack() {
    type(task, Map.of("challenge", TEXT));
    submit(lise, CHALLENGES);

    var late = save(hers(), task, Map.of("challenge", "for sent"), 1, null);

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.message()).startsWith("Opgaven er allerede indsendt.");
    assertThat(hers().get("/api/drafts").body()).isEqualTo("[]");
    assertThat(draftRows()).isZero();
  }

  @Test
  void aDraftThatIsBeingSavedWhenTheFormIsHandedInEndsWithIt() {
    var form = filling.fillIn(open(lise, CHALLENGES), Map.of());
    var author = new SignedInUser(lise.leaderId(), Set.of(Group.LEADER.id()), Set.of());

    var handingIn = meanwhile(() -> drafts.save(task, author, Map.of("challenge", TEXT), KnownDraft.NONE),
        () -> {
          filling.handIn(open(lise, CHALLENGES), form);
          return true;
        });

    assertThat(handingIn).isTrue();
    assertThat(openSteps(lise)).doesNotContain(CHALLENGES);
    assertThat(draftRows()).isZero();
  }

  @Test
  void aDraftThatArrivesWhileTheFormIsBeingHandedInDoesNotComeBack() {
    var form = filling.fillIn(open(lise, CHALLENGES), Map.of());

    var saved = meanwhile(() -> filling.handIn(open(lise, CHALLENGES), form),
        () -> save(hers(), task, Map.of("challenge", TEXT), 0, null).status());

    assertThat(saved).isEqualTo(409);
    assertThat(draftRows()).isZero();
  }

  @Test
  void whatIsTypedWhenTheInternatIsOverWaitsInTheLateTask() {
    type(task, Map.of("challenge", "begyndt"));
    seminarIsHeld(course, 1);
    var late = open(lise, LATE_FORM).getId();

    var saved = type(task, Map.of("challenge", TEXT));

    assertThat(saved.path("ended").asText()).isEqualTo(
        "Opgaven er lukket, fordi forløbet er gået videre. Din tekst er gemt, og den kan stadig indsendes.");
    assertThat(saved.path("continueAt").asText()).isEqualTo(late);
    assertThat(formOf(lise.leaderId(), late).path("challenge").path("value").asText()).isEqualTo(TEXT);
    assertThat(hers().get("/api/drafts").json()).hasSize(1).first().satisfies(own -> {
      assertThat(own.path("title").asText()).isEqualTo("Beskriv udfordringer i den pædagogiske ledelsesopgave");
      assertThat(own.path("taskId").asText()).isEqualTo(late);
      assertThat(own.path("fields").path(0).path("text").asText()).isEqualTo(TEXT);
    });

    submit(lise, LATE_FORM);
    assertThat(save(hers(), task, Map.of("challenge", "for sent"), 2, null).status()).isEqualTo(409);
    assertThat(draftRows()).isZero();
  }

  @Test
  void theFirstThingTypedAfterTheTaskEndedIsKeptToo() {
    tell(course, "seminar1Held");

    var saved = type(task, Map.of("challenge", TEXT));

    assertThat(saved.path("ended").asText()).isEqualTo(
        "Opgaven er lukket, fordi forløbet er gået videre. Din tekst er gemt som kladde, som kun du kan se.");
    assertThat(saved.path("continueAt").isNull()).isTrue();
    runDueJobs();
    var late = open(lise, LATE_FORM).getId();
    assertThat(hers().get("/api/drafts/" + task).json().path("continueAt").asText()).isEqualTo(late);
    assertThat(save(Rest.as(lise.coachId(), port), task, Map.of("challenge", "x"), 0, null).status()).isEqualTo(403);
  }

  @Test
  void whatIsHandedInForATaskThatHasJustEndedIsKeptAsADraft() {
    type(task, Map.of("challenge", "begyndt", "pattern", "Et mønster"));
    seminarIsHeld(course, 1);
    var late = open(lise, LATE_FORM).getId();

    var refused = hers().submit(task, Map.of("challenge", TEXT, "noField", "x"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.message()).isEqualTo("Opgaven er lukket, fordi forløbet er gået videre. Din tekst er gemt, og den "
        + "kan stadig indsendes.\nFortsæt her: http://localhost:8080/opgave/" + late);
    assertThat(formOf(lise.leaderId(), late).path("challenge").path("value").asText()).isEqualTo(TEXT);
    assertThat(formOf(lise.leaderId(), late).path("pattern").path("value").asText()).isEqualTo("Et mønster");
    assertThat(openSteps(lise)).contains(LATE_FORM);
  }

  @Test
  void whoIsWithdrawnKeepsTheTextAsAPrivateDraft() {
    command(course, CourseCommand.WITHDRAW);

    var saved = type(task, Map.of("challenge", TEXT));

    assertThat(saved.path("ended").asText()).contains("Din tekst er gemt som kladde, som kun du kan se.");
    assertThat(hers().get("/api/drafts").json().path(0).path("taskId").isNull()).isTrue();
    assertThat(storedText()).isEqualTo(TEXT);
    assertThat(hers().get("/api/my-courses").json().path("unsent")).singleElement().satisfies(unsent -> {
      assertThat(unsent.path("title").asText()).isEqualTo("Beskriv udfordringer i den pædagogiske ledelsesopgave");
      assertThat(unsent.path("savedAt").asText()).isEqualTo("mandag den 2. november 2026 kl. 08.00");
      assertThat(unsent.at("/fields/0/label").asText()).isEqualTo("Din udfordring");
      assertThat(unsent.at("/fields/0/text").asText()).isEqualTo(TEXT);
      assertThat(unsent.path("taskId").isNull()).isTrue();
    });
  }

  @Test
  void whoeverGetsTheTaskSeesNothingOfTheDraftAndItsAuthorStillDoes() {
    var other = aLeader(cohorts.find(lise.cohortId()).orElseThrow(), lise.schoolCode(), lise.coachId()).leaderId();
    type(task, Map.of("challenge", TEXT));

    taskService.setAssignee(task, other);

    assertThat(formOf(other, task).has("challenge")).isFalse();
    assertThat(Rest.as(other, port).get("/api/drafts/" + task).status()).isEqualTo(403);
    assertThat(hers().get("/api/drafts/" + task).json().path("values").path("challenge").asText()).isEqualTo(TEXT);
    assertThat(type(task, Map.of("challenge", TEXT + "!")).path("ended").asText()).isEqualTo(
        "Opgaven er ikke længere hos dig. Din tekst er gemt som kladde, som kun du kan se.");
  }

  @Test
  void aKonsulentWhoIsReplacedKeepsTheDraftAndTheNewOneSeesNothing() {
    seminarIsHeld(course, 1);
    var propose = open(lise, "userTask_proposeTimes").getId();
    var former = Rest.as(lise.coachId(), port);
    var field = Map.<String, Object>of("place", "Kantinen");
    assertThat(save(former, propose, field, 0, null).status()).isEqualTo(200);
    var successor = somebody("Nanna", "Ny", Group.COACH);
    accounts.addToSchool(successor, lise.schoolCode());

    courses.setCoach(lise.id(), successor);
    processes.replaceCoach(lise.id(), successor);

    assertThat(formOf(successor, propose).has("place")).isFalse();
    assertThat(Rest.as(successor, port).get("/api/drafts/" + propose).json().path("revision").asInt()).isZero();
    assertThat(former.get("/api/drafts/" + propose).json().path("values").path("place").asText())
        .isEqualTo("Kantinen");
    assertThat(save(former, propose, Map.of("place", "Gangen"), 1, null).status()).isEqualTo(200);
    assertThat(former.get("/api/drafts").json()).hasSize(1);
  }

  @Test
  void aTaskFromBeforeDraftsWereKeptHasThemToo() {
    db.sql("delete from asked_form where task_id = ?").param(task).update();

    type(task, Map.of("challenge", TEXT));
    seminarIsHeld(course, 1);

    assertThat(type(task, Map.of("challenge", TEXT + "!")).path("continueAt").asText())
        .isEqualTo(open(lise, LATE_FORM).getId());
  }

  @Test
  void aPersonAndACourseCanBeErased() {
    type(task, Map.of("challenge", TEXT));
    drafts.eraseCourse(lise.id());
    assertThat(draftRows()).isZero();

    type(task, Map.of("challenge", TEXT));
    drafts.erasePerson(lise.leaderId());
    assertThat(draftRows()).isZero();
    assertThat(db.sql("select count(*) from asked_form where leader_id = ?").param(lise.leaderId())
        .query(Integer.class).single()).isZero();
  }

  @Test
  void noTraceOfItStaysWhereTheEngineOrTheAnswersAre() {
    type(task, Map.of("challenge", "Mærkeord-93"));

    assertThat(Stream.of("act_ru_variable", "act_hi_varinst").flatMap(table ->
        db.sql("select text_ from " + table + " where text_ like '%Mærkeord%'").query(String.class).list().stream()))
        .isEmpty();
    assertThat(db.sql("select count(*) from answer where course_id = ?").param(lise.id()).query(Integer.class).single())
        .isZero();
  }

  /** Does one thing and begins the other before the first is committed; gives what the other one gave. */
  private <T> T meanwhile(Runnable one, Callable<T> other) {
    var pool = Executors.newSingleThreadExecutor();
    try {
      return new TransactionTemplate(transactions).execute(status -> {
        one.run();
        var result = pool.submit(other);
        while (!result.isDone() && !somebodyWaits()) {
          Thread.onSpinWait();
        }
        return result;
      }).get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private boolean somebodyWaits() {
    return db.sql("select count(*) from information_schema.sessions where blocker_id is not null").query(Integer.class)
        .single() > 0;
  }

  private Rest hers() {
    return Rest.as(lise.leaderId(), port);
  }

  private JsonNode type(String taskId, Map<String, Object> values) {
    var saved = save(hers(), taskId, values, 0, null);
    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    return saved.json();
  }

  private static Rest.Response save(Rest person, String taskId, Map<String, Object> values, int revision,
      String window) {
    var body = new HashMap<String, Object>(Map.of("values", values, "revision", revision));
    body.put("window", window);
    return person.put("/api/drafts/" + taskId, body);
  }

  private static Rest.Response send(Rest person, String taskId, String body) {
    return person.put("/api/drafts/" + taskId, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode formOf(String person, String taskId) {
    return Rest.as(person, port).get("/engine-rest/task/" + taskId + "/form-variables").json();
  }

  private String storedText() {
    return drafts.ofPerson(lise.leaderId()).get(0).values().get("challenge").toString();
  }

  private int draftRows() {
    return db.sql("select count(*) from draft where course_id = ? and form_id = ?").params(lise.id(), CHALLENGES_FORM)
        .query(Integer.class).single();
  }
}
