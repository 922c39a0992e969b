package dk.roedtraad.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.deadline.SchoolClosures;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import java.util.Date;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator loads the closures of the schools, and the open tasks of their leaders follow. */
class ClosureApiTest extends CourseStory {

  private static final String CHALLENGES = "userTask_describeChallenges";
  private static final Date USUAL = Date.from(at(2027, 1, 5, 16).toInstant());
  /** Five working days before 12 January with Christmas as the list below has it. */
  private static final Date MOVED = Date.from(at(2026, 12, 17, 16).toInstant());

  @Autowired
  private SchoolClosures closures;

  private Rest coordinator;
  private Course atTheSchool;
  private Course elsewhere;

  @BeforeEach
  void twoLeadersAtTwoSchools() {
    var cohort = aCohort(Track.MODEL_SCHOOL);
    coordinator = Rest.as(cohort.coordinatorId(), port);
    atTheSchool = aLeader(cohort);
    elsewhere = aLeader(cohort);
    start(atTheSchool);
    start(elsewhere);
  }

  @Test
  void aListIsFirstLookedAt() {
    var looked = send(coordinator, christmas(), true);

    assertThat(looked.status()).isEqualTo(200);
    assertThat(looked.json().path("accepted").asInt()).isEqualTo(1);
    assertThat(looked.json().path("schools")).extracting(JsonNode::asText).containsExactly(
        people.findSchool(atTheSchool.schoolCode()).map(School::name).orElseThrow());
    assertThat(looked.json().path("rows").path(0).path("days").asText())
        .isEqualTo("23. december 2026 – 10. januar 2027");
    assertThat(closures.of(atTheSchool.schoolCode())).isEmpty();
  }

