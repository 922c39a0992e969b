package dk.roedtraad.process.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.support.Coordinator;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** The happy path of each track, with the real seminars, meeting and courses inside. */
class CohortFromStartToEndTest extends CohortStory {

  @Test
  void anImplementationSchoolCohortHoldsItsSeminarAndIsClosed() {
    start(Coordinator.implementationSchoolPlan("2027-01-12"));
    var leader = leader("rybners");
    load(Coordinator.list(leader, leader("tradium")));
    approve();
    prepareSeminars();
    theSeminarIsOver("2027-01-13T15:01");
    assertThat(openSteps()).containsExactly(CohortProcess.CLOSE_COHORT);
    assertThat(formValues(CohortProcess.CLOSE_COHORT).path("openItems").path("value").asText())
        .contains("Lise Ærø").contains("åbne opgaver").containsIgnoringCase("rybners");

    var closing = task(CohortProcess.CLOSE_COHORT).getId();
    closeCohort();

    assertThat(coordinator.rest().get("/api/sent/" + closing).json().path("rest").asText())
        .startsWith("Holdet afsluttes nu.");
    assertThat(courses.ofLeader(leader).get(0).outcome()).isEqualTo("NOT_COMPLETED");
    theCohortIsOver();
  }

  @Test
  void aModelSchoolCohortMeetsAcrossSchoolsBeforeItIsClosed() {
    startModelSchoolCohort();
    load(Coordinator.list(leader("rybners"), leader("tradium")));
    approve();
    prepareSeminars();
    theSeminarIsOver("2027-01-13T15:01");
    theSeminarIsOver("2027-03-10T15:01");
    assertThat(openSteps()).isEmpty();
    theSeminarIsOver("2027-05-12T15:01");

    assertThat(openSteps()).containsExactly("userTask_chooseMeetingDate");
    done(submit("userTask_chooseMeetingDate", Map.of("meetingDate", "2027-08-10", "meetingStart", "10:00",
        "meetingEnd", "15:00", "meetingPlace", "Vejle")));
    runDueJobs();
    itIs(at("2027-08-10T15:01"));
    runDueJobs();
    assertThat(openSteps()).containsExactly(CohortProcess.CLOSE_COHORT);

    closeCohort();
    theCohortIsOver();
  }

  @Test
  void closingHasToBeConfirmed() {
    start(Coordinator.implementationSchoolPlan("2027-01-12"));
    load(Coordinator.list(leader("rybners"), leader("tradium")));
    approve();
    prepareSeminars();
    theSeminarIsOver("2027-01-13T15:01");

    var refused = submit(CohortProcess.CLOSE_COHORT, Map.of("confirmed", false));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(openSteps()).containsExactly(CohortProcess.CLOSE_COHORT);
  }

  private void prepareSeminars() {
    for (Task task : taskService.createTaskQuery().processInstanceBusinessKey(cohortId)
        .taskDefinitionKey("userTask_prepareSeminar").list()) {
      done(coordinator.rest().submit(task.getId(), Map.of("day1Start", "10:00", "day1End", "17:00",
          "day2Start", "09:00", "day2End", "15:00", "place", "Hotel Vejlefjord")));
    }
    runDueJobs();
  }

  private void theSeminarIsOver(String moment) {
    itIs(at(moment));
    runDueJobs();
    var attendance = courses.ofCohort(cohortId).stream()
        .map(course -> Map.of("leaderId", course.leaderId(), "day1", true, "day2", true)).toList();
    done(submit("userTask_registerAttendance", Map.of("attendance", attendance)));
    runDueJobs();
  }

  private void closeCohort() {
    done(submit(CohortProcess.CLOSE_COHORT, Map.of("confirmed", true)));
    runDueJobs();
  }

  private void theCohortIsOver() {
    assertThat(cohort()).isNull();
    assertThat(runningCourses()).isEmpty();
    assertThat(cohorts.find(cohortId)).hasValueSatisfying(cohort ->
        assertThat(cohort.status()).isEqualTo(CohortStatus.CLOSED));
    assertThat(managementService.createJobQuery().withException().list()).extracting(Job::getExceptionMessage)
        .isEmpty();
    assertThat(historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKey(cohortId)
        .processDefinitionKey("cohort").singleResult().getEndActivityId()).isEqualTo(CohortProcess.COHORT_CLOSED);
  }
}
