package dk.roedtraad.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** A new manager inherits nothing of what was written, and what is agreed between two stays between two. */
class NobodyElseReadsItTest extends CourseStory {

  private static final Map<String, Object> THREE_TIMES = Map.of("time1", "2027-01-19T10:00",
      "time2", "2027-01-20T14:30", "time3", "2027-01-21T09:00", "place", "Teams");

  private final String words = "ord-" + UUID.randomUUID();

  @Test
  void aNewManagerReadsNothingOfWhatWasWrittenBefore() {
    var leader = aLeader(aCohort(Track.MODEL_SCHOOL));
    var course = start(leader);
    submit(leader, "userTask_describeChallenges", Map.of("challenge", words));
    seminarIsHeld(course, 1);
    var draft = as(leader.leaderId()).put("/api/drafts/" + open(leader, "userTask_concretiseAssignment").getId(),
        Map.of("values", Map.of("concreteAssignment", words)));
    assertThat(draft.status()).as(draft.body()).isEqualTo(200);

    var manager = aManagerOf(leader);

    assertThat(as(manager).get("/api/cohorts/" + leader.cohortId() + "/progress").body()).as("the status is seen")
        .contains(leader.leaderId());
    assertThat(everythingThatIsSeenBy(manager, leader, course)).noneMatch(page -> page.contains(words));
  }

  @Test
  void whatTheKonsulentWritesTheLeaderReadsAndNobodyElse() {
    var leader = aLeader(aCohort(Track.MODEL_SCHOOL));
    var course = start(leader);
    seminarIsHeld(course, 1);
    submit(leader, "userTask_proposeTimes", THREE_TIMES);
    submit(leader, "userTask_chooseTime", Map.of("chosenTime", "OPTION_2"));
    itIs(at(2027, 1, 20, 16));
    submit(leader, "userTask_registerSession", Map.of("sessionHeld", "YES", "sharedAgreements", words));

    assertThat(as(leader.leaderId()).get("/api/my-courses").body()).contains(words);
    var coordinator = cohorts.find(leader.cohortId()).orElseThrow().coordinatorId();
    var others = List.of(coordinator, aManagerOf(leader), "admin@forloeb.example",
        somebody("Kurt", "Konsulent", Group.COACH), aLeader(cohorts.find(leader.cohortId()).orElseThrow()).leaderId());
    assertThat(others).allSatisfy(person ->
        assertThat(everythingThatIsSeenBy(person, leader, course)).noneMatch(page -> page.contains(words)));
  }

  private String aManagerOf(Course leader) {
    var manager = somebody("Mette", "Chef", Group.MANAGER);
    accounts.addToSchool(manager, leader.schoolCode());
    return manager;
  }

  private Rest as(String person) {
    return Rest.as(person, port);
  }

  /** Whatever address there is that lists, shows or exports something of a course, and every form of it. */
  private List<String> everythingThatIsSeenBy(String person, Course leader, ProcessInstance course) {
    var forms = historyService.createHistoricTaskInstanceQuery().processInstanceBusinessKey(leader.id()).list().stream()
        .flatMap(task -> Stream.of("/engine-rest/task/" + task.getId() + "/form-variables",
            "/engine-rest/task/" + task.getId() + "/variables", "/engine-rest/task/" + task.getId() + "/comment",
            "/api/drafts/" + task.getId()));
    return Stream.concat(forms, Stream.of("/api/my-courses", "/api/drafts",
        "/api/my-courses/" + leader.id() + "/picture", "/api/cohorts/" + leader.cohortId() + "/progress",
        "/api/cohorts/" + leader.cohortId() + "/progress.csv", "/api/mails?cohortId=" + leader.cohortId(),
        "/engine-rest/task", "/engine-rest/variable-instance", "/engine-rest/history/variable-instance",
        "/engine-rest/history/detail", "/engine-rest/history/task", "/engine-rest/history/user-operation",
        "/engine-rest/process-instance/" + course.getId() + "/variables"))
        .map(address -> as(person).get(address).body()).toList();
  }
}
