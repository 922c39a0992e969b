package dk.roedtraad.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.mail.OutboxSender;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import dk.roedtraad.support.ApplicationTest;
import dk.roedtraad.support.Coordinator;
import dk.roedtraad.support.Filling;
import dk.roedtraad.support.Rest;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * Two whole cohorts, as large as the real ones, from the coordinator's first form to the last, day by day on a moved
 * clock: real forms over HTTP, real engine, real mail server. Holds what the source documents promise each leader.
 */
class CohortJourneyTest extends ApplicationTest {

  private static final String INVITATION = "Invitation: ";
  /** " den 12.–13. januar 2027", " torsdag den 11. februar 2027 kl. 09.00". */
  private static final String WITHOUT_DATE = "( [a-zæøå]+dag)? den \\d.*$";
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final Set<String> SENTENCES = Set.of("roleModel", "setsDirection", "clearMethods",
      "appreciativeCommunication", "positiveLearningEnvironment", "visible", "teacherCompetencies", "supportsTeachers");

  private static final List<String> FORMS = List.of("model-school-course-describe-challenges",
      "model-school-course-concretise-assignment", "model-school-course-describe-assignment",
      "model-school-course-meet-leadership-team", "model-school-course-qualify-project",
      "model-school-course-reflect-on-learning", "model-school-course-self-evaluate",
      "individual-training-propose-times", "individual-training-choose-time", "individual-training-register-session",
      "action-learning-formulate-problem", "action-learning-initiate-action", "action-learning-act-and-experiment",
      "action-learning-reflect-in-leadership-team", "action-learning-plan-new-actions");

  @Autowired
  private Accounts accounts;
  @Autowired
  private Courses courses;
  @Autowired
  private Cohorts cohorts;
  @Autowired
  private Filling filling;
  @Autowired
  private AnswerService answers;
  @Autowired
  private OutboxSender sender;
  @Autowired
  private Outbox outbox;
  @Autowired
  private Clock clock;

  private Coordinator coordinator;
  private String cohortId;
  private LocalDate today;

  @BeforeEach
  void anEmptyMailboxOnTheFirstOfOctober() throws Exception {
    MAIL_SERVER.purgeEmailFromAllMailboxes();
    coordinator = Coordinator.at(port, accounts);
    today = LocalDate.parse("2026-10-01");
    itIs(ZonedDateTime.of(today, MORNING, clock.getZone()));
  }

  @Test
  void fortySevenLeadersOfTenSchoolsGoThroughTheModelSchoolCourse() throws Exception {
    start(Coordinator.modelSchoolPlan("2027-01-12", "2027-03-09", "2027-05-11"));
    loadSample("modelskoler.csv");
    assertThat(mailsReceived()).as("nothing is sent before the launch").isEmpty();
    approve();

    liveThrough("2027-05-13", this::isLateOnPurpose);
    liveThrough("2027-08-20", task -> false);
    closeCohort();

    var all = courses.ofCohort(cohortId);
    assertThat(all).hasSize(47);
    assertThat(all.stream().map(Course::schoolCode).distinct()).hasSize(10);
    assertThat(all).allSatisfy(this::keepsWhatTheModelSchoolCoursePromises);
    everyLeaderWasInvitedOnceTo(all, "1. internat", "2. internat", "3. internat", "Individuel coaching (runde 1)",
        "Individuel coaching (runde 2)", "Møde på tværs af modelskoler");
    theCohortIsOver();
  }

  @Test
  void fortyThreeLeadersOfThirteenSchoolsGoThroughTheImplementationSchoolCourse() throws Exception {
    start(Coordinator.implementationSchoolPlan("2027-01-12"));
    loadSample("implementeringsskoler.csv");
    assertThat(mailsReceived()).as("nothing is sent before the launch").isEmpty();
    approve();

    liveThrough("2027-03-01", task -> false);
    closeCohort();

    var all = courses.ofCohort(cohortId);
    assertThat(all).hasSize(43);
    assertThat(all.stream().map(Course::schoolCode).distinct()).hasSize(13);
    assertThat(all).allSatisfy(this::keepsWhatTheImplementationSchoolCoursePromises);
    everyLeaderWasInvitedOnceTo(all, "Seminar (2 dage)", "Sparring før seminaret", "Sparring efter seminaret");
    theCohortIsOver();
  }

