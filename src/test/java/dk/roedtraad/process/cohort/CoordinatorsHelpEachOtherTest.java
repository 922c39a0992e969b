package dk.roedtraad.process.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.support.Coordinator;
import dk.roedtraad.support.Rest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Karen is ill on the day her task is due, and Bente does it for her in stock Tasklist: cross, "Tag opgaven", "Indsend". */
class CoordinatorsHelpEachOtherTest extends CohortStory {

  private static final String ALL_COHORTS = "Koordinatoropgaver på alle hold";
  private static final String ONE_PERSONS =
      "Opgaven er givet til én bestemt person og kan ikke gives til en anden.";

  private Coordinator bente;

  @BeforeEach
  void aSecondCoordinator() {
    bente = Coordinator.at(port, accounts);
  }

  @Test
  void aColleagueFindsTheTaskTakesItAndHandsItIn() {
    startModelSchoolCohort();
    var task = task(CohortProcess.LOAD_PARTICIPANTS).getId();
    var list = Map.<String, Object>of("csv", Coordinator.list(leader("rybners"), leader("tradium")), "confirmed", true);
    assertThat(found(bente, ALL_COHORTS)).contains(task);
    assertThat(found(bente, "Opgaver på mine hold")).doesNotContain(task);
    assertThat(bente.rest().submit(task, list).message()).contains("Tag opgaven");

    done(layBack(bente, task));
    assertThat(found(bente, ALL_COHORTS)).contains(task);
    assertThat(found(coordinator, "Opgaver på mine hold")).as("not lost while nobody has it").contains(task);
    done(take(bente, task));
    assertThat(found(bente, "Mine opgaver")).containsExactly(task);
    assertThat(coordinator.rest().submit(task, list).message()).as("who had it before")
        .startsWith("Opgaven ligger nu hos en kollega. Det, du har skrevet, ligger under Kladder.").contains("med krydset");
    done(bente.rest().submit(task, list));
    runDueJobs();

    assertThat(task(CohortProcess.APPROVE_PLAN).getAssignee()).as("the cohort is still Karen's")
        .isEqualTo(coordinator.id());
  }

  @Test
  void whoHasATaskMayLayItBackAndTakeItAgain() {
    startModelSchoolCohort();
    var task = task(CohortProcess.LOAD_PARTICIPANTS).getId();

    done(coordinator.rest().post("/engine-rest/task/" + task + "/unclaim", Map.of()));
    done(take(coordinator, task));

    assertThat(task(CohortProcess.LOAD_PARTICIPANTS).getAssignee()).isEqualTo(coordinator.id());
  }

  @Test
  void aCoordinatorsTaskGoesToCoordinatorsOnly() {
    startModelSchoolCohort();
    var task = task(CohortProcess.LOAD_PARTICIPANTS).getId();
    var lise = leader("rybners");
    accounts.ensure(lise, "Lise", "Ærø", lise, Group.LEADER);

    assertThat(List.of(assign(bente.rest(), task, lise), claimFor(bente.rest(), task, lise)))
        .allSatisfy(answer -> refused(answer, "Opgaven kan kun gives til en koordinator."));
    done(assign(bente.rest(), task, bente.id()));
  }

  @Test
  void theAdministratorSeesWhoTookATaskAndWhoChangedItsDeadline() {
    startModelSchoolCohort();
    var task = task(CohortProcess.LOAD_PARTICIPANTS);
    var administrator = Rest.as("admin@forloeb.example", port);
    done(layBack(coordinator, task.getId()));
    done(take(bente, task.getId()));
    done(change(administrator, task, bente.id(), "2030-01-01T16:00:00.000+0100"));

    var entries = administrator.get("/api/audit?object=" + task.getId()).json().path("entries");
    assertThat(entries.findValuesAsText("kind")).as(entries.toString())
        .containsExactly("TASK_DUE_CHANGED", "TASK_CLAIMED", "TASK_REASSIGNED");
    assertThat(entries.findValuesAsText("actorId"))
        .containsExactly("admin@forloeb.example", bente.id(), coordinator.id());
    assertThat(entries.findValuesAsText("object")).containsOnly("Indlæs deltagere");
    assertThat(entries.get(0).path("after").asText()).isEqualTo("tirsdag den 1. januar 2030 kl. 16.00");
    assertThat(entries.get(1).path("personId").asText()).isEqualTo(bente.id());
    assertThat(entries.get(2).path("before").asText()).isEqualTo(people.nameOf(coordinator.id()));
  }

