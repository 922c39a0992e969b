package dk.roedtraad.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.engine.access.SchoolTenantProvider;
import dk.roedtraad.support.Coordinator;
import dk.roedtraad.support.CourseStory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What our forms and our launch cost, beside the same models on an engine as it comes. Both run in this JVM, on a database
 * in memory, in turn. Prints, and judges nothing.
 */
@Tag("bench")
class CourseBenchTest extends CourseStory {

  private static final int ROUNDS = 5;
  private static final int COURSES = Integer.getInteger("roedtraad.bench.courses", 50);
  private static final int LAUNCHED = Integer.getInteger("roedtraad.bench.launched", 1_000);
  private static final int LEADERS_OF_A_COHORT = 50;
  /** Twelve that leaders fill in, as long and as closely checked as in earnest. */
  private static final List<String> FORMS = List.of("model-school-course-describe-challenges",
      "model-school-course-concretise-assignment", "model-school-course-describe-assignment",
      "model-school-course-meet-leadership-team", "model-school-course-qualify-project",
      "model-school-course-reflect-on-learning", "model-school-course-self-evaluate",
      "action-learning-formulate-problem", "action-learning-initiate-action", "action-learning-act-and-experiment",
      "action-learning-reflect-in-leadership-team", "action-learning-plan-new-actions");

  @Autowired
  private FormService formService;
  private ProcessEngine bare;

  @BeforeEach
  void anEngineAsItComes() {
    bare = BareEngine.built();
  }

  @AfterEach
  void bareEngineIsClosed() {
    bare.close();
  }

  @Test
  void twelveFormsBesideTheSameModelOnABareEngine() {
    var model = twelveForms();
    deploy(repositoryService, model);
    deploy(bare.getRepositoryService(), model);
    var course = aLeader(aCohort(Track.MODEL_SCHOOL));
    var answers = answers(course);
    var ours = new Duration[ROUNDS];
    var theirs = new Duration[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      var cohort = aCohort(Track.MODEL_SCHOOL);
      var courses = IntStream.range(0, COURSES).mapToObj(i -> aLeader(cohort)).toList();
      var our = BenchTime.of(() -> courses.forEach(one -> through(one, answers)));
      var bareTime = BenchTime.of(() -> courses.forEach(one -> through(bare, one, answers)));
      if (round >= 0) {
        ours[round] = our;
        theirs[round] = bareTime;
      }
    }
    System.out.printf("Bench, a course of %d forms: %.2f times as long as on a bare engine (medians of %d rounds of %d "
        + "courses: %.1f ms and %.1f ms a form)%n", FORMS.size(),
        BenchTime.ratio(BenchTime.median(ours), BenchTime.median(theirs)), ROUNDS, COURSES,
        aForm(BenchTime.median(ours)), aForm(BenchTime.median(theirs)));
  }

  private static double aForm(Duration round) {
    return round.toNanos() / 1e6 / COURSES / FORMS.size();
  }

  private static BpmnModelInstance twelveForms() {
    var model = Bpmn.createExecutableProcess("twelve-forms").camundaHistoryTimeToLiveString("P1D").startEvent();
    var step = model.userTask("userTask_1").camundaAssignee("${leaderId}").camundaFormRef(FORMS.get(0))
        .camundaFormRefBinding("deployment");
    for (int i = 1; i < FORMS.size(); i++) {
      step = step.userTask("userTask_" + (i + 1)).camundaAssignee("${leaderId}").camundaFormRef(FORMS.get(i))
          .camundaFormRefBinding("deployment");
    }
    return step.endEvent().done();
  }

  private static void deploy(RepositoryService repository, BpmnModelInstance model) {
    var deployment = repository.createDeployment().name("bench").addModelInstance("twelve-forms.bpmn", model);
    FORMS.forEach(form -> deployment.addClasspathResource("forms/" + form + ".form"));
    deployment.deploy();
  }

  /** What is handed in at each step: the least that the form takes. */
  private Map<String, VariableMap> answers(Course course) {
    var answers = new HashMap<String, VariableMap>();
    var instance = startTwelveForms(course);
    for (var task = taskService.createTaskQuery().processInstanceId(instance).singleResult(); task != null;
        task = taskService.createTaskQuery().processInstanceId(instance).singleResult()) {
      var answer = filling.fillIn(task, Map.of());
      answers.put(task.getTaskDefinitionKey(), answer);
      filling.handIn(task, answer);
    }
    assertThat(answers).hasSameSizeAs(FORMS);
    return answers;
  }

