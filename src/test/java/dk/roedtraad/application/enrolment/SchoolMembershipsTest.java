package dk.roedtraad.application.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.CohortCourses;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.training.CoachAssignment;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CohortStoryTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A konsulent sees a school as long as there is a leader to help, and no longer. */
class SchoolMembershipsTest extends CohortStoryTest {

  @Autowired
  private CohortCourses cohortCourses;
  @Autowired
  private CoachAssignment assignment;
  @Autowired
  private Answers answers;

  private Cohort cohort;

  @BeforeEach
  void aKonsulentAtTheSchool() {
    itIs(on("2027-01-05", "09:00"));
    cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    accounts.ensure(coach(), "Kirsten", "Konsulent", coach(), Group.COACH);
    accounts.addToSchool(coach(), SCHOOL);
  }

  @Test
  void endsWhenTheLastLeaderAtTheSchoolWithdraws() {
    var first = aLeader(cohort);
    var last = aLeader(cohort);
    assertThat(seesTasks(coach())).isEqualTo(2);

    withdraw(first);
    assertThat(schoolsOf(coach())).containsExactly(SCHOOL);
    withdraw(last);

    assertThat(schoolsOf(coach())).isEmpty();
    assertThat(seesTasks(coach())).isZero();
    assertThat(as(coach()).get("/engine-rest/tenant/" + SCHOOL).status()).isIn(403, 404);
    assertThat(identityService.createUserQuery().userId(coach()).memberOfGroup(Group.COACH.id()).count()).isEqualTo(1);
  }

  @Test
  void endsWhenTheCohortIsClosedAndNoOtherHasALeaderThere() {
    var here = aLeader(cohort);
    var elsewhere = aLeader(aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-03-02"));

    close(here);
    assertThat(schoolsOf(coach())).as("a leader of another cohort goes on").containsExactly(SCHOOL);
    close(elsewhere);

    assertThat(courses.find(elsewhere.id()).orElseThrow().outcome()).isEqualTo("NOT_COMPLETED");
    assertThat(schoolsOf(coach())).isEmpty();
  }

  @Test
  void lastsForALeaderWhoHasNotBegun() {
    var begun = aLeader(cohort);
    var planned = notBegun(aCohort(Track.IMPLEMENTATION_SCHOOL, CohortStatus.PLANNED, "2027-09-07"), coach());
    withdraw(begun);
    assertThat(schoolsOf(coach())).containsExactly(SCHOOL);

    cohortCourses.complete(planned.cohortId());

    assertThat(schoolsOf(coach())).as("the cohort was closed before the leader could begin").isEmpty();
  }

  @Test
  void lastsForAKonsulentWhoIsTheSchoolsManagerToo() {
    var leader = aLeader(cohort);
    courses.addAll(List.of(new Course(UUID.randomUUID().toString(), cohort.id(), cohort.track(), coordinator(), SCHOOL,
        null, coach(), null, false, null, clock.instant(), null, null, null, null)));

    withdraw(leader);

    assertThat(schoolsOf(coach())).containsExactly(SCHOOL);
  }

  @Test
  void goesToTheKonsulentWhoTakesOver() {
    var leader = aLeader(cohort);
    var next = "naeste-" + coach();
    answers.add(new Answer(UUID.randomUUID().toString(), leader.id(), "individual-training-choose-coach", 1,
        UUID.randomUUID().toString(), coordinator(), Map.of("coachEmail", next), clock.instant()));

    assignment.assign(leader.id(), 1);

    assertThat(courses.find(leader.id()).orElseThrow().coachId()).isEqualTo(next);
    assertThat(schoolsOf(next)).containsExactly(SCHOOL);
    assertThat(schoolsOf(coach())).isEmpty();
  }

  private void withdraw(Course course) {
    change(course, "withdrawal");
    runDueJobs();
  }

  private void close(Course course) {
    cohortCourses.close(course.id());
    runDueJobs();
  }

  private Course notBegun(Cohort planned, String coach) {
    var course = new Course(UUID.randomUUID().toString(), planned.id(), planned.track(), coordinator(), SCHOOL, coach,
        null, null, false, null, clock.instant(), null, null, null, null);
    courses.addAll(List.of(course));
    return course;
  }

  private long seesTasks(String person) {
    return as(person).get("/engine-rest/task?assignee=" + person).json().size();
  }

  private List<String> schoolsOf(String person) {
    return identityService.createTenantQuery().userMember(person).list().stream().map(Tenant::getId).toList();
  }
}
