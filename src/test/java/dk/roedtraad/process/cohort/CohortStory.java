package dk.roedtraad.process.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.people.People;
import dk.roedtraad.support.ApplicationTest;
import dk.roedtraad.support.Coordinator;
import dk.roedtraad.support.Rest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the stories about cohorts have in common: a coordinator, a day in October 2026, and one cohort. */
abstract class CohortStory extends ApplicationTest {

  static final String[] GOOD_DAYS = {"2027-01-12", "2027-03-09", "2027-05-11"};

  @Autowired
  Accounts accounts;
  @Autowired
  Cohorts cohorts;
  @Autowired
  Courses courses;
  @Autowired
  People people;
  @Autowired
  Outbox outbox;

  Coordinator coordinator;
  String cohortId;

  @BeforeEach
  void aDayInOctober() {
    itIs(at("2026-10-01T09:00"));
    coordinator = Coordinator.at(port, accounts);
  }

  static ZonedDateTime at(String local) {
    return ZonedDateTime.of(LocalDateTime.parse(local), ZoneId.of("Europe/Copenhagen"));
  }

  /** Leaders with addresses of their own, because a person is known for ever. */
  static String leader(String school) {
    return "leder-" + UUID.randomUUID().toString().substring(0, 8) + "@" + school + ".example";
  }

  void start(Map<String, Object> plan) {
    var started = coordinator.startCohort(plan);
    assertThat(started.status()).as(started.body()).isEqualTo(200);
    cohortId = started.json().path("businessKey").asText();
  }

  void startModelSchoolCohort() {
    start(Coordinator.modelSchoolPlan(GOOD_DAYS));
  }

  void load(String list) {
    done(submit(CohortProcess.LOAD_PARTICIPANTS, Map.of("csv", list, "confirmed", true)));
    runDueJobs();
  }

  void approve() {
    done(submit(CohortProcess.APPROVE_PLAN, Map.of("planDecision", "APPROVE")));
    runDueJobs();
  }

  Rest.Response submit(String step, Map<String, Object> values) {
    return coordinator.rest().submit(task(step).getId(), values);
  }

  static void done(Rest.Response response) {
    assertThat(response.status()).as(response.body()).isEqualTo(204);
  }

  Task task(String step) {
    return taskService.createTaskQuery().processInstanceBusinessKey(cohortId).taskDefinitionKey(step).singleResult();
  }

  List<String> openSteps() {
    return taskService.createTaskQuery().processInstanceBusinessKey(cohortId).list().stream()
        .map(Task::getTaskDefinitionKey).sorted().toList();
  }

  ProcessInstance cohort() {
    return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(cohortId)
        .processDefinitionKey("cohort").singleResult();
  }

  /** The running courses of the cohort's leaders. */
  List<ProcessInstance> runningCourses() {
    return courses.ofCohort(cohortId).stream().flatMap(course -> runtimeService.createProcessInstanceQuery()
        .processInstanceBusinessKey(course.id()).rootProcessInstances().list().stream()).toList();
  }

  /** What Tasklist is given to open the form of that step with. */
  JsonNode formValues(String step) {
    return coordinator.rest().get("/engine-rest/task/" + task(step).getId() + "/form-variables").json();
  }
}
