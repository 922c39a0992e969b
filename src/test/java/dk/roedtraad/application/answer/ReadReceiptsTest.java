package dk.roedtraad.application.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.FormFiles;
import dk.roedtraad.support.Rest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Læst af din konsulent den …": noted when the konsulent opens a form that shows what the leader wrote. */
class ReadReceiptsTest extends CourseStory {

  private static final String CHALLENGES = "model-school-course-describe-challenges";
  private static final String PROPOSE_TIMES = "userTask_proposeTimes";

  @Autowired
  private AnswerService answers;
  @Autowired
  private Readings readings;
  @Autowired
  private ReadReceipts receipts;

  @Test
  void theFirstTimeTheKonsulentOpensTheFormIsKept() {
    var lise = aLeaderWhoWrote();
    assertThat(readAt(lise)).isNull();

    itIs(at(2027, 1, 14, 9));
    filling.open(open(lise, PROPOSE_TIMES));
    var first = readAt(lise);
    itIs(at(2027, 1, 15, 9));
    filling.open(open(lise, PROPOSE_TIMES));

    assertThat(first).isEqualTo(at(2027, 1, 14, 9).toInstant());
    assertThat(readAt(lise)).isEqualTo(first);
  }

  @Test
  void nobodyElseReadsForTheKonsulent() {
    var lise = aLeaderWhoWrote();
    var form = "/engine-rest/task/" + open(lise, PROPOSE_TIMES).getId() + "/form-variables";
    var coordinator = cohorts.find(lise.cohortId()).orElseThrow().coordinatorId();

    for (var other : List.of(lise.leaderId(), coordinator, "admin@forloeb.example")) {
      Rest.as(other, port).get(form);
    }

    assertThat(readAt(lise)).isNull();
  }

  @Test
  void twoRequestsAtTheSameMomentBothOpenTheForm() throws Exception {
    var lise = aLeaderWhoWrote();
    var konsulent = Rest.as(lise.coachId(), port);
    var form = "/engine-rest/task/" + open(lise, PROPOSE_TIMES).getId() + "/form-variables";
    var pool = Executors.newFixedThreadPool(8);
    try {
      Callable<Integer> opening = () -> konsulent.get(form).status();
      for (var answer : pool.invokeAll(IntStream.range(0, 8).mapToObj(i -> opening).toList())) {
        assertThat(answer.get()).isEqualTo(200);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(readAt(lise)).isNotNull();
  }

  @Test
  void whatTheLeaderKeepsAloneIsNeverMarkedAsRead() {
    var lise = aLeaderWhoWrote();
    var task = new FormTask("t", "individual-training", "d", lise.id(), "of-the-coach", 1, lise.leaderId(),
        lise.coachId(), lise.coachId());
    var konsulent = new SignedInUser(lise.coachId(), Set.of("coach"), Set.of());

    receipts.opened(formThatShows("roleModel"), task, konsulent);
    assertThat(readAt(lise)).isNull();
    receipts.opened(formThatShows("challenge"), task, konsulent);
    assertThat(readAt(lise)).isNotNull();
  }

  private static FormDefinition formThatShows(String field) {
    return FormFiles.read("""
        {"id": "of-the-coach", "properties": {"owner": "coach"}, "components": [
          {"type": "html", "content": "{{shown}}", "properties": {"shows": "shown=%s.%s"}}]}"""
        .formatted(CHALLENGES, field));
  }

  private Course aLeaderWhoWrote() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    var course = start(lise);
    submit(lise, "userTask_describeChallenges");
    seminarIsHeld(course, 1);
    return lise;
  }

  private Instant readAt(Course course) {
    var answer = answers.find(course.id(), CHALLENGES, 1).orElseThrow();
    return readings.of(List.of(answer.id())).get(answer.id());
  }
}
