package dk.roedtraad.engine.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The filters of Tasklist, asked over REST as the people who use them. */
class TaskFiltersTest extends CourseStory {

  private static final String CHALLENGES = "Beskriv udfordringer i den pædagogiske ledelsesopgave";

  @Autowired
  private TaskFilters filters;
  @Autowired
  private FilterService filterService;
  @Autowired
  private JdbcClient db;

  @Test
  void aLeaderFindsThreeFiltersAndHerOwnTasksFirst() {
    assertThat(names(somebody("Lise", "Leder", Group.LEADER)))
        .containsExactly("Mine opgaver", "Fristen er passeret", "Frist i denne uge");
  }

  @Test
  void thePersonsRightsAreFoundAlongAnIndexHoweverManyTasksThereAre() {
    assertThat(db.sql("""
        select index_name from information_schema.index_columns
        where table_name = 'ACT_RU_AUTHORIZATION' and column_name = 'USER_ID_' and ordinal_position = 1""")
        .query(String.class).list()).containsExactly("ROEDTRAAD_AUTH_USER");
  }

  @Test
  void aCoordinatorFindsTheTasksOfTheCohortsToo() {
    assertThat(names(somebody("Karen", "Koordinator", Group.COORDINATOR)))
        .containsExactly("Mine opgaver", "Opgaver på mine hold", "Koordinatoropgaver på alle hold",
            "Fristen er passeret", "Frist i denne uge");
  }

  @ParameterizedTest
  @EnumSource(Group.class)
  void eachGroupCanRunEveryFilterItFinds(Group group) {
    var member = somebody("Mette", "Medlem", group);

    for (var filter : shown(member)) {
      assertThat(Rest.as(member, port).get("/engine-rest/filter/" + filter.get("id").asText() + "/list").status())
          .as("%s as %s", filter.get("name"), group).isEqualTo(200);
    }
  }

  @Test
  void mineAreMineAndNobodyElses() {
    var cohort = aCohort(Track.MODEL_SCHOOL);
    var lise = started(aLeader(cohort));
    var other = started(aLeader(cohort));
    Rest.as(lise.leaderId(), port).start("four-d-cycle", Map.of("developmentArea", "Teams", "scope", "DEPARTMENT"));

    assertThat(tasks(lise.leaderId(), "Mine opgaver")).extracting(task -> task.get("name").asText())
        .containsExactly(CHALLENGES, "1. Identificer det vellykkede og værdifulde");
    assertThat(assignees(other.leaderId(), "Mine opgaver")).containsOnly(other.leaderId());
  }

  @Test
  void aCoordinatorSeesTheTasksOfHerOwnCohortsAndNothingOfWhatLeadersDoOnTheirOwn() {
    var cohort = aCohort(Track.MODEL_SCHOOL);
    var lise = started(aLeader(cohort));
    started(aLeader(aCohort(Track.MODEL_SCHOOL)));
    Rest.as(lise.leaderId(), port).start("four-d-cycle", Map.of("developmentArea", "Teams", "scope", "DEPARTMENT"));

    assertThat(assignees(cohort.coordinatorId(), "Opgaver på mine hold")).containsExactly(lise.leaderId());
    assertThat(tasks(cohort.coordinatorId(), "Mine opgaver")).isEmpty();
  }

  @Test
  void aTaskMovesFromThisWeekToThePassedDeadlines() {
    var cohort = aCohort(Track.MODEL_SCHOOL);
    var lise = started(aLeader(cohort));
    var due = open(lise, "userTask_describeChallenges").getDueDate();
    assertThat(due).isEqualTo("2027-01-05T16:00:00");

    for (var person : List.of(lise.leaderId(), cohort.coordinatorId())) {
      itIs(at(2027, 1, 3, 23));
      assertThat(assignees(person, "Frist i denne uge")).as("on Sunday it is next week's").isEmpty();
      itIs(at(2027, 1, 4, 0));
      assertThat(assignees(person, "Frist i denne uge")).containsExactly(lise.leaderId());
      assertThat(assignees(person, "Fristen er passeret")).isEmpty();
      itIs(at(2027, 1, 5, 17));
      assertThat(assignees(person, "Fristen er passeret")).containsExactly(lise.leaderId());
      itIs(at(2027, 1, 11, 8));
      assertThat(assignees(person, "Frist i denne uge")).isEmpty();
      assertThat(assignees(person, "Fristen er passeret")).containsExactly(lise.leaderId());
    }
  }

