package dk.roedtraad.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roedtraad.application.EachOnItsOwn;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.engine.access.SchoolTenantProvider;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.WebSession;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.ServiceTaskBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database that says no names the statement and the values; nobody is told them, and nothing keeps them. */
@ExtendWith(OutputCaptureExtension.class)
class QuietErrorsTest extends CourseStory {

  private static final String ADMINISTRATOR = "admin@forloeb.example";
  private static final String SAME_PERSON_AGAIN =
      "insert into person (id, first_name, last_name, email, created_at) select id, first_name, last_name, email, "
          + "created_at from person where id = '%s'";
  private static final String FIRST_FORM = "userTask_describeChallenges";
  private static final Map<String, Object> HER_WORDS = Map.of("challenge", "Hemmelige Navnesen");
  private static final String SORRY = "Der skete en fejl hos os";

  @Autowired
  private JdbcTemplate database;
  @Autowired
  private EachOnItsOwn eachOnItsOwn;
  private static volatile Runnable theStep;
  private String person;
  private String deployment;

  @BeforeEach
  void somebodyIsThere() {
    person = somebody("Hemmelige", "Navnesen", Group.LEADER);
  }

  @AfterEach
  void leaveNoTrace() {
    if (deployment != null) {
      repositoryService.deleteDeployment(deployment, true);
    }
  }

  @Test
  void theRestInterfaceSaysOnlyThatSomethingWentWrong(CapturedOutput log) {
    var lise = atHerFirstForm();

    var filledIn = filling.fillIn(open(lise, FIRST_FORM), HER_WORDS);

    assertSorry(whileNoAnswerCanBeKept(() -> Rest.as(lise.leaderId(), port).submit(task(lise), filledIn)));

    assertThat(log.getAll()).contains("SQL state 23513");
    assertQuiet(log.getAll());
    assertThat(open(lise, FIRST_FORM)).as("still open").isNotNull();
  }

  @Test
  void soDoTheWebApplications(CapturedOutput log) {
    var lise = atHerFirstForm();
    var filledIn = filling.fillIn(open(lise, FIRST_FORM), HER_WORDS);
    var session = WebSession.of(lise.leaderId(), "tasklist", port);

    assertSorry(whileNoAnswerCanBeKept(() -> session.post("/api/engine/engine/default/task/" + task(lise)
        + "/submit-form", Rest.variables(filledIn))));

    assertThat(log.getAll()).contains("SQL state 23513");
    assertQuiet(log.getAll());
  }

  /** The engine reads the database's error to know. */
  @Test
  void thatAUserIsThereAlreadyIsStillTold(CapturedOutput log) {
    var answer = Rest.as(ADMINISTRATOR, port).post("/engine-rest/user/create", Map.of("profile",
        Map.of("id", person, "firstName", "Hemmelige"), "credentials", Map.of("password", "demo")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).isEqualTo("The user already exists");
    assertQuiet(log.getAll());
  }

  @Test
  void soDoesOurOwnInterface(CapturedOutput log) {
    var lise = atHerFirstForm();

    assertSorry(whileNothingFits("draft", () -> Rest.as(lise.leaderId(), port).put("/api/drafts/" + task(lise),
        Map.of("values", HER_WORDS, "revision", 0))));

    assertThat(log.getAll()).contains("A request failed", "SQL state 23513");
    assertQuiet(log.getAll());
    assertThat(log.getAll()).doesNotContain(lise.leaderId());
  }

  @Test
  void aFailedJobItsIncidentAndItsHistoryKeepNoWordOfIt(CapturedOutput log) {
    theStep = () -> database.update(SAME_PERSON_AGAIN.formatted(person));

    failsQuietly(step -> step.camundaClass(Step.class), log);
  }

  @Test
  void norDoesWorkForMany(CapturedOutput log) {
    assertThatThrownBy(() -> eachOnItsOwn.forEach("greet", List.of("one"), Function.identity(),
        one -> database.update(SAME_PERSON_AGAIN.formatted(person))))
        .isInstanceOf(IllegalStateException.class).hasStackTraceContaining("SQL state 23505")
        .satisfies(error -> assertQuiet(error + " " + error.getCause()));
    assertThat(log.getAll()).contains("Could not greet for one");
    assertQuiet(log.getAll());
  }

  private void failsQuietly(Function<ServiceTaskBuilder, ServiceTaskBuilder> asked, CapturedOutput log) {
    var model = asked.apply(Bpmn.createExecutableProcess("quiet-errors-test").camundaHistoryTimeToLiveString("P1D")
        .startEvent().serviceTask().camundaAsyncBefore()).endEvent().done();
    deployment = repositoryService.createDeployment().name("quiet-errors-test")
        .addModelInstance("quiet-errors-test.bpmn", model).deploy().getId();
    SchoolTenantProvider.startingFor("rybners", () -> runtimeService.startProcessInstanceByKey("quiet-errors-test"));
    var job = managementService.createJobQuery().processDefinitionKey("quiet-errors-test").singleResult();

    for (int attempt = 1; attempt <= 5; attempt++) {
      assertThatThrownBy(() -> managementService.executeJob(job.getId()))
          .satisfies(error -> assertQuiet(error.toString()));
    }

    assertThat(whatIsKeptOf(job)).isNotEmpty().allSatisfy(text -> {
      assertThat(text).contains("SQL state 23505");
      assertQuiet(text);
    });
    assertQuiet(log.getAll());
  }

  private List<String> whatIsKeptOf(Job job) {
    var failed = historyService.createHistoricJobLogQuery().jobId(job.getId()).failureLog().list().get(0);
    return List.of(
        managementService.createJobQuery().jobId(job.getId()).singleResult().getExceptionMessage(),
        managementService.getJobExceptionStacktrace(job.getId()),
        runtimeService.createIncidentQuery().configuration(job.getId()).singleResult().getIncidentMessage(),
        failed.getJobExceptionMessage(), historyService.getHistoricJobLogExceptionStacktrace(failed.getId()));
  }

  private Course atHerFirstForm() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(lise);
    runDueJobs();
    return lise;
  }

  private String task(Course course) {
    return open(course, FIRST_FORM).getId();
  }

  private Rest.Response whileNoAnswerCanBeKept(Supplier<Rest.Response> request) {
    return whileNothingFits("answer", request);
  }

  /** The database refuses every new row of the table. */
  private Rest.Response whileNothingFits(String table, Supplier<Rest.Response> request) {
    database.execute("alter table " + table + " add constraint full_house check (author_id = 'nobody') nocheck");
    try {
      return request.get();
    } finally {
      database.execute("alter table " + table + " drop constraint full_house");
    }
  }

  private static void assertSorry(Rest.Response answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(500);
    assertThat(answer.message()).startsWith(SORRY);
    assertThat(answer.json()).as(answer.body()).hasSize(2);
  }

  private void assertQuiet(String text) {
    assertThat(text.toLowerCase()).doesNotContain("insert into", "values", "hemmelige", person, "### ", "full_house");
  }

  /** Does what the test wants. */
  public static class Step implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
      theStep.run();
    }
  }
}
