package dk.roedtraad.process.reportabsence;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.process.seminar.SeminarProcess;
import dk.roedtraad.support.MoveStory;
import dk.roedtraad.support.Rest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportAbsenceProcessTest extends MoveStory {

  @Test
  void whoCannotComeIsTakenOutOfTheCalendarTheCoordinatorIsToldAndAttendanceKnowsIt() {
    var cohort = aCohortUnderWay();
    var leader = aLeader(cohort);
    var other = aLeader(cohort);
    invite(cohort);

    var report = report(leader, Map.of("event", "SEMINAR_1", "wish", "Gerne med et andet hold"));

    assertThat(subjects(leader, leader.leaderId())).endsWith("Afbud noteret: 1. internat den 12.–13. januar 2027");
    assertThat(steps(leader, leader.leaderId())).containsExactly("REQUEST 0", "CANCEL 1");
    assertThat(subjects(leader, coordinator()))
        .containsExactly("Afbud: Åse Leder 1 kommer ikke til 1. internat den 12.–13. januar 2027");
    var note = task(report, ReportAbsenceProcess.NOTE_ABSENCE);
    assertThat(note.getName()).isEqualTo("Afbud fra Åse Leder 1: 1. internat den 12.–13. januar 2027");
    assertThat(note.getDueDate()).isNotNull();
    var form = opened(coordinator(), note);
    assertThat(form.at("/wish/value").asText()).isEqualTo("Gerne med et andet hold");
    assertThat(form.at("/schoolName/value").asText()).isEqualTo("Fjordby Erhvervsskole");
    handIn(note, Map.of("noted", true));

    itIs(on("2027-01-13", "15:00"));
    runDueJobs();
    var attendance = opened(coordinator(), task(cohort.id(), SeminarProcess.REGISTER_ATTENDANCE))
        .at("/attendance/value").toString().replace("\\\"", "\"");
    assertThat(attendance).contains("\"leaderId\":\"" + leader.leaderId() + "\"", "\"excused\":true")
        .contains("\"leaderId\":\"" + other.leaderId() + "\"");
    assertThat(attendance).containsOnlyOnce("\"excused\":true");
  }

  @Test
  void sayingItTwiceTakesOutOnce() {
    var cohort = aCohortUnderWay();
    var leader = aLeader(cohort);
    invite(cohort);

    report(leader, Map.of("event", "SEMINAR_1"));
    report(leader, Map.of("event", "SEMINAR_1"));

    assertThat(steps(leader, leader.leaderId())).containsExactly("REQUEST 0", "CANCEL 1");
  }

  @Test
  void whoSaysItBeforeTheInvitationIsNotInvited() {
    var cohort = aCohortUnderWay();
    var leader = aLeader(cohort);

    report(leader, Map.of("event", "SEMINAR_1"));
    invite(cohort);

    assertThat(steps(leader, leader.leaderId())).isEmpty();
  }

  @Test
  void aNewDateIsANewQuestion() {
    var cohort = aCohortUnderWay();
    var leader = aLeader(cohort);
    invite(cohort);
    report(leader, Map.of("event", "SEMINAR_1"));

    move(cohort, "2027-01-19");

    assertThat(steps(leader, leader.leaderId())).containsExactly("REQUEST 0", "CANCEL 1", "REQUEST 2");
    assertThat(subjects(leader, leader.leaderId())).endsWith("Invitation: 1. internat den 19.–20. januar 2027");
  }

  @Test
  void onlyWhatIsAheadOfThatLeaderCanBeCalledOff() {
    var cohort = aCohortUnderWay();
    var leader = aLeader(cohort);
    itIs(on("2027-01-13", "15:00"));
    runDueJobs();

    assertThat(start(leader, Map.of("event", "SEMINAR_1")).status()).isEqualTo(400);
    assertThat(start(leader, Map.of("event", "MEETING")).message())
        .isEqualTo("Hvad kan du ikke komme til? Du har ikke det internat eller møde foran dig, eller det har ingen dato "
            + "endnu. Vælg et andet.");
    assertThat(start(leader, Map.of("event", "SEMINAR_2")).status()).isEqualTo(200);
  }

  private Rest.Response start(Course leader, Map<String, Object> values) {
    return as(leader.leaderId()).start(ReportAbsenceProcess.ID, values);
  }

  private String report(Course leader, Map<String, Object> values) {
    var started = start(leader, values);
    assertThat(started.status()).as(started.body()).isEqualTo(200);
    runDueJobs();
    return started.json().path("businessKey").asText();
  }
}