  @Test
  void aTaskInALeadersCourseIsHelpedWithToo() {
    startModelSchoolCohort();
    var lise = leader("rybners");
    load(Coordinator.list(lise, leader("tradium")).replace("konsulent@forloeb.example", ""));
    approve();
    itIs(at("2027-01-13T18:00"));
    runDueJobs();
    var task = theOne(lise, "userTask_chooseCoach").getId();

    done(layBack(bente, task));
    done(take(bente, task));
    done(bente.rest().submit(task, Map.of("coachEmail", "konsulent@forloeb.example")));
  }

  @Test
  void whatLeadersAndKonsulenterHaveStaysWithThem() {
    startModelSchoolCohort();
    var lise = leader("rybners");
    load(Coordinator.list(lise, leader("tradium")));
    approve();
    itIs(at("2027-01-13T18:00"));
    runDueJobs();
    var administrator = Rest.as("admin@forloeb.example", port);

    for (var step : List.of("userTask_concretiseAssignment", "userTask_proposeTimes")) {
      var task = theOne(lise, step);
      for (var person : List.of(coordinator.rest(), bente.rest(), administrator)) {
        refused(assign(person, task.getId(), bente.id()), ONE_PERSONS);
        refused(assign(person, task.getId(), null), ONE_PERSONS);
        assertThat(claimFor(person, task.getId(), bente.id()).status()).isIn(403, 409);
      }
      refused(change(administrator, task, bente.id(), null), ONE_PERSONS);
      assertThat(theOne(lise, step).getAssignee()).isEqualTo(task.getAssignee());
    }
  }

  @Test
  void nobodyChangesWhoMayHelpOrWhenItIsDue() {
    startModelSchoolCohort();
    var task = task(CohortProcess.LOAD_PARTICIPANTS);
    var links = "/engine-rest/task/" + task.getId() + "/identity-links";

    assertThat(List.of(bente.rest().post(links, Map.of("userId", leader("rybners"), "type", "candidate")),
        bente.rest().post(links + "/delete", Map.of("groupId", "coordinator", "type", "candidate")),
        bente.rest().post(links, Map.of("userId", bente.id(), "type", "owner")),
        change(bente.rest(), task, task.getAssignee(), "2030-01-01T16:00:00.000+0100")))
        .allSatisfy(answer -> refused(answer,
            "Frister, og hvem der kan hjælpe med en opgave, følger af forløbet og kan ikke ændres her."));
    done(change(Rest.as("admin@forloeb.example", port), task, task.getAssignee(), "2030-01-01T16:00:00.000+0100"));
  }

  private static void refused(Rest.Response answer, String message) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(answer.message()).isEqualTo(message);
  }

  private Task theOne(String leader, String step) {
    return taskService.createTaskQuery().processInstanceBusinessKey(courses.ofLeader(leader).get(0).id())
        .taskDefinitionKey(step).singleResult();
  }

  /** What Tasklist sends for the cross beside a colleague's name. */
  private static Rest.Response layBack(Coordinator who, String task) {
    return assign(who.rest(), task, null);
  }

  private static Rest.Response take(Coordinator who, String task) {
    return claimFor(who.rest(), task, who.id());
  }

  private static Rest.Response claimFor(Rest who, String task, String person) {
    return who.post("/engine-rest/task/" + task + "/claim", Map.of("userId", person));
  }

  private static Rest.Response assign(Rest who, String task, String person) {
    var body = new HashMap<String, String>();
    body.put("userId", person);
    return who.post("/engine-rest/task/" + task + "/assignee", body);
  }

  private static Rest.Response change(Rest who, Task task, String assignee, String due) {
    var body = new HashMap<String, String>(Map.of("assignee", assignee, "name", task.getName()));
    body.put("due", due);
    return who.put("/engine-rest/task/" + task.getId(), body);
  }

  private static List<String> found(Coordinator who, String filter) {
    var filters = who.rest().get("/engine-rest/filter?resourceType=Task").json();
    var id = StreamSupport.stream(filters.spliterator(), false)
        .filter(one -> one.path("name").asText().equals(filter)).findFirst().orElseThrow().path("id").asText();
    var tasks = who.rest().get("/engine-rest/filter/" + id + "/list").json();
    return StreamSupport.stream(tasks.spliterator(), false).map(task -> task.path("id").asText()).toList();
  }
}