  private String startTwelveForms(Course course) {
    return SchoolTenantProvider.startingFor(course.schoolCode(), () -> start(runtimeService, course));
  }

  private static String start(RuntimeService runtime, Course course) {
    return runtime.startProcessInstanceByKey("twelve-forms", course.id(),
        Map.of("leaderId", course.leaderId(), "cohortId", course.cohortId())).getId();
  }

  private void through(Course course, Map<String, VariableMap> answers) {
    var instance = startTwelveForms(course);
    filling.as(course.leaderId(), () -> handIn(taskService, formService, instance, answers));
  }

  private static void through(ProcessEngine engine, Course course, Map<String, VariableMap> answers) {
    handIn(engine.getTaskService(), engine.getFormService(), start(engine.getRuntimeService(), course), answers);
  }

  private static void handIn(TaskService tasks, FormService forms, String instance, Map<String, VariableMap> answers) {
    for (int i = 0; i < FORMS.size(); i++) {
      var task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
      forms.submitTaskForm(task.getId(), answers.get(task.getTaskDefinitionKey()));
    }
  }

  @Test
  void aLaunchBesideBareStarts() {
    bare.getRepositoryService().createDeployment().addClasspathResource("bpmn/model-school-course.bpmn").deploy();
    var rounds = 3;
    var ours = new Duration[rounds];
    var theirs = new Duration[rounds];
    launch(LEADERS_OF_A_COHORT);
    startBare(LEADERS_OF_A_COHORT);
    for (int round = 0; round < rounds; round++) {
      ours[round] = launch(LAUNCHED);
      theirs[round] = startBare(LAUNCHED);
    }
    System.out.printf("Bench, %d leaders launched in cohorts of %d: %.2f times as long as as many starts on a bare engine "
        + "(medians of %d: %d ms and %d ms)%n", LAUNCHED, LEADERS_OF_A_COHORT,
        BenchTime.ratio(BenchTime.median(ours), BenchTime.median(theirs)), rounds, BenchTime.median(ours).toMillis(),
        BenchTime.median(theirs).toMillis());
  }

  /** From "Godkend tidsplan og igangsæt hold" until every course has begun and every invitation is written. */
  private Duration launch(int leaders) {
    var coordinator = Coordinator.at(port, accounts);
    var before = courses();
    var approvals = IntStream.range(0, leaders / LEADERS_OF_A_COHORT).mapToObj(i -> planned(coordinator)).toList();
    var time = BenchTime.of(() -> approvals.forEach(task -> {
      assertThat(coordinator.rest().submit(task, Map.of("planDecision", "APPROVE")).status()).isEqualTo(204);
      runDueJobs();
    }));
    assertThat(courses() - before).isEqualTo(leaders);
    return time;
  }

  private long courses() {
    return runtimeService.createProcessInstanceQuery().processDefinitionKey("model-school-course").count();
  }

  /** The open approval of a cohort whose leaders are enrolled. */
  private String planned(Coordinator coordinator) {
    var started = coordinator.startCohort(Coordinator.modelSchoolPlan("2027-01-12", "2027-03-09", "2027-05-18"));
    var cohort = started.json().path("businessKey").asText();
    runDueJobs();
    var load = taskService.createTaskQuery().processInstanceBusinessKey(cohort)
        .taskDefinitionKey("userTask_loadParticipants").singleResult().getId();
    assertThat(coordinator.rest().submit(load, Map.of("csv", list(), "confirmed", true)).status()).isEqualTo(204);
    runDueJobs();
    return taskService.createTaskQuery().processInstanceBusinessKey(cohort).taskDefinitionKey("userTask_approvePlan")
        .singleResult().getId();
  }

  private static String list() {
    var mark = UUID.randomUUID().toString().substring(0, 8);
    return Coordinator.list(IntStream.range(0, LEADERS_OF_A_COHORT)
        .mapToObj(i -> "leder" + i + "@bench-" + mark + "-" + i % 10 + ".example").toArray(String[]::new));
  }

  private Duration startBare(int leaders) {
    return BenchTime.of(() -> IntStream.range(0, leaders).forEach(i -> bare.getRuntimeService()
        .startProcessInstanceByKey("model-school-course", UUID.randomUUID().toString(), Map.of("cohortId", "1",
            "cohortName", "Hold", "coordinatorId", "koordinator@forloeb.example", "track", "MODEL_SCHOOL", "leaderId",
            "leder@bench.example", "leaderName", "Lise Ærø", "schoolCode", "bench", "schoolName", "Bench", "coachId",
            "konsulent@forloeb.example"))));
  }
}
