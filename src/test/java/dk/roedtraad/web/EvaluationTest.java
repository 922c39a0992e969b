package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.CohortCourses;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.evaluation.EvaluationService;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The evaluator gets codes of groups of at least five, and nothing by which a leader could be found again. */
class EvaluationTest extends CourseStory {

  @Autowired
  private CohortCourses closing;
  @Autowired
  private EvaluationService evaluation;
  private String place;
  private String coach;

  @Test
  void fiveLeadersAreToldOfWithoutANameAndFourAreNotToldOfAtAll() {
    var evaluator = evaluator();
    var five = aCohort(Track.IMPLEMENTATION_SCHOOL);
    var four = aCohort(Track.IMPLEMENTATION_SCHOOL);
    var leaders = leaders(five, 5);
    leaders(four, 4);
    close(five);
    close(four);

    var rows = rows(evaluator, five);
    assertThat(rows).hasSize(5);
    assertThat(rows).extracting(row -> row.path("pseudonym").asText()).doesNotHaveDuplicates()
        .allMatch(pseudonym -> pseudonym.matches("L-[0-9a-f]{12}"));
    assertThat(rows).allSatisfy(row -> assertThat(row.path("outcome").asText()).isEqualTo("NOT_COMPLETED"));
    assertThat(rows(evaluator, four)).isEmpty();
    var all = evaluator.get("/api/evaluation.json").body() + evaluator.get("/api/evaluation.csv").body();
    for (var leader : leaders) {
      assertThat(all).doesNotContain(leader.leaderId(), leader.id(), leader.schoolCode(), leader.coachId(), "Lise");
    }
    assertThat(evaluator.get("/api/evaluation.csv").body()).startsWith("\ufeffPseudonym;Hold;Spor;Udfald;Fremmøde 1;");
    assertThat(evaluator.bytes("/api/evaluation.xlsx").statusCode()).isEqualTo(200);
    assertThat(line(evaluator, five)).isEqualTo("{\"name\":\"" + five.name()
        + "\",\"track\":\"Implementeringsskole\",\"state\":\"TOLD\",\"leaders\":5}");
    assertThat(line(evaluator, four)).endsWith("\"state\":\"TOO_FEW\",\"leaders\":null}");
  }

  /** Two files could be laid beside each other, and whoever has changed would be found. */
  @Test
  void aCohortIsToldOfWhenItIsClosedAndNeverDifferently() {
    var evaluator = evaluator();
    var cohort = aCohort(Track.IMPLEMENTATION_SCHOOL);
    var leaders = leaders(cohort, 6);
    assertThat(rows(evaluator, cohort)).as("it runs").isEmpty();
    assertThat(line(evaluator, cohort)).endsWith("\"state\":\"RUNNING\",\"leaders\":null}");
    close(cohort);
    var rows = rows(evaluator, cohort);

    leaders.forEach(leader -> attended(leader, AttendanceOutcome.ABSENT));
    night();

    assertThat(rows).hasSize(6);
    assertThat(rows(evaluator, cohort)).isEqualTo(rows);
  }

  @Test
  void whoStandsOutIsHiddenAmongFive() {
    var cohort = aCohort(Track.IMPLEMENTATION_SCHOOL);
    var leaders = leaders(cohort, 10);
    leaders.forEach(leader -> attended(leader, AttendanceOutcome.ATTENDED));
    attended(leaders.get(0), AttendanceOutcome.ABSENT);
    close(cohort);

    var rows = rows(evaluator(), cohort);
    assertThat(rows.stream().filter(row -> row.path("attendance").path("1").asText().equals("ATTENDED"))).hasSize(5);
    assertThat(rows.stream().filter(row -> row.path("attendance").isNull())).hasSize(5)
        .allMatch(row -> row.path("outcome").isNull());
  }

  @Test
  void theSentencesAreToldOfFiveWhoHaveAnsweredThem() {
    var tooFew = aCohort(Track.MODEL_SCHOOL);
    var enough = aCohort(Track.MODEL_SCHOOL);
    leaders(tooFew, 5).subList(0, 4).forEach(this::answers);
    leaders(enough, 5).forEach(this::answers);
    close(tooFew);
    close(enough);

    assertThat(rows(evaluator(), tooFew)).hasSize(5).allSatisfy(row -> assertThat(row.path("before")).isEmpty());
    assertThat(rows(evaluator(), enough)).hasSize(5).allSatisfy(row -> {
      assertThat(row.path("before")).hasSize(8);
      assertThat(row.path("before").path("roleModel").asText()).isEqualTo("PARTLY");
      assertThat(row.path("after")).isEmpty();
    });
    assertThat(evaluator().get("/api/evaluation.json").body()).doesNotContain("hemmeligt");
  }

