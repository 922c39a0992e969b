package dk.roedtraad.process.crossschoolmeeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.deadline.MeetingWindowTable;
import dk.roedtraad.application.mail.MailKind;
import dk.roedtraad.application.mail.MailSummary;
import dk.roedtraad.application.meeting.MeetingInvitations;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CohortStoryTest;
import dk.roedtraad.support.Rest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class CrossSchoolMeetingProcessTest extends CohortStoryTest {

  @Autowired
  private MeetingInvitations invitations;
  @Autowired
  private MeetingWindowTable windows;

  @BeforeEach
  void theLastSeminarIsOver() {
    itIs(on("2027-01-14", "09:00"));
  }

  @Test
  void theMeetingIsChosenInvitedToAndHeld() {
    var cohort = cohort("2027-01-12");
    var leader = aLeader(cohort);
    courses.setPaused(aLeader(cohort).id(), clock.instant());
    var meeting = started(cohort);
    var choose = task(cohort.id(), CrossSchoolMeetingProcess.CHOOSE_MEETING_DATE);
    assertThat(choose.getAssignee()).isEqualTo(coordinator());
    var form = opened(coordinator(), choose);
    assertThat(form.at("/period/value").asText()).isEqualTo("2 til 3 måneder");
    assertThat(form.at("/earliest/value").asText()).isEqualTo("lørdag den 13. marts 2027");
    assertThat(form.at("/latest/value").asText()).isEqualTo("tirsdag den 13. april 2027");
    assertThat(form.at("/workingDaysInWindow/value").asInt()).isPositive();
    assertThat(form.has("summerWarning")).isFalse();

    assertThat(choose(cohort, "2027-04-08", Map.of()).status()).isEqualTo(204);
    runDueJobs();
    invitations.invite(cohort.id());
    assertThat(mails(cohort, MailKind.CROSS_SCHOOL_MEETING_INVITATION)).extracting(MailSummary::to)
        .as("the leader on leave is left in peace").containsExactly(leader.leaderId());

    itIs(on("2027-04-08", "13:59"));
    runDueJobs();
    assertThat(variable(leader, "crossSchoolMeetingHeld")).isNull();
    itIs(on("2027-04-08", "14:00"));
    runDueJobs();
    assertThat(variable(leader, "crossSchoolMeetingHeld")).isEqualTo(true);
    assertThat(cohorts.findMeeting(cohort.id()).orElseThrow().heldAt()).isNotNull();
    assertThat(historyService.createHistoricProcessInstanceQuery().processInstanceId(meeting.getId()).singleResult()
        .getEndActivityId()).isEqualTo(CrossSchoolMeetingProcess.MEETING_HELD);
  }

  @Test
  void aLeaderOnLeaveIsInvitedOnTheReturn() {
    var cohort = cohort("2027-01-12");
    var away = aLeader(cohort);
    started(cohort);
    change(away, "pause");
    choose(cohort, "2027-04-08", Map.of());
    runDueJobs();
    assertThat(mails(cohort, MailKind.CROSS_SCHOOL_MEETING_INVITATION)).isEmpty();

    change(away, "resumption");
    runDueJobs();

    assertThat(mails(cohort, MailKind.CROSS_SCHOOL_MEETING_INVITATION)).extracting(MailSummary::to)
        .containsExactly(away.leaderId());
  }

  @Test
  void bothEdgesOfTheWindowAreInsideIt() {
    assertThat(choose(waiting("2027-01-12"), "2027-03-13", Map.of()).status()).isEqualTo(204);
    assertThat(choose(waiting("2027-01-12"), "2027-04-13", Map.of()).status()).isEqualTo(204);
  }

  @Test
  void twoMonthsAfterNewYearsEveIsTheLastDayOfFebruary() {
    var leapYear = waiting("2027-12-30");
    assertThat(choose(leapYear, "2028-02-28", Map.of()).status()).isEqualTo(400);
    assertThat(choose(leapYear, "2028-02-29", Map.of()).status()).isEqualTo(204);
    assertThat(choose(waiting("2026-12-30"), "2027-02-28", Map.of()).status()).isEqualTo(204);
  }

  @Test
  void aDayOutsideTheWindowNeedsAReasonThatIsKept() {
    var cohort = waiting("2027-01-12");

    var early = choose(cohort, "2027-03-12", Map.of());
    var late = choose(cohort, "2027-04-14", Map.of("reason", " "));

    assertThat(early.status()).isEqualTo(400);
    assertThat(early.message()).isEqualTo("Begrundelse: skal udfyldes, fordi datoen ligger uden for perioden fra "
        + "13. marts 2027 til 13. april 2027.");
    assertThat(late.status()).isEqualTo(400);
    assertThat(choose(cohort, "2027-04-14", Map.of("reason", "Påskeferie på tre skoler")).status()).isEqualTo(204);
    runDueJobs();
    assertThat(cohorts.findMeeting(cohort.id()).orElseThrow().reason()).isEqualTo("Påskeferie på tre skoler");
  }

  @Test
  void aDayBeforeTheLastSeminarIsOverIsRefusedWhateverTheReason() {
    var refused = choose(waiting("2027-01-12"), "2027-01-13", Map.of("reason", "Vi vil gerne"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).isEqualTo("Dato for mødet: skal ligge efter det sidste internat, der slutter "
        + "onsdag den 13. januar 2027.");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "2027-04-04 | søndag den 4. april 2027 ligger i en weekend.",
      "2027-03-25 | torsdag den 25. marts 2027 er skærtorsdag.",
      "2027-03-23 | mange skoler er lukket: dagene før påske."})
  void aDayOnWhichSchoolsAreClosedStandsOnlyIfTheCoordinatorSaysSo(String day, String warning) {
    var cohort = waiting("2027-01-12");

    var warned = choose(cohort, day, Map.of("continueAnyway", false));

    assertThat(warned.status()).isEqualTo(400);
    assertThat(warned.message()).isEqualTo("Dato for mødet: " + warning
        + "\nSkal datoen gælde alligevel? Sæt hak i 'Fortsæt alligevel', og indsend igen.");
    assertThat(choose(cohort, day, Map.of()).status()).isEqualTo(204);
  }

  @Test
  void aWeekInWhichSomeSchoolsAreClosedIsWarnedAboutToo() {
    assertThat(choose(waiting("2026-12-15"), "2027-02-24", Map.of("continueAnyway", false)).message())
        .contains("mange skoler er lukket: vinterferie (uge 8).");
  }

  @Test
  void aMeetingInThePastIsRefusedEvenIfTheCoordinatorInsists() {
    var cohort = waiting("2027-01-12");
    itIs(on("2027-04-08", "11:00"));

    assertThat(List.of(choose(cohort, "2027-04-07", Map.of()), choose(cohort, "2027-04-08", Map.of())))
        .allSatisfy(refused -> {
          assertThat(refused.status()).isEqualTo(400);
          assertThat(refused.message()).isEqualTo("Dato for mødet: ligger tilbage i tiden. Vælg en dag, der kommer.");
        });
    assertThat(choose(cohort, "2027-04-08", Map.of("meetingStart", "12:00")).status()).isEqualTo(204);
  }

  @Test
  void aMeetingThatEndsBeforeItBeginsIsRefused() {
    var refused = choose(waiting("2027-01-12"), "2027-04-08", Map.of("meetingEnd", "10:00"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).isEqualTo("Slutter kl. Skal være senere end kl. 10.00, hvor mødet begynder.");
  }

  @Test
  void aWindowInTheSummerHolidayIsToldBeforehand() {
    var cohort = waiting("2027-05-04");

    assertThat(opened(coordinator(), task(cohort.id(), CrossSchoolMeetingProcess.CHOOSE_MEETING_DATE))
        .at("/summerWarning/value").asText()).contains("sommerferien");
  }

  @Test
  void aCoordinatorsChangeOfTheTableCountsFromThenOn() throws Exception {
    var cohort = waiting("2027-01-12");
    var deployment = deployed(shipped().replaceFirst("(?s)(outputEntry_anyMonth_fromMonths\">\\s*<text>)2", "$11")
        .replaceFirst("(?s)(outputEntry_anyMonth_summerPercent\">\\s*<text>)50", "$1100"));
    try {
      var form = opened(coordinator(), task(cohort.id(), CrossSchoolMeetingProcess.CHOOSE_MEETING_DATE));
      assertThat(form.at("/period/value").asText()).isEqualTo("1 til 3 måneder");
      assertThat(form.at("/earliest/value").asText()).isEqualTo("lørdag den 13. februar 2027");
      assertThat(opened(coordinator(), task(waiting("2027-05-04").id(), CrossSchoolMeetingProcess.CHOOSE_MEETING_DATE))
          .has("summerWarning")).isFalse();
      assertThat(choose(cohort, "2027-03-12", Map.of()).status()).as("inside the longer window").isEqualTo(204);
    } finally {
      repositoryService.deleteDeployment(deployment, true);
    }
    assertThat(choose(waiting("2027-01-12"), "2027-03-12", Map.of()).status()).as("the shipped table").isEqualTo(400);
  }

  @Test
  void aRowThatMakesNoSenseIsPointedOutInsteadOfAWindowBeingGuessed() throws Exception {
    var deployment = deployed(shipped().replaceFirst("(?s)(outputEntry_anyMonth_toMonths\">\\s*<text>)3", "$1"));
    try {
      assertThatThrownBy(() -> windows.ruleAfter(LocalDate.of(2027, 1, 13))).hasMessageContaining("meeting-window")
          .hasMessageContaining("toMonths");
    } finally {
      repositoryService.deleteDeployment(deployment, true);
    }
  }

  private static String shipped() throws IOException {
    return Files.readString(Path.of("bpmn/meeting-window.dmn"), StandardCharsets.UTF_8);
  }

  private String deployed(String table) {
    return repositoryService.createDeployment().addString("bpmn/meeting-window.dmn", table).deploy().getId();
  }

  @Test
  void aMeetingAfterTheClocksHaveChangedEndsByTheClockOnTheWall() {
    var cohort = waiting("2027-01-12");
    choose(cohort, "2027-03-28", Map.of());
    runDueJobs();

    assertThat(cohorts.findMeeting(cohort.id()).orElseThrow().endsAt()).isEqualTo("2027-03-28T12:00:00Z");
  }

  private Cohort cohort(String lastSeminar) {
    return aLaunchedCohort(Track.MODEL_SCHOOL, "2026-09-01", "2026-11-03", lastSeminar);
  }

  private Cohort waiting(String lastSeminar) {
    var cohort = cohort(lastSeminar);
    started(cohort);
    return cohort;
  }

  private ProcessInstance started(Cohort cohort) {
    return runtimeService.startProcessInstanceByKey(CrossSchoolMeetingProcess.ID, cohort.id(), variables(cohort));
  }

  private Rest.Response choose(Cohort cohort, String date, Map<String, Object> changed) {
    var values = new HashMap<String, Object>(Map.of("meetingDate", date, "meetingStart", "10:00", "meetingEnd",
        "14:00", "meetingPlace", "Fjordby Erhvervsskole", "continueAnyway", true));
    values.putAll(changed);
    return as(coordinator()).submit(task(cohort.id(), CrossSchoolMeetingProcess.CHOOSE_MEETING_DATE).getId(), values);
  }
}