  /** A14.1: what Figure 1 promises a leader of a model school. */
  private void keepsWhatTheModelSchoolCoursePromises(Course course) {
    assertThat(course.outcome()).as("outcome of %s", course.leaderId()).isEqualTo("COMPLETED");
    assertThat(courses.attendance(course.id()))
        .isEqualTo(Map.of(1, AttendanceOutcome.ATTENDED, 2, AttendanceOutcome.ATTENDED, 3, AttendanceOutcome.ATTENDED));
    assertThat(formsHandedIn(course)).containsExactlyInAnyOrderEntriesOf(new TreeMap<>(Map.ofEntries(
        Map.entry("model-school-course-describe-challenges", 1),
        Map.entry("model-school-course-concretise-assignment", 1),
        Map.entry("model-school-course-describe-assignment", 1),
        Map.entry("model-school-course-meet-leadership-team", 2),
        Map.entry("model-school-course-qualify-project", 1),
        Map.entry("model-school-course-reflect-on-learning", 1),
        Map.entry("model-school-course-self-evaluate", 1),
        Map.entry("individual-training-propose-times", 2),
        Map.entry("individual-training-choose-time", 2),
        Map.entry("individual-training-register-session", 2),
        Map.entry("action-learning-formulate-problem", 1),
        Map.entry("action-learning-initiate-action", 1),
        Map.entry("action-learning-act-and-experiment", 1),
        Map.entry("action-learning-reflect-in-leadership-team", 1),
        Map.entry("action-learning-plan-new-actions", 1))));
    assertThat(answers.find(course.id(), "model-school-course-self-evaluate", 1)).hasValueSatisfying(
        evaluation -> assertThat(evaluation.values().keySet()).containsAll(SENTENCES));
  }

  /** A14.2: sparring before, the seminar, sparring after; nothing else. */
  private void keepsWhatTheImplementationSchoolCoursePromises(Course course) {
    assertThat(course.outcome()).as("outcome of %s", course.leaderId()).isEqualTo("COMPLETED");
    assertThat(courses.attendance(course.id())).isEqualTo(Map.of(1, AttendanceOutcome.ATTENDED));
    assertThat(formsHandedIn(course)).isEqualTo(Map.of("individual-training-propose-times", 2,
        "individual-training-choose-time", 2, "individual-training-register-session", 2));
    assertThat(stepsOf(course).stream().filter(task -> course.leaderId().equals(task.getAssignee()))
        .map(HistoricTaskInstance::getTaskDefinitionKey).distinct()).containsExactly("userTask_chooseTime");
  }

  private Map<String, Integer> formsHandedIn(Course course) {
    var forms = new TreeMap<String, Integer>();
    for (var formId : FORMS) {
      for (int round = 1; answers.find(course.id(), formId, round).isPresent(); round++) {
        forms.merge(formId, 1, Integer::sum);
      }
    }
    return forms;
  }


  private List<HistoricTaskInstance> stepsOf(Course course) {
    return historyService.createHistoricTaskInstanceQuery().processInstanceBusinessKey(course.id()).list();
  }

  /** Neither one too few nor one twice: what a leader's calendar got, without the dates. */
  private void everyLeaderWasInvitedOnceTo(List<Course> all, String... events) throws MessagingException {
    var perPerson = new HashMap<String, List<String>>();
    for (var mail : mailsReceived()) {
      if (mail.getSubject().startsWith(INVITATION)) {
        var event = mail.getSubject().substring(INVITATION.length()).replaceFirst(WITHOUT_DATE, "");
        for (Address to : mail.getAllRecipients()) {
          perPerson.computeIfAbsent(((InternetAddress) to).getAddress(), person -> new ArrayList<>()).add(event);
        }
      }
    }
    assertThat(all).allSatisfy(course ->
        assertThat(perPerson.get(course.leaderId())).as(course.leaderId()).containsExactlyInAnyOrder(events));
    assertThat(outbox.list(cohortId)).isNotEmpty().allSatisfy(mail ->
        assertThat(mail.status()).hasToString("SENT"));
  }

