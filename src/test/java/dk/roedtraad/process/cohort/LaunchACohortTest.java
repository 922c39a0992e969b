package dk.roedtraad.process.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roedtraad.application.cohort.CohortCourses;
import dk.roedtraad.application.mail.MailKind;
import dk.roedtraad.application.mail.MailSummary;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.support.Coordinator;
import dk.roedtraad.support.Rest;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The gate, and what it lets out. */
class LaunchACohortTest extends CohortStory {

  @Autowired
  private CohortCourses cohortCourses;
  @Autowired
  private PlatformTransactionManager transactions;

  @Test
  void beforeTheLaunchNobodyIsWrittenToAndNoCourseRuns() {
    startModelSchoolCohort();
    load(Coordinator.list(leader("rybners"), leader("tradium")));
    itIs(at("2026-12-01T09:00"));
    runDueJobs();

    assertThat(outbox.list(cohortId)).isEmpty();
    assertThat(runningCourses()).isEmpty();
    assertThat(openSteps()).containsExactly(CohortProcess.APPROVE_PLAN);
  }

  @Test
  void theLaunchStartsEachLeadersCourseInTheLeadersSchoolAndWelcomesTheLeader() {
    startModelSchoolCohort();
    var leader = leader("rybners");
    load(Coordinator.list(leader, leader("tradium")));
    approve();

    assertThat(cohorts.find(cohortId)).hasValueSatisfying(cohort ->
        assertThat(cohort.status()).isEqualTo(CohortStatus.LAUNCHED));
    assertThat(runningCourses()).hasSize(2);
    var course = courses.ofLeader(leader).get(0);
    var instance = runtimeService.createProcessInstanceQuery().processInstanceId(course.processInstanceId())
        .singleResult();
    assertThat(instance.getTenantId()).isEqualTo("rybners");
    assertThat(instance.getBusinessKey()).isEqualTo(course.id());
    assertThat(runtimeService.getVariables(instance.getId())).containsEntry("cohortId", cohortId)
        .containsEntry("leaderId", leader).containsEntry("schoolCode", "rybners").containsEntry("track", "MODEL_SCHOOL")
        .containsEntry("leaderName", "Lise Ærø").containsEntry("cohortName", "Modelskoler 2027")
        .containsEntry("coachId", "konsulent@forloeb.example").containsEntry("coordinatorId", coordinator.id());
    assertThat(outbox.list(cohortId)).filteredOn(mail -> mail.to().contains(leader)).hasSize(1);
    assertThat(taskService.createTaskQuery().taskAssignee(leader).singleResult().getDueDate())
        .isEqualTo(Date.from(at("2027-01-05T16:00").toInstant()));
  }

  @Test
  void theCoordinatorIsToldThatTheLaunchIsUnderWay() {
    startModelSchoolCohort();
    load(Coordinator.list(leader("rybners"), leader("tradium")));
    var task = task(CohortProcess.APPROVE_PLAN).getId();
    done(submit(CohortProcess.APPROVE_PLAN, Map.of("planDecision", "APPROVE")));

    assertThat(coordinator.rest().get("/api/sent/" + task).json().path("rest").asText()).isEqualTo("Holdet sættes i "
        + "gang nu: 2 ledere får besked. Om lidt står 'Praktisk forberedelse' på din liste.");
    runDueJobs();
    assertThat(openSteps()).contains("userTask_prepareSeminar");
  }

  @Test
  void whoeverChangesThePlanOnceMoreIsNotToldOfALaunch() {
    startModelSchoolCohort();
    load(Coordinator.list(leader("rybners"), leader("tradium")));
    var task = task(CohortProcess.APPROVE_PLAN).getId();
    done(submit(CohortProcess.APPROVE_PLAN, Map.of("planDecision", "CHANGE_DATES")));

    assertThat(coordinator.rest().get("/api/sent/" + task).json().path("rest").isNull()).isTrue();
  }

  @Test
  void threeSeminarsArePreparedSideBySideAndTheMeetingWaits() {
    startModelSchoolCohort();
    load(Coordinator.list(leader("rybners"), leader("tradium")));
    approve();

    assertThat(openSteps()).containsExactly("userTask_prepareSeminar", "userTask_prepareSeminar",
        "userTask_prepareSeminar");
    assertThat(runtimeService.getActiveActivityIds(cohort().getId())).contains(CohortProcess.LAST_SEMINAR_HELD);
  }

