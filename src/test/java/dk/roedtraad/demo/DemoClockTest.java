package dk.roedtraad.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.mail.OutboxSender;
import dk.roedtraad.application.time.JobRunner;
import dk.roedtraad.application.time.WriteDelay;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.engine.access.SchoolTenantProvider;
import dk.roedtraad.engine.time.EngineMovableClock;
import dk.roedtraad.support.ApplicationTest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Time passes in the demo as it would have passed. */
class DemoClockTest extends ApplicationTest {

  private static final Instant MONDAY_EVENING = DemoTimes.moment("2038-03-01T18:00");

  @Autowired
  private JobRunner jobs;
  @Autowired
  private OutboxSender mails;
  @Autowired
  private WriteDelay writeDelay;
  @Autowired
  private Clock everybodysClock;
  @TempDir
  private Path folder;
  private static volatile JavaDelegate theStep;
  private DemoClock clock;
  private Date nextMorningOfTheOtherTests;
  private Date nextNightOfTheOtherTests;
  private String deployment;

  @BeforeEach
  void itIsMondayEvening() {
    nextMorningOfTheOtherTests = morning().getDuedate();
    var movable = new EngineMovableClock(folder);
    movable.moveTo(MONDAY_EVENING);
    clock = new DemoClock(movable, jobs, mails, writeDelay);
    managementService.setJobDuedate(morning().getId(), Date.from(DemoTimes.moment("2038-03-02T08:00")));
    // Otherwise everything that the other tests have left would be past its time, and be deleted here.
    nextNightOfTheOtherTests = night().getDuedate();
    managementService.setJobDuedate(night().getId(), Date.from(DemoTimes.moment("2045-01-01T02:30")));
    jobs.runDue();
    historyService.createHistoricProcessInstanceQuery().processDefinitionKey("daily-reminders").list()
        .forEach(morning -> historyService.deleteHistoricProcessInstance(morning.getId()));
  }

  @AfterEach
  void leaveNoTrace() {
    managementService.setJobDuedate(morning().getId(), nextMorningOfTheOtherTests);
    managementService.setJobDuedate(night().getId(), nextNightOfTheOtherTests);
    if (deployment != null) {
      repositoryService.deleteDeployment(deployment, true);
    }
  }

  private Job night() {
    return managementService.createJobQuery().processDefinitionKey("retention").timers().singleResult();
  }

  private Job morning() {
    return managementService.createJobQuery().processDefinitionKey("daily-reminders").timers().singleResult();
  }

  @Test
  void everybodyReadsTheMovedClockAndItRunsOn() {
    clock.advanceTo(DemoTimes.moment("2038-03-05T10:00"));

    assertThat(everybodysClock.instant()).isBetween(DemoTimes.moment("2038-03-05T10:00"),
        DemoTimes.moment("2038-03-05T10:01"));
    var before = everybodysClock.instant();
    await().until(() -> everybodysClock.instant().isAfter(before));
  }

  @Test
  void eachMorningOfTenDaysHasItsOwnReminders() {
    var passed = clock.advanceTo(DemoTimes.moment("2038-03-11T18:00"));

    assertThat(mornings()).hasSize(10).allSatisfy(morning -> assertThat(hourOf(morning))
        .isBetween(LocalTime.of(8, 0), LocalTime.of(8, 0, 20)));
    assertThat(mornings()).extracting(morning -> CopenhagenTime.dayOf(morning.getStartTime().toInstant()))
        .doesNotHaveDuplicates();
    assertThat(passed.jobs()).isGreaterThanOrEqualTo(20);
    assertThat(passed.failedJobs()).isZero();
  }

  private List<HistoricProcessInstance> mornings() {
    return historyService.createHistoricProcessInstanceQuery().processDefinitionKey("daily-reminders").list();
  }

  private static LocalTime hourOf(HistoricProcessInstance instance) {
    return CopenhagenTime.hourOf(instance.getStartTime().toInstant());
  }