  private void start(Map<String, Object> plan) {
    var started = coordinator.startCohort(plan);
    assertThat(started.status()).as(started.body()).isEqualTo(200);
    cohortId = started.json().path("businessKey").asText();
    runDueJobs();
  }

  private void loadSample(String file) throws IOException {
    var list = new ClassPathResource("demo/" + file).getContentAsString(StandardCharsets.UTF_8);
    done(submit("userTask_loadParticipants", Map.of("csv", list, "confirmed", true)));
    runDueJobs();
  }

  private void approve() {
    done(submit("userTask_approvePlan", Map.of("planDecision", "APPROVE")));
    runDueJobs();
  }

  private void closeCohort() {
    done(submit("userTask_closeCohort", Map.of("confirmed", true)));
    runDueJobs();
    sender.sendDue(clock.instant());
  }

  private void theCohortIsOver() {
    assertThat(cohorts.find(cohortId).orElseThrow().status()).isEqualTo(CohortStatus.CLOSED);
    assertThat(openTasks()).isEmpty();
    assertThat(managementService.createJobQuery().withException().list()).isEmpty();
  }

  /** Each day: what is due happens, the mails go out, and whoever has an open task does it (or leaves it). */
  private void liveThrough(String upTo, Predicate<Task> leaveOpen) {
    while (today.isBefore(LocalDate.parse(upTo))) {
      today = today.plusDays(1);
      itIs(ZonedDateTime.of(today, MORNING, clock.getZone()));
      runDueJobs();
      openTasks().stream().filter(leaveOpen.negate()).forEach(this::handIn);
      runDueJobs();
      sender.sendDue(clock.instant());
    }
  }

  /** Every ninth leader comes to the internat without having handed in. */
  private boolean isLateOnPurpose(Task task) {
    return task.getTaskDefinitionKey().equals("userTask_describeChallenges")
        && Math.floorMod(task.getAssignee().hashCode(), 9) == 0;
  }

  private List<Task> openTasks() {
    var keys = Stream.concat(Stream.of(cohortId), courses.ofCohort(cohortId).stream().map(Course::id))
        .toArray(String[]::new);
    return taskService.createTaskQuery().processInstanceBusinessKeyIn(keys).list();
  }

  private void handIn(Task task) {
    switch (task.getTaskDefinitionKey()) {
      case "userTask_closeCohort" -> { }
      case "userTask_prepareSeminar" -> done(coordinator.rest().submit(task.getId(), Map.of("day1Start", "10:00",
          "day1End", "17:00", "day2Start", "09:00", "day2End", "15:00", "place", "Hotel Vejlefjord")));
      case "userTask_registerAttendance" -> done(coordinator.rest().submit(task.getId(), Map.of("attendance",
          courses.ofCohort(cohortId).stream()
              .map(course -> Map.of("leaderId", course.leaderId(), "day1", true, "day2", true)).toList())));
      case "userTask_chooseMeetingDate" -> done(coordinator.rest().submit(task.getId(), Map.of("meetingDate",
          "2027-08-11", "meetingStart", "10:00", "meetingEnd", "15:00", "meetingPlace", "Vejle")));
      default -> filling.submit(task);
    }
  }

  private Rest.Response submit(String step, Map<String, Object> values) {
    var task =
        taskService.createTaskQuery().processInstanceBusinessKey(cohortId).taskDefinitionKey(step).singleResult();
    return coordinator.rest().submit(task.getId(), values);
  }

  private static void done(Rest.Response response) {
    assertThat(response.status()).as(response.body()).isEqualTo(204);
  }

  private static List<MimeMessage> mailsReceived() {
    return new ArrayList<>(Arrays.asList(MAIL_SERVER.getReceivedMessages()));
  }
}
