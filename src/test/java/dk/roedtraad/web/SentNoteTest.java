package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Tasklist says after a form is handed in. */
class SentNoteTest extends CourseStory {

  private static final Map<String, Object> THREE_TIMES = Map.of("time1", "2026-11-17T10:00",
      "time2", "2026-11-18T14:30", "time3", "2026-11-19T09:00", "place", "Teams");

  @Test
  void aLeaderIsToldTheNextTaskAndItsDeadline() {
    var lise = started(Track.MODEL_SCHOOL);
    var course = runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(lise.id()).singleResult();
    submit(lise, "userTask_describeChallenges");
    seminarIsHeld(course, 1);
    var task = open(lise, "userTask_concretiseAssignment");
    submit(lise, "userTask_concretiseAssignment");

    var note = Rest.as(lise.leaderId(), port).get("/api/sent/" + task.getId()).json();

    assertThat(note.path("thanks").asText()).isEqualTo("Tak – indsendt kl. 15.00.");
    assertThat(note.path("next").path("title").asText()).isEqualTo("Beskriv din AL-opgave");
    assertThat(note.path("next").path("taskId").asText())
        .isEqualTo(open(lise, "userTask_describeAssignment").getId());
    assertThat(note.path("next").path("when").asText()).isEqualTo("frist torsdag den 25. februar");
  }

  @Test
  void aKonsulentIsToldOfWhomTheNextTaskIs() {
    var lise = started(Track.IMPLEMENTATION_SCHOOL);
    var task = open(lise, "userTask_proposeTimes");
    submit(lise, "userTask_proposeTimes", THREE_TIMES);
    var rest = Rest.as(lise.coachId(), port);

    assertThat(rest.get("/api/sent/" + task.getId()).json().path("rest").asText())
        .isEqualTo("Der er ikke mere at gøre lige nu. Vi skriver, når der er noget nyt.");

    submit(lise, "userTask_chooseTime", Map.of("chosenTime", "OPTION_2"));
    var next = rest.get("/api/sent/" + task.getId()).json().path("next");
    assertThat(next.path("title").asText()).isEqualTo("Registrer samtale (runde 1)");
    assertThat(next.path("about").asText()).isEqualTo("Lise Leder");

    itIs(at(2026, 11, 18, 12));
    taskService.createTaskQuery().taskAssignee(lise.coachId()).list()
        .forEach(open -> taskService.setAssignee(open.getId(), lise.leaderId()));
    var session = rest.get("/api/sent/" + task.getId()).json().path("next");
    assertThat(session.path("taskId").isNull()).isTrue();
    assertThat(session.path("title").asText()).isEqualTo("Sparring før seminaret med Lise Leder");
    assertThat(session.path("when").asText()).isEqualTo("onsdag den 18. november 2026 kl. 14.30–15.30");
  }

  @Test
  void nobodyIsThankedForWhatAnotherHandedIn() {
    var lise = started(Track.MODEL_SCHOOL);
    var task = open(lise, "userTask_describeChallenges");
    submit(lise, "userTask_describeChallenges");

    assertThat(Rest.as(lise.coachId(), port).get("/api/sent/" + task.getId()).status()).isEqualTo(404);
    assertThat(Rest.as("admin@forloeb.example", port).get("/api/sent/" + task.getId()).status()).isEqualTo(404);
    assertThat(Rest.as(lise.leaderId(), port).get("/api/sent/findes-ikke").status()).isEqualTo(404);
    assertThat(Rest.anonymous(port).get("/api/sent/" + task.getId()).status()).isEqualTo(401);
  }

  private Course started(Track track) {
    var course = aLeader(aCohort(track));
    start(course);
    return course;
  }
}