  @Test
  void nothingIsStoredWhileOneRowIsAtFault() {
    var refused = send(coordinator, christmas() + school() + ";12/25/2026;;juledag\n", false);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("accepted").asInt()).isZero();
    assertThat(refused.json().path("errors").path(0).path("row").asInt()).isEqualTo(3);
    assertThat(refused.json().path("errors").path(0).path("column").asText()).isEqualTo("fra");
    assertThat(closures.of(atTheSchool.schoolCode())).isEmpty();
    assertThat(due(atTheSchool)).isEqualTo(USUAL);
  }

  @Test
  void theOpenTasksOfThatSchoolsLeadersMoveAndNobodyElses() {
    assertThat(send(coordinator, christmas(), false).status()).isEqualTo(200);
    assertThat(due(atTheSchool)).as("the request itself moves nothing").isEqualTo(USUAL);
    runDueJobs();

    assertThat(due(atTheSchool)).isEqualTo(MOVED);
    assertThat(due(elsewhere)).isEqualTo(USUAL);
  }

  @Test
  void theSameListAgainAsksForNothing() {
    send(coordinator, christmas(), false);
    runDueJobs();
    send(coordinator, christmas(), false);

    assertThat(managementService.createJobQuery().executable().count()).isZero();
    assertThat(due(atTheSchool)).isEqualTo(MOVED);
  }

  @Test
  void aWrongListThatIsPutRightBeforeTheJobRunsMovesNothing() {
    send(coordinator, christmas(), false);
    send(coordinator, "skole;fra;til;navn\n" + school() + ";23.12.2026;31.12.2026;jul\n", false);
    runDueJobs();

    assertThat(due(atTheSchool)).isEqualTo(USUAL);
  }

  @Test
  void aDeadlineThatSomebodyHasPostponedStaysWhereItWasPut() {
    var postponed = Date.from(at(2027, 1, 8, 16).toInstant());
    postpone(postponed);
    send(coordinator, christmas(), false);
    runDueJobs();

    assertThat(due(atTheSchool)).isEqualTo(postponed);
  }

  @Test
  void soDoesOneThatIsPostponedBeforeTheJobRuns() {
    var postponed = Date.from(at(2027, 1, 8, 16).toInstant());
    send(coordinator, christmas(), false);
    postpone(postponed);
    runDueJobs();

    assertThat(due(atTheSchool)).isEqualTo(postponed);
  }

  @Test
  void aTaskThatIsHandedInBeforeTheJobRunsIsNoError() {
    send(coordinator, christmas(), false);
    submit(atTheSchool, CHALLENGES);

    assertThat(managementService.createJobQuery().executable().count()).isZero();
    assertThat(managementService.createJobQuery().noRetriesLeft().count()).isZero();
  }

  @Test
  void aDeadlineThatWouldLieBehindBecomesTheNextWorkingDay() {
    itIs(at(2026, 12, 30, 9));
    send(coordinator, christmas(), false);
    runDueJobs();

    assertThat(due(atTheSchool)).isEqualTo(Date.from(at(2027, 1, 11, 16).toInstant()));
  }

  @Test
  void theUsualClosuresComeBackAndTheDueDatesWithThem() {
    send(coordinator, christmas(), false);
    runDueJobs();
    assertThat(due(atTheSchool)).isEqualTo(MOVED);

    assertThat(coordinator.delete("/api/closures/" + atTheSchool.schoolCode()).status()).isEqualTo(204);
    assertThat(coordinator.delete("/api/closures/" + atTheSchool.schoolCode()).status()).as("twice").isEqualTo(204);
    runDueJobs();

    assertThat(closures.all()).doesNotContainKey(atTheSchool.schoolCode());
    assertThat(due(atTheSchool)).isEqualTo(USUAL);
    assertThat(coordinator.delete("/api/closures/ukendt-skole").status()).isEqualTo(404);
    assertThat(Rest.as(atTheSchool.leaderId(), port).delete("/api/closures/" + atTheSchool.schoolCode()).status())
        .isEqualTo(403);
  }

  @Test
  void aNewListTakesThePlaceOfTheOldOneAndOtherSchoolsKeepTheirs() {
    send(coordinator, christmas(), false);
    send(coordinator, "skole;fra;til;navn\n" + school() + ";24.12.2026;31.12.2026;jul\n", false);
    runDueJobs();

    assertThat(inForce(atTheSchool).path("ownList").asText())
        .isEqualTo("indlæst den 2. november 2026 af Karen Koordinator");
    assertThat(inForce(atTheSchool).path("closures")).extracting(closure -> closure.path("days").asText())
        .startsWith("24.–31. december 2026").doesNotContain("15.–21. februar 2027");
    assertThat(inForce(elsewhere).path("ownList").isNull()).isTrue();
    assertThat(inForce(elsewhere).path("closures")).extracting(closure -> closure.path("days").asText())
        .startsWith("23. december 2026 – 2. januar 2027", "15.–21. februar 2027");
  }

  @Test
  void leadersKonsulenterAndManagersNeitherSeeNorLoadClosures() {
    for (var group : new Group[] {Group.LEADER, Group.COACH, Group.MANAGER, Group.EVALUATOR}) {
      var other = Rest.as(somebody("Anne", "Anden", group), port);
      assertThat(other.get("/api/closures").status()).as(group.id()).isEqualTo(403);
      assertThat(send(other, christmas(), false).status()).as(group.id()).isEqualTo(403);
    }
    assertThat(send(Rest.anonymous(port), christmas(), true).status()).isEqualTo(401);
    var administrator = Rest.as(somebody("Arne", "Administrator", Group.ADMINISTRATOR), port);
    assertThat(administrator.get("/api/closures").status()).isEqualTo(200);
    assertThat(closures.of(atTheSchool.schoolCode())).isEmpty();
  }

  @Test
  void aFileThatIsTooLargeIsAFaultOfTheList() {
    var refused = coordinator.post("/api/closures", "text/csv", new byte[1_000_001]);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors").findValuesAsText("message")).singleElement().asString()
        .contains("listen over lukkedage");
  }

  private String christmas() {
    return "skole;fra;til;navn\n" + school() + ";23.12.2026;10.01.2027;juleferie\n";
  }

  /** The code will do as well as the name it is made of. */
  private String school() {
    return atTheSchool.schoolCode();
  }

  private void postpone(Date to) {
    var task = open(atTheSchool, CHALLENGES);
    task.setDueDate(to);
    taskService.saveTask(task);
  }

  private Date due(Course course) {
    return new Date(open(course, CHALLENGES).getDueDate().getTime());
  }

  private JsonNode inForce(Course course) {
    return StreamSupport.stream(coordinator.get("/api/closures").json().spliterator(), false)
        .filter(one -> one.path("schoolCode").asText().equals(course.schoolCode())).findFirst().orElseThrow();
  }

  private static Rest.Response send(Rest as, String file, boolean dryRun) {
    return as.post("/api/closures?dryRun=" + dryRun, "text/csv", file.getBytes(UTF_8));
  }
}