  @Test
  void aJobThatRunsAgainStartsNobodyTwice() {
    startModelSchoolCohort();
    load(Coordinator.list(leader("rybners"), leader("tradium")));
    approve();
    courses.ofCohort(cohortId).forEach(course -> cohortCourses.start(course.id()));

    assertThat(runningCourses()).hasSize(2);
    assertThat(outbox.list(cohortId)).filteredOn(mail -> mail.kind() == MailKind.LAUNCH).hasSize(2);
    assertThat(outbox.list(cohortId)).filteredOn(mail -> mail.kind() == MailKind.ACCOUNT_INVITATION)
        .extracting(MailSummary::to).as("whose accounts are new").doesNotHaveDuplicates()
        .contains("chef@rybners.example", "chef@tradium.example");
  }

  @Test
  void aLeaderEnrolledAfterTheLaunchStartsAtOnce() {
    startModelSchoolCohort();
    load(Coordinator.list(leader("rybners"), leader("tradium")));
    approve();
    var late = leader("rybners");
    var enrolled = coordinator.sendList(cohortId, Coordinator.list(late), false);
    assertThat(enrolled.status()).as(enrolled.body()).isEqualTo(200);
    runDueJobs();

    assertThat(runningCourses()).hasSize(3);
    assertThat(courses.ofLeader(late).get(0).isRunning()).isTrue();
    assertThat(historyService.createHistoricActivityInstanceQuery().processInstanceId(cohort().getId())
        .activityId(CohortProcess.LATE_LEADERS_STARTED).finished().count()).isEqualTo(1);
    assertThat(openSteps()).hasSize(3);
  }

  @Test
  void aLeaderEnrolledAfterTheFirstSeminarBeginsWhereTheOthersAreAndIsInvitedToTheNext() {
    startModelSchoolCohort();
    load(Coordinator.list(leader("rybners"), leader("tradium")));
    approve();
    var second = taskService.createTaskQuery().processInstanceBusinessKey(cohortId)
        .taskName("Praktisk forberedelse af 2. internat").singleResult();
    done(coordinator.rest().submit(second.getId(), Map.of("day1Start", "10:00", "day1End", "17:00", "day2Start",
        "09:00", "day2End", "15:00", "place", "Hotel Vejlefjord")));
    runDueJobs();
    itIs(cohorts.findSeminar(cohortId, 1).orElseThrow().endsAt().atZone(ZoneId.of("Europe/Copenhagen")));
    runDueJobs();

    itIs(at("2027-01-14T09:00"));
    var late = leader("rybners");
    coordinator.sendList(cohortId, Coordinator.list(late), false);
    runDueJobs();

    assertThat(taskService.createTaskQuery().taskAssignee(late).list()).extracting(Task::getTaskDefinitionKey)
        .contains("userTask_concretiseAssignment")
        .doesNotContain("userTask_describeChallenges", "userTask_submitLateForm");
    assertThat(taskService.createTaskQuery().processInstanceBusinessKey(courses.ofLeader(late).get(0).id())
        .taskDefinitionKey("userTask_assessAbsence").singleResult().getName())
        .as("what is past can be made good").isEqualTo("Vurder fravær på 1. internat");
    assertThat(outbox.list(cohortId).stream().filter(mail -> mail.to().equals(late)).map(MailSummary::kind))
        .containsExactlyInAnyOrder(MailKind.LAUNCH, MailKind.SEMINAR_INVITATION);
  }

  @Test
  void whoeverEnrolsWhileTheCohortIsLaunchedWaitsUntilItIs() throws Exception {
    startModelSchoolCohort();
    var list = Coordinator.list(leader("rybners"), leader("tradium"));
    var launching = new TransactionTemplate(transactions);
    var enrolling = new CompletableFuture<Rest.Response>();
    launching.executeWithoutResult(status -> {
      cohorts.setLaunched(cohortId, at("2026-10-01T09:00").toInstant());
      enrolling.completeAsync(() -> coordinator.sendList(cohortId, list, false));
      assertThatThrownBy(() -> enrolling.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    });

    assertThat(enrolling.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
    runDueJobs();
    assertThat(runningCourses()).as("found by the message, though the launch itself could not see them").hasSize(2);
  }
}
