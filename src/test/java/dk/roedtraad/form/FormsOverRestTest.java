package dk.roedtraad.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.application.answer.Submissions;
import dk.roedtraad.application.answer.Submissions.Submission;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.dialogue.Dialogues;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.engine.access.SchoolTenantProvider;
import dk.roedtraad.support.Coordinator;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.FormFiles;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.WholeDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every form through stock REST on the running application, as the person it belongs to: what keeps its rules is stored
 * as it was sent and the task is done; what breaks one leaves no trace in any table. The seed is fixed.
 */
class FormsOverRestTest extends CourseStory {

  private static final String SEED = "20270301";
  private static final int TRIES = 20;
  private static final ObjectMapper JSON = new ObjectMapper();
  /** So that half a character arrives as one. */
  private static final ObjectMapper ASCII_JSON =
      new ObjectMapper().configure(JsonGenerator.Feature.ESCAPE_NON_ASCII, true);
  private static final Map<String, String> PROCESS_OF_START_FORM =
      Map.of("cohort-start", "cohort", "four-d-cycle-start", "four-d-cycle", "move-seminar-start", "move-seminar",
          "report-absence-start", "report-absence");

  @Autowired
  private Answers answers;
  @Autowired
  private Dialogues dialogues;
  @Autowired
  private JdbcClient db;

  private Cohort cohort;
  private Course leader;

