package dk.roedtraad.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form begins with what the leader wrote before, or shows it: the right text in the right round, to its owner alone. */
class NothingIsAskedTwiceTest extends CourseStory {

  private static final String CONCRETISE = "userTask_concretiseAssignment";
  private static final String DESCRIBE = "userTask_describeAssignment";
  private static final String FORMULATE = "userTask_formulateProblem";
  private static final String INITIATE = "userTask_initiateAction";
  private static final String ACT = "userTask_actAndExperiment";
  private static final String REFLECT = "userTask_reflectInLeadershipTeam";
  private static final String PLAN = "userTask_planNewActions";
  private static final String MEET_1 = "userTask_meetLeadershipTeam1";

  @Autowired
  private Answers answers;

  private Course lise;
  private ProcessInstance course;

  @BeforeEach
  void aLeaderHasBeenAtTheFirstSeminar() {
    lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    course = start(lise);
    submit(lise, "userTask_describeChallenges", Map.of("challenge", "Udfordringen", "roleModel", "NOT_YET"));
    seminarIsHeld(course, 1);
  }

  @Test
  void theAssignmentGrowsFromFormToForm() {
    assertThat(opened(CONCRETISE)).containsEntry("concreteAssignment", "Udfordringen");
    submit(lise, CONCRETISE, Map.of("title", "Fælles sprog", "concreteAssignment", "Opgaven"));

    assertThat(opened(DESCRIBE)).containsEntry("assignmentTitle", "Fælles sprog")
        .containsEntry("problemStatement", "Opgaven");
    submit(lise, DESCRIBE, Map.of("problemStatement", "Spørgsmålet", "firstAction", "Det første skridt"));

    assertThat(opened(FORMULATE)).containsEntry("problemStatement", "Spørgsmålet");
    submit(lise, FORMULATE, Map.of("problemStatement", "Det skarpe spørgsmål"));
    assertThat(opened(INITIATE)).containsEntry("problemStatement", "Det skarpe spørgsmål")
        .containsEntry("action", "Det første skridt");
    seminarIsHeld(course, 2);
    assertThat(opened("userTask_qualifyProject")).containsEntry("nextAction", "Det første skridt")
        .containsEntry("leaderAssignment", "Spørgsmålet\n\nDet første skridt");
  }

  @Test
  void whatWasLeftOutIsTakenFromTheStepBefore() {
    submit(lise, CONCRETISE, Map.of("title", "Fælles sprog", "concreteAssignment", "Opgaven"));
    seminarIsHeld(course, 2);

    assertThat(opened(FORMULATE)).containsEntry("problemStatement", "Opgaven");
    assertThat(opened("userTask_qualifyProject")).containsEntry("leaderAssignment", "Fælles sprog\n\nOpgaven");
  }

  @Test
  void theNextMeetingBeginsWithWhatWasAgreedAtTheOneBefore() {
    assertThat(opened(MEET_1)).containsEntry("earlierAgreements", "");
    submit(lise, MEET_1, Map.of("agreements", "Vi prøver det af"));
    seminarIsHeld(course, 2);

    assertThat(opened("userTask_meetLeadershipTeam2")).containsEntry("earlierAgreements", "Runde 1\nVi prøver det af")
        .doesNotContainKey("agreements");
  }

  @Test
  void aRoundOfActionLearningGoesOnFromTheOneBefore() {
    submit(lise, CONCRETISE);
    submit(lise, DESCRIBE, Map.of("problemStatement", "Fra Beskriv", "firstAction", "Skridt"));
    submit(lise, MEET_1, Map.of("agreements", "Aftale"));
    assertThat(opened(FORMULATE)).containsEntry("earlierRounds", "").containsEntry("earlierActions", "");
    aRound("første");
    assertThat(opened(FORMULATE)).containsEntry("problemStatement", "Problem første")
        .containsEntry("earlierRounds", "Runde 1\nProblem første")
        .containsEntry("earlierActions", "Runde 1\nNyt første");
    submit(lise, FORMULATE, Map.of("problemStatement", "Problem anden"));
    assertThat(opened(INITIATE)).containsEntry("action", "Nyt første").containsEntry("problemStatement", "Problem anden")
        .containsEntry("earlierRounds", "Runde 1\nHandling første");
    submit(lise, INITIATE, Map.of("action", "Handling anden"));
    assertThat(opened(ACT)).containsEntry("action", "Handling anden")
        .containsEntry("earlierRounds", "Runde 1\nSkete første").doesNotContainKey("whatHappened");
    submit(lise, ACT, Map.of("whatHappened", "Skete anden"));
    assertThat(opened(REFLECT)).containsEntry("whatHappened", "Skete anden").containsEntry("teamReflections", "Aftale")
        .containsEntry("earlierRounds", "Runde 1\nRefleksion første");
    submit(lise, REFLECT, Map.of("teamReflections", "Refleksion anden"));
    assertThat(opened(PLAN)).containsEntry("teamReflections", "Refleksion anden");
    submit(lise, PLAN, Map.of("newActions", "Nyt anden", "anotherRound", "YES"));

    assertThat(opened(FORMULATE)).containsEntry("problemStatement", "Problem anden")
        .containsEntry("earlierRounds", "Runde 1\nProblem første\n\nRunde 2\nProblem anden");
  }