  @Test
  void theListSaysWhichLeaderSchoolAndCohortATaskIsAbout() {
    var cohort = aCohort(Track.MODEL_SCHOOL);
    var lise = started(aLeader(cohort));

    for (var person : List.of(lise.leaderId(), cohort.coordinatorId())) {
      var filter = person.equals(lise.leaderId()) ? "Mine opgaver" : "Opgaver på mine hold";
      var task = Rest.as(person, port).getHal("/engine-rest/filter/" + id(person, filter) + "/list").json()
          .at("/_embedded/task/0");
      assertThat(task.at("/_embedded/variable")).as(filter)
          .extracting(variable -> variable.get("name").asText() + ": " + variable.get("value").asText())
          .contains("leaderName: Lise Leder", "cohortName: " + cohort.name(),
              "schoolName: " + people.findSchool(lise.schoolCode()).orElseThrow().name());
    }
  }

  @Test
  void aColleagueAtTheSameSchoolReadsNothingOfIt() {
    var cohort = aCohort(Track.MODEL_SCHOOL);
    var lise = started(aLeader(cohort));
    var colleague = started(aLeader(cohort, lise.schoolCode(), lise.coachId()));

    assertThat(Rest.as(colleague.leaderId(), port).get("/engine-rest/variable-instance?variableName=leaderName").json())
        .extracting(variable -> variable.get("taskId").asText())
        .containsOnly(open(colleague, "userTask_describeChallenges").getId());
  }

  @Test
  void owningATaskGivesNoRightToDoIt() {
    var cohort = aCohort(Track.MODEL_SCHOOL);
    var task = open(started(aLeader(cohort)), "userTask_describeChallenges");

    assertThat(task.getOwner()).isEqualTo(cohort.coordinatorId());
    assertThat(Rest.as(cohort.coordinatorId(), port).post("/engine-rest/task/" + task.getId() + "/claim",
        Map.of("userId", cohort.coordinatorId())).status()).isEqualTo(403);
    assertThat(Rest.as(cohort.coordinatorId(), port).post("/engine-rest/task/" + task.getId() + "/unclaim", Map.of())
        .status()).isEqualTo(403);
  }

  @Test
  void aSecondStartMakesNoSecondFilterAndBringsAShippedOneBackToItsForm() {
    var mine = filterService.createTaskFilterQuery().filterName("Mine opgaver").singleResult();
    mine.setName("Noget andet");
    filterService.saveFilter(mine);

    filters.afterPropertiesSet();

    assertThat(filterService.createTaskFilterQuery().list()).hasSize(ShippedFilter.values().length);
    assertThat(filterService.getFilter(mine.getId()).getName()).isEqualTo("Mine opgaver");
  }

  private Course started(Course course) {
    start(course);
    return course;
  }

  private List<String> assignees(String person, String filter) {
    return tasks(person, filter).stream().map(task -> task.get("assignee").asText()).toList();
  }

  private List<JsonNode> tasks(String person, String filter) {
    return list(Rest.as(person, port).get("/engine-rest/filter/" + id(person, filter) + "/list").json());
  }

  private String id(String person, String name) {
    return shown(person).stream().filter(filter -> filter.get("name").asText().equals(name)).findFirst().orElseThrow()
        .get("id").asText();
  }

  private List<String> names(String person) {
    return shown(person).stream().map(filter -> filter.get("name").asText()).toList();
  }

  /** In the order in which Tasklist shows them. */
  private List<JsonNode> shown(String person) {
    return list(Rest.as(person, port).get("/engine-rest/filter?resourceType=Task").json()).stream()
        .sorted((a, b) -> a.at("/properties/priority").asInt() - b.at("/properties/priority").asInt()).toList();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