  static Stream<String> forms() {
    return FormFiles.all().map(FormDefinition::id);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void rightSubmissionsAreStoredExactlyAndBrokenOnesLeaveNoTrace(String formId) {
    somebodyToFillItIn(formId);
    var form = FormFiles.get(formId);
    if (PROCESS_OF_START_FORM.containsKey(formId)) {
      throughTheStartForm(form, PROCESS_OF_START_FORM.get(formId));
    } else {
      throughTasks(form, tasks(formId));
    }
  }

  private void throughTasks(FormDefinition form, List<Task> tasks) {
    var person = Rest.as(tasks.get(0).getAssignee(), port);
    var submissions = Submissions.of(form, opened(person, tasks.get(0))).settled(settled(form.id()));
    var spare = tasks.get(TRIES);
    brokenOnesLeaveNoTrace(submissions, body -> person.post("/engine-rest/task/" + spare.getId() + "/submit-form",
        "application/json", body));
    assertThat(taskService.createTaskQuery().taskId(spare.getId()).count()).as("the task is still open").isOne();

    var right = sample(submissions.valid(), TRIES);
    for (int i = 0; i < TRIES; i++) {
      var sent = person.submit(tasks.get(i).getId(), right.get(i).values());
      assertThat(sent.status()).as("%s%n%s", right.get(i), sent.body()).isEqualTo(204);
      assertThat(stored(tasks.get(i).getId())).isEqualTo(JSON.valueToTree(right.get(i).answer()));
    }
  }

  private void throughTheStartForm(FormDefinition form, String process) {
    var person = Rest.as(form.owner().equals("leader") ? leader.leaderId() : cohort.coordinatorId(), port);
    var submissions = Submissions.of(form, Map.of()).settled(settled(form.id()));
    // That somebody has logged in is kept, whatever is handed in afterwards.
    person.get("/engine-rest/engine");
    brokenOnesLeaveNoTrace(submissions, body -> person.post("/engine-rest/process-definition/key/" + process
        + "/submit-form", "application/json", body));

    for (var right : sample(submissions.valid(), TRIES)) {
      var started = person.start(process, right.values());
      assertThat(started.status()).as("%s%n%s", right, started.body()).isEqualTo(200);
      var answer = answers.find(started.json().path("businessKey").asText(), form.id(), 1).orElseThrow();
      assertThat(JSON.<JsonNode>valueToTree(answer.values())).isEqualTo(JSON.valueToTree(right.answer()));
    }
  }

  private void brokenOnesLeaveNoTrace(Submissions submissions, Function<byte[], Rest.Response> send) {
    var before = new WholeDatabase(db).rows();
    var broken = new ArrayList<>(sample(submissions.brokenOnce(), TRIES / 2));
    broken.addAll(sample(submissions.brokenOften(), TRIES / 2));
    for (var submission : broken) {
      var refused = send.apply(body(submission));
      assertThat(refused.status()).as("%s%n%s", submission, refused.body()).isEqualTo(400);
      assertThat(refused.message().lines().toList()).as(submission.toString())
          .allSatisfy(line -> assertThat(line).endsWith("."))
          .satisfies(lines -> labels(submission).forEach(label -> assertThat(lines)
              .anySatisfy(line -> assertThat(line).startsWith(label))));
    }
    assertThat(WholeDatabase.differences(before, new WholeDatabase(db).rows())).isEmpty();
  }

  private static Stream<String> labels(Submission submission) {
    return submission.broken().stream()
        .map(name -> submission.form().field(name).map(FormField::label).orElse(name));
  }

  private static byte[] body(Submission submission) {
    try {
      return ASCII_JSON.writeValueAsString(Rest.variables(submission.values())).getBytes(StandardCharsets.US_ASCII);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<Submission> sample(Arbitrary<Submission> submissions, int number) {
    var sample = new ArrayList<Submission>();
    JqwikSession.run(SEED, () -> submissions.withoutEdgeCases().sampleStream().limit(number).forEach(sample::add));
    return sample;
  }

  private JsonNode stored(String taskId) {
    return JSON.valueToTree(answers.findByTask(taskId).orElseThrow().values());
  }

  /** What the form opens with, read as a program reads it. */
  private static Map<String, Object> opened(Rest person, Task task) {
    var opened = new HashMap<String, Object>();
    person.get("/engine-rest/task/" + task.getId() + "/form-variables").json().fields().forEachRemaining(variable -> {
      var value = variable.getValue();
      opened.put(variable.getKey(), value.path("type").asText().equals("Json") ? json(value.path("value").asText())
          : JSON.convertValue(value.path("value"), Object.class));
    });
    return opened;
  }

  private static Object json(String text) {
    try {
      return JSON.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void somebodyToFillItIn(String formId) {
    cohort = aCohort(formId.startsWith("individual-training") ? Track.IMPLEMENTATION_SCHOOL : Track.MODEL_SCHOOL);
    leader = aLeader(cohort);
    accounts.addToSchool(cohort.coordinatorId(), leader.schoolCode());
    if (formId.startsWith("report-absence")) {
      start(leader);
    }
  }

  /** One more than are handed in, all open at once. */
  private List<Task> tasks(String formId) {
    var step = step(formId);
    var instance = instance(formId);
    var modification = runtimeService.createProcessInstanceModification(instance);
    for (int i = 0; i <= TRIES; i++) {
      modification.startBeforeActivity(step);
    }
    modification.execute();
    return taskService.createTaskQuery().processInstanceId(instance).taskDefinitionKey(step).list();
  }

  private String instance(String formId) {
    return switch (process(formId)) {
      case "model-school-course" -> start(leader).getId();
      case "individual-training" -> training(formId);
      case "four-d-cycle" -> Rest.as(leader.leaderId(), port)
          .start("four-d-cycle", Map.of("developmentArea", "x", "scope", "DEPARTMENT")).json().path("id").asText();
      case "action-learning", "absence", "contact-leader" -> SchoolTenantProvider.startingFor(leader.schoolCode(), () ->
          runtimeService.startProcessInstanceByKey(process(formId), leader.id(), variables()).getId());
      case "status-dialogue" -> SchoolTenantProvider.startingFor(leader.schoolCode(), () ->
          runtimeService.createProcessInstanceByKey("status-dialogue").businessKey(dialogue())
              .setVariables(withManager()).startBeforeActivity(step(formId)).execute().getId());
      case "cohort" -> runtimeService.createProcessInstanceByKey("cohort").businessKey(cohort.id())
          .setVariables(variables()).startBeforeActivity(step(formId)).execute().getId();
      case "seminar", "cross-school-meeting", "correct-email" ->
          runtimeService.startProcessInstanceByKey(process(formId), cohort.id(), variables()).getId();
      case "move-seminar" -> moving(formId);
      case "report-absence" -> {
        var started = Rest.as(leader.leaderId(), port).start("report-absence", Map.of("event", "SEMINAR_1"));
        runDueJobs();
        yield started.json().path("id").asText();
      }
      default -> throw new AssertionError("Say here how the form '" + formId + "' is reached, and in settled() what "
          + "must hold between its fields.");
    };
  }

  private String training(String formId) {
    var round = runtimeService.createProcessInstanceQuery().superProcessInstanceId(start(leader).getId())
        .singleResult().getId();
    if (formId.endsWith("choose-time")) {
      submit(leader, "userTask_proposeTimes");
    }
    return round;
  }

  /** The confirmations find no timer here and are kept from going through by saying no; the stories say yes. */
  private String moving(String formId) {
    var coordinator = Rest.as(cohort.coordinatorId(), port);
    var started = coordinator.start("move-seminar", Map.of("seminarAction", "MOVE")).json();
    var key = started.path("businessKey").asText();
    if (!formId.endsWith("choose-seminar")) {
      handIn(coordinator, key, "userTask_chooseSeminar", Map.of("seminar", cohort.id() + ":1"));
    }
    if (formId.endsWith("confirm-move")) {
      handIn(coordinator, key, "userTask_chooseDates", Map.of("firstDay", "2027-01-19", "day1Start", "10:00",
          "day1End", "17:00", "day2Start", "09:00", "day2End", "15:00", "place", "Vejle"));
    }
    return started.path("id").asText();
  }

  private void handIn(Rest person, String key, String step, Map<String, Object> values) {
    var task = taskService.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(step).singleResult();
    var sent = person.submit(task.getId(), values);
    assertThat(sent.status()).as(sent.body()).isEqualTo(204);
  }

  private Map<String, Object> variables() {
    return new HashMap<>(Map.of("cohortId", cohort.id(), "cohortName", cohort.name(), "coordinatorId",
        cohort.coordinatorId(), "track", cohort.track().name(), "leaderId", leader.leaderId(), "seminarNumber", 1,
        "round", 1, "seminarName", "1. internat"));
  }

  private Map<String, Object> withManager() {
    var manager = somebody("Mette", "Chef", Group.MANAGER);
    accounts.addToSchool(manager, leader.schoolCode());
    var variables = variables();
    variables.put("managerId", manager);
    variables.put("roundEndsAt", Date.from(clock.instant().plus(Duration.ofDays(56))));
    return variables;
  }

  private String dialogue() {
    return dialogues.lock(leader.schoolCode(), LocalDate.of(2026, 11, 2)).id();
  }

  private String process(String formId) {
    return repositoryService.createProcessDefinitionQuery().latestVersion().list().stream()
        .map(ProcessDefinition::getKey).filter(key -> formId.startsWith(key + "-")).findFirst().orElseThrow();
  }

  /** {@code model-school-course-describe-challenges} is asked for at {@code userTask_describeChallenges}. */
  private String step(String formId) {
    var words = formId.substring(process(formId).length() + 1).split("-");
    var step = new StringBuilder("userTask_").append(words[0]);
    Stream.of(words).skip(1).forEach(word -> step.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)));
    return formId.endsWith("meet-leadership-team") ? step + "1" : step.toString();
  }

  /** Makes values fit together where the form's area asks for it. */
  private UnaryOperator<Map<String, Object>> settled(String formId) {
    return switch (formId) {
      case "cohort-start", "cohort-change-dates" -> with(Map.of("seminar1Date", "2027-01-12",
          "seminar2Date", "2027-03-09", "seminar3Date", "2027-05-18", "continueAnyway", true));
      case "cohort-load-participants" -> with(Map.of("csv", Coordinator.list(UUID.randomUUID() + "@fjordby.example"),
          "confirmed", true));
      case "cross-school-meeting-choose-meeting-date" -> with(Map.of("meetingDate", "2027-08-11",
          "meetingStart", "09:45", "meetingEnd", "15:15"));
      case "contact-leader-contact-leader" -> with(Map.of("contactResult",
          "NEW_DEADLINE", "newDeadline", "2026-11-17"));
      case "individual-training-propose-times" -> with(Map.of("time1", "2026-11-17T10:00", "time2", "2026-11-18T14:30",
          "time3", "2026-11-19T09:00"));
      case "individual-training-register-session" -> with(Map.of("sessionDate", "2026-10-30"));
      case "move-seminar-choose-dates" -> with(Map.of("firstDay", "2027-01-19", "day1Start", "09:00", "day1End", "16:45",
          "day2Start", "08:15", "day2End", "14:00"));
      case "move-seminar-confirm-move" -> with(Map.of("moveDecision", "KEEP"));
      case "move-seminar-confirm-cancellation" -> with(Map.of("cancellationDecision", "KEEP"));
      case "move-seminar-decide-next" -> with(Map.of("nextStep", "NEW_DATE"));
      case "report-absence-start" -> with(Map.of("event", "SEMINAR_1"));
      case "seminar-prepare-seminar" -> with(Map.of("day1Start", "09:00", "day1End", "16:45", "day2Start", "08:15",
          "day2End", "14:00"));
      case "seminar-register-attendance" -> with(Map.of("attendance",
          List.of(Map.of("leaderId", leader.leaderId(), "day1", true, "day2", false))));
      default -> UnaryOperator.identity();
    };
  }

  private static UnaryOperator<Map<String, Object>> with(Map<String, Object> fixed) {
    return values -> {
      var settled = new LinkedHashMap<>(values);
      settled.putAll(fixed);
      return settled;
    };
  }
}
