package dk.roedtraad.process.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.support.Coordinator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Indlæs deltagere" in Tasklist. */
class LoadParticipantsTest extends CohortStory {

  @Autowired
  private AnswerService answers;

  @Test
  void enrolmentMakesPeopleAccountsAndSchools() {
    startModelSchoolCohort();
    var leader = leader("rybners");
    load(Coordinator.list(leader, leader("tradium")));

    assertThat(people.find(leader)).hasValueSatisfying(person -> assertThat(person.name()).isEqualTo("Lise Ærø"));
    assertThat(members(Group.LEADER)).contains(leader);
    assertThat(members(Group.COACH)).contains("konsulent@forloeb.example");
    assertThat(members(Group.MANAGER)).contains("chef@rybners.example").doesNotContain(leader);
    assertThat(identityService.createUserQuery().memberOfTenant("rybners").list()).extracting(user -> user.getId())
        .contains(leader, "konsulent@forloeb.example", "chef@rybners.example").doesNotContain("chef@tradium.example");
    assertThat(identityService.createTenantQuery().groupMember("coordinator").list())
        .extracting(tenant -> tenant.getId()).contains("rybners", "tradium");
    assertThat(courses.ofLeader(leader)).singleElement().satisfies(course -> {
      assertThat(course.coachId()).isEqualTo("konsulent@forloeb.example");
      assertThat(course.managerId()).isEqualTo("chef@rybners.example");
      assertThat(course.jobTitle()).isEqualTo("Uddannelsesleder");
      assertThat(course.startedAt()).isNull();
    });
  }

  @Test
  void theListItselfIsForgottenOnceItsLeadersAreEnrolled() {
    startModelSchoolCohort();
    load(Coordinator.list(leader("rybners"), leader("tradium")));

    assertThat(answers.find(cohortId, "cohort-load-participants", 1)).hasValueSatisfying(answer ->
        assertThat(answer.values()).containsEntry("confirmed", true).doesNotContainKey("csv"));
  }

  @Test
  void aFaultyRowIsNamedAndNobodyIsEnrolled() {
    startModelSchoolCohort();
    var refused = submit(CohortProcess.LOAD_PARTICIPANTS, Map.of("confirmed", true,
        "csv", Coordinator.list(leader("rybners")) + "Bo;Berg;bo(at)skole.dk;Rybners;;;;;\n"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("Række 3, e-mail");
    assertThat(courses.ofCohort(cohortId)).isEmpty();
    assertThat(openSteps()).containsExactly(CohortProcess.LOAD_PARTICIPANTS);
  }

  @Test
  void whatIsNewHasToBeConfirmed() {
    startModelSchoolCohort();
    var list = Coordinator.list(leader("ny-skole-" + cohortId.substring(0, 8)), leader("tradium"));
    var warned = submit(CohortProcess.LOAD_PARTICIPANTS, Map.of("csv", list));

    assertThat(warned.status()).isEqualTo(400);
    assertThat(warned.message()).contains("Ny skole").contains("Jeg har set listen igennem");
    load(list);
    assertThat(courses.ofCohort(cohortId)).hasSize(2);
  }

  @Test
  void aCohortWithoutLeadersIsNone() {
    startModelSchoolCohort();
    var refused = submit(CohortProcess.LOAD_PARTICIPANTS, Map.of("confirmed", true));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("der er ingen deltagere på holdet endnu");
  }

  @Test
  void leadersEnrolledFromOutsideInTheMeantimeArePassedOver() {
    startModelSchoolCohort();
    var list = Coordinator.list(leader("rybners"), leader("tradium"));
    done(submit(CohortProcess.LOAD_PARTICIPANTS, Map.of("csv", list, "confirmed", true)));
    assertThat(coordinator.sendList(cohortId, list, false).status()).isEqualTo(200);
    runDueJobs();

    assertThat(courses.ofCohort(cohortId)).hasSize(2);
    assertThat(openSteps()).containsExactly(CohortProcess.APPROVE_PLAN);
    assertThat(managementService.createJobQuery().withException().list()).extracting(Job::getExceptionMessage)
        .isEmpty();
  }

  private List<String> members(Group group) {
    return identityService.createUserQuery().memberOfGroup(group.id()).list().stream().map(user -> user.getId())
        .toList();
  }
}