  @Test
  void theMorningStaysAtEightWhenTheClocksAreChanged() {
    clock.advanceTo(DemoTimes.moment("2038-03-29T18:00"));

    assertThat(mornings()).hasSize(28)
        .allSatisfy(morning -> assertThat(hourOf(morning).getHour()).isEqualTo(8));
  }

  @Test
  void aJobWaitsUntilItIsDue() {
    var tomorrow = DemoTimes.moment("2038-03-02T08:00");

    clock.advanceTo(tomorrow.minusMillis(1500));
    assertThat(morning().getDuedate()).isEqualTo(Date.from(tomorrow));

    clock.advanceTo(tomorrow);
    assertThat(morning().getDuedate()).isEqualTo(Date.from(tomorrow.plus(Duration.ofDays(1))));
  }

  @Test
  void aJobThatFailsIsTriedAtItsOwnTimesAndHoldsUpNobody() {
    deploy(execution -> {
      throw new IllegalStateException("on purpose");
    });
    start();

    var passed = clock.advanceTo(MONDAY_EVENING.plus(Duration.ofDays(2)));

    assertThat(passed.failedJobs()).isEqualTo(5);
    assertThat(mornings()).hasSize(2);
    assertThat(managementService.createJobQuery().processDefinitionKey("demo-clock-test").noRetriesLeft().count())
        .isEqualTo(1);
  }

  @Test
  void whoComesSecondIsToldToWait() throws Exception {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    deploy(execution -> {
      begun.countDown();
      assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
    });
    start();
    var first = Executors.newSingleThreadExecutor();
    try {
      var moving = first.submit(() -> clock.advanceTo(MONDAY_EVENING.plus(Duration.ofHours(1))));
      assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

      assertThatThrownBy(() -> clock.advanceTo(MONDAY_EVENING.plus(Duration.ofHours(2))))
          .isInstanceOfSatisfying(Refusal.class, refusal ->
              assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));

      goOn.countDown();
      assertThat(moving.get(30, TimeUnit.SECONDS).jobs()).isEqualTo(1);
    } finally {
      goOn.countDown();
      first.shutdown();
    }
  }

  @Test
  void theClockIsNeverPutBackAndNotFurtherThanTwoYears() {
    assertThatThrownBy(() -> clock.advanceTo(MONDAY_EVENING.minusSeconds(1))).isInstanceOf(Refusal.class)
        .hasMessageContaining("kun stilles frem").hasMessageContaining("1. marts 2038");
    assertThatThrownBy(() -> clock.advanceTo(DemoTimes.moment("2040-03-02T18:00"))).isInstanceOf(Refusal.class)
        .hasMessageContaining("to år");
    assertThat(clock.now()).isBetween(MONDAY_EVENING, MONDAY_EVENING.plusSeconds(60));
  }

  @Test
  void theClockIsWhereItWasLeftAfterARestart() {
    clock.advanceTo(DemoTimes.moment("2038-04-01T12:00"));

    assertThat(new EngineMovableClock(folder).now())
        .isBetween(DemoTimes.moment("2038-04-01T12:00"), DemoTimes.moment("2038-04-01T12:01"));
  }

  private void deploy(JavaDelegate step) {
    theStep = step;
    var model = Bpmn.createExecutableProcess("demo-clock-test").camundaHistoryTimeToLiveString("P1D")
        .startEvent().serviceTask().camundaAsyncBefore().camundaClass(Step.class).endEvent().done();
    deployment = repositoryService.createDeployment().name("demo-clock-test")
        .addModelInstance("demo-clock-test.bpmn", model).deploy().getId();
  }

  private void start() {
    SchoolTenantProvider.startingFor("rybners", () -> runtimeService.startProcessInstanceByKey("demo-clock-test"));
  }

  /** Does what the test wants. */
  public static class Step implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) throws Exception {
      theStep.execute(execution);
    }
  }
}