  /** A cohort is closed before the jobs have run that end its courses. */
  @Test
  void aClosedCohortIsToldOfInTheNightAfterItsCoursesAreOver() {
    var evaluator = evaluator();
    var cohort = aCohort(Track.IMPLEMENTATION_SCHOOL);
    leaders(cohort, 5);
    closing.complete(cohort.id());
    evaluation.takeWhatIsOver();
    assertThat(rows(evaluator, cohort)).as("a course still runs").isEmpty();
    assertThat(line(evaluator, cohort)).endsWith("\"state\":\"COMING\",\"leaders\":null}");

    runDueJobs();
    night();
    assertThat(rows(evaluator, cohort)).extracting(row -> row.path("outcome").asText()).hasSize(5)
        .containsOnly(Course.NOT_COMPLETED);
  }

  @Test
  void aCohortThatWasClosedTooLongAgoDoesNotComeBack() {
    var cohort = aCohort(Track.IMPLEMENTATION_SCHOOL);
    leaders(cohort, 5);
    closing.complete(cohort.id());
    runDueJobs();
    itIs(at(2031, 11, 4, 8));
    evaluation.takeWhatIsOver();

    assertThat(rows(evaluator(), cohort)).isEmpty();
    assertThat(line(evaluator(), cohort)).endsWith("\"state\":\"PAST_ITS_TIME\",\"leaders\":null}");
  }

  /** As the end of the cohort's process does, and the night after it. */
  private void close(Cohort cohort) {
    closing.complete(cohort.id());
    runDueJobs();
    evaluation.takeWhatIsOver();
  }

  @Test
  void nobodyElseGetsItAndEachFileIsKeptInTheAudit() {
    var evaluator = somebody("Eva", "Evaluator", Group.EVALUATOR);
    Rest.as(evaluator, port).get("/api/evaluation.csv");
    var admin = Rest.as("admin@forloeb.example", port);
    assertThat(admin.get("/api/audit?person=" + evaluator).json().path("entries").findValuesAsText("object"))
        .containsExactly("evaluering.csv");
    for (var other : List.of(admin, Rest.as(somebody("Karen", "Koordinator", Group.COORDINATOR), port))) {
      for (var file : List.of(".json", ".csv", ".xlsx", "/cohorts")) {
        assertThat(other.get("/api/evaluation" + file).status()).as(file).isEqualTo(403);
      }
    }
  }

  private Rest evaluator() {
    return Rest.as(somebody("Eva", "Evaluator", Group.EVALUATOR), port);
  }

  private List<Course> leaders(Cohort cohort, int number) {
    place = place == null ? aSchool() : place;
    coach = coach == null ? somebody("Kim", "Konsulent", Group.COACH) : coach;
    return IntStream.range(0, number).mapToObj(one -> {
      var person = somebody("Lise", "Leder", Group.LEADER);
      accounts.addToSchool(person, place);
      var leader = aLeader(cohort, person, place, coach);
      start(leader);
      return courses.find(leader.id()).orElseThrow();
    }).toList();
  }

  private void answers(Course leader) {
    var values = new HashMap<String, Object>(Map.of("challenge", "noget hemmeligt"));
    List.of("roleModel", "setsDirection", "clearMethods", "appreciativeCommunication", "positiveLearningEnvironment",
        "visible", "teacherCompetencies", "supportsTeachers").forEach(sentence -> values.put(sentence, "PARTLY"));
    submit(leader, "userTask_describeChallenges", values);
  }

  private void attended(Course leader, AttendanceOutcome outcome) {
    courses.saveAttendance(leader.id(), 1, outcome == AttendanceOutcome.ATTENDED, outcome != AttendanceOutcome.ABSENT,
        outcome, "karen@skole.example", clock.instant());
  }

  private static List<JsonNode> rows(Rest evaluator, Cohort cohort) {
    return StreamSupport.stream(evaluator.get("/api/evaluation.json").json().spliterator(), false)
        .filter(row -> row.path("cohort").asText().equals(cohort.name())).toList();
  }

  /** The cohort among those that the page shows. */
  private static String line(Rest evaluator, Cohort cohort) {
    return StreamSupport.stream(evaluator.get("/api/evaluation/cohorts").json().spliterator(), false).map(JsonNode::toString)
        .filter(one -> one.contains(cohort.name())).findFirst().orElseThrow();
  }
}
