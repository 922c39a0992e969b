package dk.roedtraad.process.absence;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseCommand;
import dk.roedtraad.application.reminder.CourseStateRefresh;
import dk.roedtraad.application.seminar.AbsenceQuestions;
import dk.roedtraad.application.seminar.SeminarService;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import dk.roedtraad.process.seminar.SeminarProcess;
import dk.roedtraad.support.CohortStoryTest;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class AbsenceProcessTest extends CohortStoryTest {

  @Autowired
  private AbsenceQuestions absences;
  @Autowired
  private SeminarService seminars;
  @Autowired
  private CourseStateRefresh refresh;

  private Cohort cohort;
  private Course there;
  private Course oneDay;
  private Course excused;
  private Course absent;
  private ProcessInstance seminar;

  @BeforeEach
  void aSeminarIsOver() {
    itIs(on("2027-01-05", "09:00"));
    cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    there = aLeader(cohort);
    oneDay = aLeader(cohort);
    excused = aLeader(cohort);
    absent = aLeader(cohort);
    var variables = variables(cohort);
    variables.put("seminarNumber", 1);
    variables.put("round", 1);
    seminar = runtimeService.startProcessInstanceByKey(SeminarProcess.ID, cohort.id(), variables);
    itIs(on("2027-02-03", "15:00"));
    runDueJobs();
  }

  @Test
  void theCoordinatorIsAskedAboutEachLeaderWhoMissedSomethingAndNobodyWaits() {
    register();

    assertThat(Stream.of(oneDay, excused, absent).map(this::question)).allSatisfy(task -> {
      assertThat(task.getName()).isEqualTo("Vurder fravær på Seminar (2 dage)");
      assertThat(task.getAssignee()).isEqualTo(coordinator());
      assertThat(task.getDueDate()).isEqualTo(Date.from(on("2027-03-10", "16:00").toInstant()));
      assertThat(task.getTenantId()).isEqualTo(SCHOOL);
      assertThat(taskService.createTaskQuery().taskId(task.getId()).taskCandidateGroup("coordinator")
          .includeAssignedTasks().count()).isEqualTo(1);
    });
    assertThat(questions(there)).isEmpty();
    assertThat(historyService.createHistoricProcessInstanceQuery().processInstanceId(seminar.getId()).singleResult()
        .getEndActivityId()).isEqualTo(SeminarProcess.SEMINAR_CLOSED);
    assertThat(Stream.of(oneDay, excused, absent).map(course -> variable(course, "seminar1Outcome")))
        .containsExactly("PARTLY", "EXCUSED", "ABSENT");
  }

  @Test
  void theFormSaysWhoMissedWhat() {
    register();

    var form = opened(coordinator(), question(excused));
    assertThat(form.at("/leaderName/value").asText()).isEqualTo("Åse Leder 3");
    assertThat(form.at("/schoolName/value").asText()).isEqualTo("Fjordby Erhvervsskole");
    assertThat(form.at("/seminarTitle/value").asText()).isEqualTo("Seminar (2 dage) den 2.–3. februar 2027");
    assertThat(form.at("/registered/value").asText()).isEqualTo("afbud");
    assertThat(opened(coordinator(), question(oneDay)).at("/registered/value").asText())
        .isEqualTo("delvist til stede");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GUEST", "FOLLOW_UP", "MATERIAL", "APPROVED_WITHOUT"})
  void whatIsMadeGoodCounts(String assessment) {
    register();
    assess(oneDay, assessment);

    assertThat(variable(oneDay, "seminar1Outcome")).isEqualTo("CAUGHT_UP");
    assertThat(courses.attendance(oneDay.id())).containsEntry(1, AttendanceOutcome.CAUGHT_UP);
    assertThat(db.sql("select day1 from attendance where course_id = ?").param(oneDay.id()).query(Boolean.class)
        .single()).as("the days that were registered stay").isTrue();
    assertThat(db.sql("select assessment, assessed_by from absence where course_id = ?").param(oneDay.id()).query()
        .singleRow().values()).containsExactly(assessment, coordinator());
    assertThat(ending(oneDay)).isEqualTo(AbsenceProcess.ABSENCE_SETTLED);
    assertThat(missing(oneDay)).doesNotContain("Seminar");
  }

  @Test
  void whatIsNotApprovedDoesNotCount() {
    register();
    assess(absent, "NOT_APPROVED");

    assertThat(variable(absent, "seminar1Outcome")).isEqualTo("ABSENT");
    assertThat(missing(absent)).contains("Seminar (2 dage): ikke mødt, ikke indhentet");
  }

  @Test
  void anAnswerThatIsNoneIsRefused() {
    register();
    var refused = as(coordinator()).submit(question(absent).getId(), Map.of());

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("Hvordan er fraværet afklaret?");
    assertThat(questions(absent)).hasSize(1);
  }

  @Test
  void everythingMayRunAgainAndNothingHappensTwice() {
    register();
    absences.askAbout(cohort.id());
    refresh.refresh();
    assertThat(questions(absent)).hasSize(1);

    assess(absent, "GUEST");
    seminars.publishOutcome(cohort.id(), 1);
    absences.askAbout(cohort.id());
    runDueJobs();
    assertThat(courses.attendance(absent.id())).containsEntry(1, AttendanceOutcome.CAUGHT_UP);
    assertThat(variable(absent, "seminar1Outcome")).isEqualTo("CAUGHT_UP");
    assertThat(questions(absent)).isEmpty();
  }

  @Test
  void inTheMorningItIsAskedWhatNobodyAskedBefore() {
    courses.saveAttendance(absent.id(), 1, false, false, AttendanceOutcome.ABSENT, coordinator(), clock.instant());
    assertThat(questions(absent)).isEmpty();
    refresh.refresh();

    assertThat(questions(absent)).hasSize(1);
    assertThat(questions(oneDay)).as("whose attendance is still to be registered").isEmpty();
  }

  @Test
  void whoIsEnrolledAfterTheSeminarCanMakeItGoodToo() {
    itIs(on("2027-02-10", "09:00"));
    var late = aLeader(cohort);
    absences.askAbout(late);
    assertThat(opened(coordinator(), question(late)).at("/registered/value").asText())
        .isEqualTo("tilmeldt, da det var holdt");
    assess(late, "MATERIAL");

    assertThat(courses.attendance(late.id())).containsEntry(1, AttendanceOutcome.CAUGHT_UP);
    assertThat(variable(late, "seminar1Outcome")).isEqualTo("CAUGHT_UP");
  }

  @Test
  void whenTheCourseEndsThereIsNothingLeftToDecide() {
    register();
    processes.command(absent.processInstanceId(), CourseCommand.CLOSE);
    runDueJobs();

    assertThat(questions(absent)).isEmpty();
    assertThat(ending(absent)).isEqualTo(AbsenceProcess.NOT_SETTLED);
    assertThat(courses.find(absent.id()).orElseThrow().outcome()).isEqualTo(Course.NOT_COMPLETED);
    absences.askAbout(cohort.id());
    assertThat(questions(absent)).isEmpty();
  }

  @Test
  void anAssessmentAtTheLastMomentIsReadWhenTheCourseEnds() {
    register();
    assertThat(as(coordinator()).submit(question(absent).getId(), Map.of("assessment", "GUEST")).status())
        .isEqualTo(204);
    processes.command(absent.processInstanceId(), CourseCommand.CLOSE);
    runDueJobs();

    assertThat(missing(absent)).doesNotContain("Seminar (2 dage)");
  }

  private void register() {
    var rows = List.of(row(there, true, true), row(oneDay, true, false), Map.<String, Object>of("leaderId",
        excused.leaderId(), "day1", false, "day2", false, "excused", true), row(absent, false, false));
    assertThat(as(coordinator()).submit(task(cohort.id(), SeminarProcess.REGISTER_ATTENDANCE).getId(),
        Map.of("attendance", rows)).status()).isEqualTo(204);
    runDueJobs();
  }

  private static Map<String, Object> row(Course course, boolean day1, boolean day2) {
    return Map.of("leaderId", course.leaderId(), "day1", day1, "day2", day2);
  }

  private List<Task> questions(Course course) {
    return taskService.createTaskQuery().processInstanceBusinessKey(course.id())
        .taskDefinitionKey(AbsenceProcess.ASSESS_ABSENCE).list();
  }

  private Task question(Course course) {
    return task(course.id(), AbsenceProcess.ASSESS_ABSENCE);
  }

  private void assess(Course course, String assessment) {
    var answer = as(coordinator()).submit(question(course).getId(), Map.of("assessment", assessment));
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    runDueJobs();
  }

  private String ending(Course course) {
    return historyService.createHistoricActivityInstanceQuery().activityType("noneEndEvent")
        .processInstanceId(historyService.createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(course.id()).processDefinitionKey(AbsenceProcess.ID).singleResult().getId())
        .singleResult().getActivityId();
  }

  /** What stands in the way of "Gennemført" once the course has ended. */
  private String missing(Course course) {
    if (courses.find(course.id()).orElseThrow().isRunning()) {
      processes.command(course.processInstanceId(), CourseCommand.CLOSE);
      runDueJobs();
    }
    return db.sql("select outcome_note from course where id = ?").param(course.id()).query(String.class).single();
  }
}