  @Test
  void aRoundOf4DShowsTheOnesBefore() {
    var cycle = Rest.as(lise.leaderId(), port)
        .start("four-d-cycle", Map.of("developmentArea", "Morgenmøder", "scope", "DEPARTMENT")).json().path("id").asText();
    assertThat(filling.open(of(cycle))).containsEntry("developmentArea", "Morgenmøder").containsEntry("earlierRounds", "");
    filling.submit(of(cycle), Map.of("valued", "Det gode"));
    filling.submit(of(cycle), Map.of("desiredFuture", "Drømmen"));
    assertThat(filling.open(of(cycle))).containsEntry("desiredFuture", "Drømmen");
    filling.submit(of(cycle), Map.of("attainableFuture", "Det nåelige"));
    assertThat(filling.open(of(cycle))).containsEntry("attainableFuture", "Det nåelige");
    filling.submit(of(cycle), Map.of("newActions", "Forsøget", "repeatCycle", "YES"));
    runDueJobs();

    assertThat(filling.open(of(cycle))).containsEntry("developmentArea", "Morgenmøder")
        .containsEntry("earlierRounds", "Runde 1\nDet gode").containsEntry("earlierActions", "Runde 1\nForsøget")
        .doesNotContainKey("valued");
    filling.submit(of(cycle));
    filling.submit(of(cycle));
    assertThat(filling.open(of(cycle))).as("nothing of this round yet").doesNotContainValue("Drømmen")
        .containsEntry("earlierRounds", "Runde 1\nDet nåelige");
  }

  @Test
  void nobodyElseIsShownAnyOfIt() {
    submit(lise, CONCRETISE);
    submit(lise, DESCRIBE, Map.of("problemStatement", "Hemmeligt", "firstAction", "Hemmeligt"));
    submit(lise, MEET_1, Map.of("agreements", "Hemmeligt"));
    aRound("Hemmeligt");
    var other = aLeader(cohorts.find(lise.cohortId()).orElseThrow(), lise.schoolCode(), lise.coachId());
    var manager = somebody("Carla", "Chef", Group.MANAGER);
    accounts.addToSchool(manager, lise.schoolCode());

    var form = "/engine-rest/task/" + open(lise, FORMULATE).getId() + "/form-variables";
    assertThat(Rest.as(lise.leaderId(), port).get(form).body()).contains("Hemmeligt");
    for (var person : List.of(lise.coachId(), other.leaderId(), manager, "admin@forloeb.example",
        cohorts.find(lise.cohortId()).orElseThrow().coordinatorId())) {
      assertThat(Rest.as(person, port).get(form).body()).as(person).doesNotContain("Hemmeligt");
    }
  }

  @Test
  void whatIsShownMayComeBackAndIsStoredOnlyWhereItWasWritten() {
    submit(lise, CONCRETISE);
    submit(lise, DESCRIBE, Map.of("problemStatement", "Spørgsmålet", "firstAction", "Skridt"));
    aRound("første");
    submit(lise, FORMULATE);
    var task = open(lise, INITIATE).getId();
    var leader = Rest.as(lise.leaderId(), port);
    var opened = leader.get("/engine-rest/task/" + task + "/form-variables").json();
    var whole = variables(opened);
    whole.put("earlierRounds", Map.of("value", "Noget, der var anderledes, da siden blev åbnet"));

    var sent = sent(leader, task, whole);
    assertThat(sent.status()).as(sent.body()).isEqualTo(204);

    assertThat(answers.findByTask(task).orElseThrow().values())
        .isEqualTo(Map.of("action", "Nyt første", "actionDate", "2027-02-01"));
  }

  /** All that the form opened with, and the date that is asked for beside it. */
  private static Map<String, Object> variables(JsonNode opened) {
    var variables = new LinkedHashMap<String, Object>();
    opened.fields().forEachRemaining(variable -> variables.put(variable.getKey(), variable.getValue()));
    variables.put("actionDate", Map.of("value", "2027-02-01"));
    return variables;
  }

  private static Rest.Response sent(Rest person, String task, Map<String, Object> variables) {
    return person.post("/engine-rest/task/" + task + "/submit-form", Map.of("variables", variables));
  }

  private void aRound(String name) {
    submit(lise, FORMULATE, Map.of("problemStatement", "Problem " + name));
    submit(lise, INITIATE, Map.of("action", "Handling " + name));
    submit(lise, ACT, Map.of("whatHappened", "Skete " + name));
    submit(lise, REFLECT, Map.of("teamReflections", "Refleksion " + name));
    submit(lise, PLAN, Map.of("newActions", "Nyt " + name, "anotherRound", "YES"));
  }

  private Map<String, Object> opened(String step) {
    return filling.open(open(lise, step));
  }

  /** The one open step of a cycle. */
  private Task of(String cycle) {
    return taskService.createTaskQuery().processInstanceId(cycle).singleResult();
  }
}
