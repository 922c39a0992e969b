package dk.roedtraad.process.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.enrolment.EnrolmentService;
import dk.roedtraad.support.Coordinator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Nej, ret deltagere": somebody who was enrolled by mistake leaves no trace, and nobody else loses anything. */
class RemoveParticipantsTest extends CohortStory {

  @Autowired
  private EnrolmentService enrolment;

  private final String school = "skole-" + UUID.randomUUID().toString().substring(0, 8);
  private final String coach = "konsulent@" + school + ".example";
  private final String manager = "chef@" + school + ".example";
  private final String mistaken = leader(school);
  private final String staying = leader("tradium");

  @BeforeEach
  void aCohortThatIsNotLaunched() {
    startModelSchoolCohort();
    load(list(mistaken).replace("konsulent@forloeb.example", coach)
        + list(staying).substring(Coordinator.HEADING.length()));
  }

  @Test
  void theFormListsWhoIsEnrolled() {
    reopen();

    assertThat(formValues(CohortProcess.LOAD_PARTICIPANTS).path("enrolledLeaders").path("value").toString())
        .contains(mistaken, "Lise Ærø, " + school, staying, "Lise Ærø, tradium");
  }

  @Test
  void whoIsRemovedLeavesNeitherCourseNorAccountNorName() {
    remove(mistaken);

    assertThat(courses.ofCohort(cohortId)).extracting(course -> course.leaderId()).containsExactly(staying);
    assertThat(List.of(mistaken, coach, manager)).noneMatch(accounts::exists)
        .noneMatch(person -> people.find(person).isPresent());
    assertThat(accounts.exists(staying)).isTrue();
    assertThat(openSteps()).containsExactly(CohortProcess.APPROVE_PLAN);
    assertThat(outbox.list(cohortId)).isEmpty();
  }

  @Test
  void konsulentAndManagerStayWithTheirOtherLeaders() {
    var colleague = leader(school);
    coordinator.sendList(cohortId, list(colleague).replace("konsulent@forloeb.example", coach), false);
    remove(mistaken);

    assertThat(membersOfSchool()).containsExactlyInAnyOrder(colleague, coach, manager);
    assertThat(accounts.membersOf(Group.COACH)).contains(coach);
    assertThat(accounts.membersOf(Group.MANAGER)).contains(manager);
  }

  @Test
  void aKonsulentWhoIsNeededElsewhereLosesThisSchoolOnly() {
    coordinator.sendList(cohortId, list(leader("tradium")).replace("konsulent@forloeb.example", coach), false);
    remove(mistaken);

    assertThat(accounts.membersOf(Group.COACH)).contains(coach);
    assertThat(membersOfSchool()).isEmpty();
  }

  @Test
  void whoHasTwoRolesKeepsTheOneThatIsNeeded() {
    coordinator.sendList(cohortId, list(leader(school)).replace(manager, mistaken), false);
    remove(mistaken);

    assertThat(accounts.membersOf(Group.MANAGER)).contains(mistaken);
    assertThat(accounts.membersOf(Group.LEADER)).doesNotContain(mistaken);
    assertThat(membersOfSchool()).contains(mistaken);
  }

  @Test
  void aLeaderOfAnotherCohortStaysThere() {
    var first = cohortId;
    startModelSchoolCohort();
    load(list(mistaken, leader("tradium")));
    remove(mistaken);

    assertThat(courses.ofLeader(mistaken)).singleElement().satisfies(course ->
        assertThat(course.cohortId()).isEqualTo(first));
    assertThat(accounts.membersOf(Group.LEADER)).contains(mistaken);
    assertThat(membersOfSchool()).contains(mistaken);
  }

  @Test
  void anAccountThatWasThereBeforeStays() {
    var known = "kendt-" + mistaken;
    accounts.ensure(known, "Bo", "Berg", known, Group.LEADER);
    coordinator.sendList(cohortId, list(known), false);
    remove(known);

    assertThat(courses.ofLeader(known)).isEmpty();
    assertThat(accounts.membersOf(Group.LEADER)).contains(known);
    assertThat(membersOfSchool()).doesNotContain(known);
  }

  @Test
  void anAccountThatHasBeenGivenAnotherTaskStays() {
    accounts.ensure(mistaken, "Lise", "Ærø", mistaken, Group.COORDINATOR);
    remove(mistaken);

    assertThat(accounts.membersOf(Group.COORDINATOR)).contains(mistaken);
    assertThat(accounts.membersOf(Group.LEADER)).doesNotContain(mistaken);
  }

  @Test
  void whoComesBackIsEnrolledAsNew() {
    remove(mistaken);
    reopen();
    load(list(mistaken));

    assertThat(courses.ofCohort(cohortId)).hasSize(2);
    assertThat(accounts.membersOf(Group.LEADER)).contains(mistaken);
    enrolment.changeParticipants(cohortId);
    assertThat(courses.ofCohort(cohortId)).as("a job that runs again removes nobody").hasSize(2);
  }

  @Test
  void onlyWhoIsEnrolledCanBeRemovedAndSomebodyHasToStay() {
    reopen();
    var stranger = submit(CohortProcess.LOAD_PARTICIPANTS, Map.of("removed", List.of("fremmed@skole.example")));
    var everybody = submit(CohortProcess.LOAD_PARTICIPANTS, Map.of("removed", List.of(mistaken, staying)));

    assertThat(stranger.status()).isEqualTo(400);
    assertThat(everybody.status()).isEqualTo(400);
    assertThat(everybody.message()).contains("holdet skal have nogen med");
    assertThat(courses.ofCohort(cohortId)).hasSize(2);
  }

  @Test
  void afterTheLaunchNobodyIsRemoved() {
    reopen();
    done(submit(CohortProcess.LOAD_PARTICIPANTS, Map.of("removed", List.of(mistaken))));
    cohorts.setLaunched(cohortId, at("2026-10-01T09:00").toInstant());
    runDueJobs();

    assertThat(courses.ofCohort(cohortId)).hasSize(2);
  }

  private static String list(String... leaders) {
    return Coordinator.list(leaders);
  }

  private List<String> membersOfSchool() {
    return identityService.createUserQuery().memberOfTenant(school).list().stream().map(user -> user.getId()).toList();
  }

  private void reopen() {
    done(submit(CohortProcess.APPROVE_PLAN, Map.of("planDecision", "CHANGE_PARTICIPANTS")));
    runDueJobs();
  }

  private void remove(String leader) {
    reopen();
    done(submit(CohortProcess.LOAD_PARTICIPANTS, Map.of("removed", List.of(leader))));
    runDueJobs();
  }
}
