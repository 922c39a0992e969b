package dk.roedtraad.process.moveseminar;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.process.seminar.SeminarProcess;
import dk.roedtraad.support.MoveStory;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CancelASeminarTest extends MoveStory {

  @Test
  void aCancelledSeminarLeavesTheCalendarsAndStandsStillUntilItHasANewDate() {
    var cohort = aCohortUnderWay();
    var leader = aLeader(cohort);
    invite(cohort);

    var request = cancel(cohort);

    assertThat(subjects(leader, leader.leaderId())).endsWith("Aflyst: 1. internat den 12.–13. januar 2027");
    assertThat(steps(leader, leader.leaderId())).containsExactly("REQUEST 0", "CANCEL 1");
    assertThat(due(leader, "userTask_describeChallenges")).as("nobody is reminded of it").isNull();
    itIs(on("2027-01-14", "09:00"));
    runDueJobs();
    assertThat(variable(leader, "seminar1Held")).isNull();

    handIn(task(request, MoveSeminarProcess.DECIDE_NEXT), Map.of("nextStep", "NEW_DATE"));
    moveIn(request, "2027-01-26");

    assertThat(steps(leader, leader.leaderId())).containsExactly("REQUEST 0", "CANCEL 1", "REQUEST 2");
    assertThat(subjects(leader, leader.leaderId())).endsWith("Invitation: 1. internat den 26.–27. januar 2027");
    assertThat(due(leader, "userTask_describeChallenges")).isEqualTo(LocalDate.of(2027, 1, 19));
    itIs(on("2027-01-27", "15:00"));
    runDueJobs();
    assertThat(variable(leader, "seminar1Held")).isEqualTo(true);
  }

  @Test
  void beforeItIsConfirmedNothingIsCancelled() {
    var cohort = aCohortUnderWay();
    var leader = aLeader(cohort);
    invite(cohort);
    var request = request("CANCEL", cohort);
    var form = opened(coordinator(), task(request, MoveSeminarProcess.CONFIRM_CANCELLATION));
    assertThat(form.at("/seminarTitle/value").asText()).isEqualTo("1. internat den 12.–13. januar 2027");
    assertThat(form.at("/recipients/value").asInt()).isEqualTo(1);

    handIn(task(request, MoveSeminarProcess.CONFIRM_CANCELLATION), Map.of("cancellationDecision", "KEEP"));

    assertThat(steps(leader, leader.leaderId())).containsExactly("REQUEST 0");
    assertThat(changes.cancelled(cohort.id())).isEmpty();
  }

  @Test
  void aCancelledSeminarIsNotPreparedAndNotLeftWithoutADate() {
    var cohort = aCohortUnderWay();
    var leader = aLeader(cohort);
    var request = cancel(cohort);
    assertThat(subjects(leader, leader.leaderId())).as("nobody was invited yet").isEmpty();

    var prepared = as(coordinator()).submit(task(cohort.id(), SeminarProcess.PREPARE_SEMINAR).getId(),
        Map.of("day1Start", "10:00", "day1End", "17:00", "day2Start", "09:00", "day2End", "15:00", "place", "Her"));
    assertThat(prepared.status()).isEqualTo(400);
    assertThat(prepared.message()).contains("er aflyst");

    handIn(task(request, MoveSeminarProcess.DECIDE_NEXT), Map.of("nextStep", "NEW_DATE"));
    handIn(task(request, MoveSeminarProcess.CHOOSE_DATES), dates("2027-01-26"));
    var left = as(coordinator()).submit(task(request, MoveSeminarProcess.CONFIRM_MOVE).getId(),
        Map.of("moveDecision", "KEEP"));
    assertThat(left.status()).isEqualTo(400);
    assertThat(left.message()).contains("skal have en dato");
  }

  @Test
  void withAnotherCohortTheLeadersGetItsDateAndItsCoordinatorIsTold() {
    var cohort = aCohortUnderWay();
    var leader = aLeader(cohort);
    invite(cohort);
    var host = aLaunchedCohort(Track.MODEL_SCHOOL, "2027-02-02", "2027-04-06", "2027-06-01");
    var request = cancel(cohort);
    var next = task(request, MoveSeminarProcess.DECIDE_NEXT);
    assertThat(as(coordinator()).submit(next.getId(), Map.of("nextStep", "OTHER_COHORT")).message())
        .contains("Det andet holds internat");

    handIn(next, Map.of("nextStep", "OTHER_COHORT", "otherSeminar", host.id() + ":1"));
    assertThat(opened(coordinator(), task(request, MoveSeminarProcess.CHOOSE_DATES)).at("/firstDay/value").asText())
        .isEqualTo("2027-02-02");
    moveIn(request, "2027-02-02");

    assertThat(steps(leader, leader.leaderId())).containsExactly("REQUEST 0", "CANCEL 1", "REQUEST 2");
    assertThat(db.sql("select subject from mail where cohort_id = ?").param(host.id()).query(String.class).list())
        .containsExactly("Gæster til 1. internat på " + host.name());
  }

  @Test
  void theEndOfTheCohortClosesEveryCourseAndEmptiesEveryCalendar() {
    var cohort = aCohortInAProcessOfItsOwn();
    var leader = aLeader(cohort);
    invite(cohort);
    var request = cancel(cohort);

    handIn(task(request, MoveSeminarProcess.DECIDE_NEXT), Map.of("nextStep", "END_COHORT"));

    assertThat(courses.find(leader.id()).orElseThrow().outcome()).isEqualTo("NOT_COMPLETED");
    assertThat(cohorts.find(cohort.id()).orElseThrow().status()).isEqualTo(CohortStatus.CLOSED);
    assertThat(runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(cohort.id()).count()).isZero();
    assertThat(steps(leader, leader.leaderId())).containsExactly("REQUEST 0", "CANCEL 1");
  }

  private Cohort aCohortInAProcessOfItsOwn() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, FIRST_DAY, "2027-03-09", "2027-05-18");
    var instance = runtimeService.createProcessInstanceByKey("cohort").businessKey(cohort.id())
        .startBeforeActivity("callActivity_seminar#multiInstanceBody").setVariables(variables(cohort)).execute();
    db.sql("update cohort set process_instance_id = ? where id = ?").params(instance.getId(), cohort.id()).update();
    return cohort;
  }

  /** Of the three seminars that run side by side, the first. */
  @Override
  protected void invite(Cohort cohort) {
    var first = taskService.createTaskQuery().processInstanceBusinessKey(cohort.id())
        .taskDefinitionKey(SeminarProcess.PREPARE_SEMINAR).processVariableValueEquals("seminarNumber", 1)
        .singleResult();
    handIn(first, Map.of("day1Start", "10:00", "day1End", "17:00", "day2Start", "09:00", "day2End", "15:00", "place",
        "Hotel Fjorden"));
  }
}
