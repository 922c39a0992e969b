package dk.roedtraad.process.seminar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.mail.MailKind;
import dk.roedtraad.application.mail.MailSummary;
import dk.roedtraad.application.seminar.SeminarInvitations;
import dk.roedtraad.application.seminar.SeminarService;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import dk.roedtraad.support.CohortStoryTest;
import dk.roedtraad.support.Rest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SeminarProcessTest extends CohortStoryTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Object> PREPARED = Map.of("day1Start", "10:00", "day1End", "17:00", "day2Start",
      "09:00", "day2End", "15:00", "place", "Hotel Fjorden, Strandvej 1", "room", "Salen");

  @Autowired
  private SeminarService seminars;
  @Autowired
  private SeminarInvitations invitations;

  @BeforeEach
  void itIsFourWeeksBefore() {
    itIs(on("2027-01-05", "09:00"));
  }

  @Test
  void aSeminarIsPreparedInvitedHeldAndRegistered() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    var first = aLeader(cohort);
    var second = aLeader(cohort);
    var seminar = started(cohort, 1);
    assertThat(cohorts.findSeminar(cohort.id(), 1).orElseThrow().processInstanceId()).isEqualTo(seminar.getId());

    var prepare = task(cohort.id(), SeminarProcess.PREPARE_SEMINAR);
    assertThat(prepare.getName()).isEqualTo("Praktisk forberedelse af Seminar (2 dage)");
    assertThat(prepare.getAssignee()).isEqualTo(coordinator());
    var form = opened(coordinator(), prepare);
    assertThat(form.at("/seminarTitle/value").asText()).isEqualTo("Seminar (2 dage) den 2.–3. februar 2027");
    assertThat(form.at("/agenda/value").asText()).startsWith("- Systemisk ledelse\n").contains("forslag");
    assertThat(form.at("/day1Start/value").asText()).isEqualTo("10:00");
    assertThat(form.at("/place/value").asText()).isEqualTo("Hotel Fjorden");
    runDueJobs();
    assertThat(invitations(cohort)).as("before time and place are settled").isEmpty();

    assertThat(as(coordinator()).submit(prepare.getId(), PREPARED).status()).isEqualTo(204);
    runDueJobs();
    assertThat(invitations(cohort)).extracting(MailSummary::to)
        .containsExactlyInAnyOrder(first.leaderId(), second.leaderId());
    assertThat(invitations(cohort)).extracting(MailSummary::subject)
        .containsOnly("Invitation: Seminar (2 dage) den 2.–3. februar 2027");

    itIs(on("2027-02-03", "14:59"));
    runDueJobs();
    assertThat(variable(first, "seminar1Held")).isNull();
    itIs(on("2027-02-03", "15:00"));
    runDueJobs();
    assertThat(variable(first, "seminar1Held")).isEqualTo(true);
    assertThat(variable(second, "seminar1Held")).isEqualTo(true);

    var register = task(cohort.id(), SeminarProcess.REGISTER_ATTENDANCE);
    assertThat(register.getName()).isEqualTo("Registrer fremmøde på Seminar (2 dage)");
    var opened = as(coordinator()).get("/engine-rest/task/" + register.getId() + "/form-variables").json();
    var sent = as(coordinator()).post("/engine-rest/task/" + register.getId() + "/submit-form",
        Map.of("variables", opened));
    assertThat(sent.status()).as("what the form opens with, handed in unchanged: " + sent.body()).isEqualTo(204);
    runDueJobs();
    assertThat(courses.attendance(first.id())).isEqualTo(Map.of(1, AttendanceOutcome.ATTENDED));
    assertThat(variable(first, "seminar1Outcome")).isEqualTo("ATTENDED");
    assertThat(historyService.createHistoricProcessInstanceQuery().processInstanceId(seminar.getId()).singleResult()
        .getEndActivityId()).isEqualTo(SeminarProcess.SEMINAR_CLOSED);
  }

  @Test
  void theThreeSeminarsOfFigure1HaveItsContents() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, "2027-02-02", "2027-04-06", "2027-06-01");
    started(cohort, 2);

    var form = opened(coordinator(), task(cohort.id(), SeminarProcess.PREPARE_SEMINAR));

    assertThat(form.at("/seminarTitle/value").asText()).isEqualTo("2. internat den 6.–7. april 2027");
    assertThat(form.at("/agenda/value").asText()).isEqualTo("""
        - Ledelse af lærerteams
        - Procesledelse med fokus på forskellige refleksions- og læringsmetoder (coaching, sparring og feedback)
        - Anvendelse af reflekterende team som læringsmetode
        - Kvalificering af AL-projekt""");
  }

  @Test
  void aSeminarThatNobodyPreparedIsOverAllTheSameAndNobodyIsInvited() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    var leader = aLeader(cohort);
    var seminar = started(cohort, 1);

    itIs(on("2027-02-03", "15:00"));
    runDueJobs();

    assertThat(BpmnAwareTests.assertThat(seminar).hasPassed(SeminarProcess.SEMINAR_ENDED_UNPREPARED)
        .hasNotPassed(SeminarProcess.SCHEDULE_SEMINAR, SeminarProcess.SEND_INVITATION)).isNotNull();
    assertThat(variable(leader, "seminar1Held")).isEqualTo(true);
    assertThat(invitations(cohort)).isEmpty();
    assertThat(task(cohort.id(), SeminarProcess.REGISTER_ATTENDANCE)).isNotNull();
  }

  @Test
  void theCoordinatorsHoursDecideWhenTheSeminarIsOver() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    var leader = aLeader(cohort);
    started(cohort, 1);
    prepare(cohort, Map.of("day2End", "12:30"));

    itIs(on("2027-02-03", "12:30"));
    runDueJobs();

    assertThat(variable(leader, "seminar1Held")).isEqualTo(true);
  }

  @Test
  void aLeaderOnLeaveIsInvitedOnTheReturn() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    var away = aLeader(cohort);
    var shortlyAway = aLeader(cohort);
    started(cohort, 1);
    change(away, "pause");
    prepare(cohort, Map.of());
    runDueJobs();
    assertThat(invitations(cohort)).extracting(MailSummary::to).containsExactly(shortlyAway.leaderId());

    change(shortlyAway, "pause");
    change(shortlyAway, "resumption");
    change(away, "resumption");
    runDueJobs();

    assertThat(invitations(cohort)).extracting(MailSummary::to)
        .containsExactlyInAnyOrder(away.leaderId(), shortlyAway.leaderId());
  }

  @Test
  void nobodyIsInvitedToASeminarThatWasHeldDuringTheLeave() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    var away = aLeader(cohort);
    started(cohort, 1);
    change(away, "pause");
    prepare(cohort, Map.of());
    runDueJobs();
    itIs(on("2027-02-03", "15:00"));
    runDueJobs();

    change(away, "resumption");
    runDueJobs();

    assertThat(invitations(cohort)).isEmpty();
  }

  @Test
  void onTheDayTheClocksChangeTheSeminarEndsByTheClockOnTheWall() {
    assertThat(endOfSeminarFrom("2027-03-27")).isEqualTo("2027-03-28T13:00:00Z");
    assertThat(endOfSeminarFrom("2027-10-30")).isEqualTo("2027-10-31T14:00:00Z");
  }

  private Instant endOfSeminarFrom(String firstDay) {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, firstDay);
    var seminar = started(cohort, 1);
    prepare(cohort, Map.of());
    assertThat(runtimeService.getVariable(seminar.getId(), "seminarEndsAt"))
        .isEqualTo(Date.from(cohorts.findSeminar(cohort.id(), 1).orElseThrow().endsAt()));
    return managementService.createJobQuery().processInstanceId(seminar.getId()).timers().singleResult().getDuedate()
        .toInstant();
  }

  @Test
  void nobodyOnLeaveOrWithdrawnIsInvited() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    var there = aLeader(cohort);
    courses.setPaused(aLeader(cohort).id(), clock.instant());
    courses.setEnded(aLeader(cohort).id(), "WITHDRAWN", List.of(), clock.instant());
    started(cohort, 1);

    prepare(cohort, Map.of());

    assertThat(invitations(cohort)).extracting(MailSummary::to).containsExactly(there.leaderId());
  }

  @Test
  void invitingAgainInvitesNobodyTwiceAndReachesWhoeverCameLater() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    var first = aLeader(cohort);
    started(cohort, 1);
    prepare(cohort, Map.of());
    invitations.invite(cohort.id(), 1);
    assertThat(invitations(cohort)).extracting(MailSummary::to).containsExactly(first.leaderId());

    var later = aLeader(cohort);
    invitations.inviteToComing(later);
    invitations.inviteToComing(later);

    assertThat(invitations(cohort)).extracting(MailSummary::to)
        .containsExactlyInAnyOrder(first.leaderId(), later.leaderId());
  }

  @Test
  void anInvitationIsOnlyRenewedWhenTimeOrPlaceIsAnotherOne() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    aLeader(cohort);
    started(cohort, 1);
    prepare(cohort, Map.of());
    var uid = cohorts.findSeminar(cohort.id(), 1).orElseThrow().calendarUid();

    seminars.schedule(cohort.id(), 1);
    invitations.invite(cohort.id(), 1);
    assertThat(invitations(cohort)).hasSize(1);
    db.sql("update seminar set place = 'Et andet hotel' where cohort_id = ?").param(cohort.id()).update();
    seminars.schedule(cohort.id(), 1);
    invitations.invite(cohort.id(), 1);

    assertThat(invitations(cohort)).hasSize(1);
    assertThat(mails(cohort, MailKind.SEMINAR_MOVED)).hasSize(1);
    assertThat(db.sql("select calendar from mail where cohort_id = ? order by created_at").param(cohort.id())
        .query(String.class).list()).allSatisfy(calendar -> assertThat(calendar).contains("UID:" + uid))
        .anySatisfy(calendar -> assertThat(calendar).contains("SEQUENCE:0"))
        .anySatisfy(calendar -> assertThat(calendar).contains("SEQUENCE:1"));
  }

  @Test
  void oneLeaderWithoutAnAddressKeepsTheInvitationFromNobodyElse() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    var before = aLeader(cohort);
    var unreachable = aLeader(cohort, "ingen adresse");
    var after = aLeader(cohort);
    started(cohort, 1);

    assertThatThrownBy(() -> prepare(cohort, Map.of())).hasMessageContaining("1 of 3");
    assertThat(invitations(cohort)).extracting(MailSummary::to)
        .containsExactlyInAnyOrder(before.leaderId(), after.leaderId());

    db.sql("update person set email = ? where id = ?").params("ny@fjordby.example", unreachable.leaderId()).update();
    itIs(on("2027-01-05", "09:30"));
    runDueJobs();
    assertThat(invitations(cohort)).extracting(MailSummary::to)
        .containsExactlyInAnyOrder(before.leaderId(), after.leaderId(), "ny@fjordby.example");
  }

  @Test
  void nobodyIsInvitedToASeminarThatIsOver() {
    itIs(on("2027-02-03", "16:00"));
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    aLeader(cohort);

    invitations.invite(cohort.id(), 1);

    assertThat(invitations(cohort)).isEmpty();
  }

  @Test
  void aDayThatEndsBeforeItBeginsIsRefused() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    started(cohort, 1);
    var prepare = task(cohort.id(), SeminarProcess.PREPARE_SEMINAR);

    var refused = as(coordinator()).submit(prepare.getId(), with("day2Start", "09:00", "day2End", "09:00"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message())
        .isEqualTo("Dag 2 slutter kl. Skal være senere end kl. 09.00, hvor dagen begynder.");
    assertThat(task(cohort.id(), SeminarProcess.PREPARE_SEMINAR).getId()).isEqualTo(prepare.getId());
  }

  @Test
  void theTicksDecideHowTheSeminarWentForEachLeader() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    var there = aLeader(cohort);
    var oneDay = aLeader(cohort);
    var away = aLeader(cohort);
    held(cohort);
    var rows = tickedBeforehand(cohort);
    tick(rows, oneDay, true, false);
    tick(rows, away, false, false);

    assertThat(register(cohort, rows).status()).isEqualTo(204);
    runDueJobs();

    assertThat(List.of(there, oneDay, away)).extracting(course -> variable(course, "seminar1Outcome"))
        .containsExactly("ATTENDED", "PARTLY", "ABSENT");
    assertThat(courses.attendance(oneDay.id())).containsEntry(1, AttendanceOutcome.PARTLY);
  }

  @Test
  void attendanceNamesEveryLeaderOnceAndNobodyElse() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    var first = aLeader(cohort);
    var second = aLeader(cohort);
    held(cohort);

    var missing = register(cohort, List.of(row(first)));
    var twice = register(cohort, List.of(row(first), row(second), row(second)));
    var stranger = register(cohort, List.of(row(first), row(second),
        Map.of("leaderId", "en@anden.example", "day1", true, "day2", true)));

    assertThat(missing.status()).isEqualTo(400);
    assertThat(missing.message()).startsWith("Fremmøde: mangler en række for Åse Leder 2.");
    assertThat(twice.status()).isEqualTo(400);
    assertThat(twice.message()).isEqualTo("Fremmøde: har mere end én række for Åse Leder 2.");
    assertThat(stranger.status()).isEqualTo(400);
    assertThat(stranger.message()).startsWith("Fremmøde: har 1 række med en person, der ikke er leder på holdet.");
    assertThat(courses.attendance(first.id())).isEmpty();
  }

  @Test
  void whoWithdrewIsNotOnTheListAndARowForOneWhoWithdrewMeanwhileDoesNoHarm() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    var there = aLeader(cohort);
    var gone = aLeader(cohort);
    held(cohort);
    var openedBefore = tickedBeforehand(cohort);
    courses.setEnded(gone.id(), "WITHDRAWN", List.of(), clock.instant());

    assertThat(tickedBeforehand(cohort)).containsExactly(row(there));
    assertThat(register(cohort, openedBefore).status()).isEqualTo(204);
    runDueJobs();

    assertThat(courses.attendance(there.id())).containsEntry(1, AttendanceOutcome.ATTENDED);
    assertThat(courses.attendance(gone.id())).isEmpty();
  }

  @Test
  void whoWasEnrolledWhenTheSeminarWasOverIsNotTickedAsHavingBeenThere() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    var there = aLeader(cohort);
    held(cohort);
    itIs(on("2027-02-04", "09:00"));
    aLeader(cohort);

    assertThat(tickedBeforehand(cohort)).containsExactly(row(there));
  }

  @Test
  void theLastSeminarTellsTheCohortThatTheMeetingCanBePlanned() {
    var planned = aLaunchedCohort(Track.MODEL_SCHOOL, "2027-02-02", "2027-04-06", "2027-06-01");
    var instance = runtimeService.createProcessInstanceByKey("cohort").businessKey(planned.id())
        .startBeforeActivity("event_lastSeminarHeld").setVariables(variables(planned)).execute();
    db.sql("update cohort set process_instance_id = ? where id = ?").params(instance.getId(), planned.id()).update();

    seminars.markHeld(planned.id(), 2);
    runDueJobs();
    assertThat(runtimeService.getVariable(instance.getId(), "lastSeminarHeld")).isNull();
    seminars.markHeld(planned.id(), 3);
    runDueJobs();

    assertThat(task(planned.id(), "userTask_chooseMeetingDate").getAssignee()).isEqualTo(coordinator());
  }

  private ProcessInstance started(Cohort cohort, int number) {
    var variables = variables(cohort);
    variables.put("seminarNumber", number);
    variables.put("round", number);
    return runtimeService.startProcessInstanceByKey(SeminarProcess.ID, cohort.id(), variables);
  }

  private void prepare(Cohort cohort, Map<String, Object> changed) {
    var values = new HashMap<>(PREPARED);
    values.putAll(changed);
    var task = task(cohort.id(), SeminarProcess.PREPARE_SEMINAR).getId();
    assertThat(as(coordinator()).submit(task, values).status()).isEqualTo(204);
    runDueJobs();
  }

  private void held(Cohort cohort) {
    started(cohort, 1);
    itIs(on("2027-02-03", "15:00"));
    runDueJobs();
  }

  private Rest.Response register(Cohort cohort, List<Map<String, Object>> rows) {
    return as(coordinator()).submit(task(cohort.id(), SeminarProcess.REGISTER_ATTENDANCE).getId(),
        Map.of("attendance", rows));
  }

  private List<Map<String, Object>> tickedBeforehand(Cohort cohort) {
    var value = opened(coordinator(), task(cohort.id(), SeminarProcess.REGISTER_ATTENDANCE)).at("/attendance/value");
    try {
      return new ArrayList<>(JSON.readValue(value.isTextual() ? value.asText() : value.toString(),
          new TypeReference<List<Map<String, Object>>>() {}));
    } catch (IOException e) {
      throw new AssertionError("Not a Json list: " + value, e);
    }
  }

  private static Map<String, Object> row(Course course) {
    return Map.of("leaderId", course.leaderId(), "day1", true, "day2", true);
  }

  private static void tick(List<Map<String, Object>> rows, Course course, boolean day1, boolean day2) {
    rows.replaceAll(row -> course.leaderId().equals(row.get("leaderId"))
        ? Map.of("leaderId", course.leaderId(), "day1", day1, "day2", day2) : row);
  }

  private static Map<String, Object> with(String... keysAndValues) {
    var values = new HashMap<>(PREPARED);
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return values;
  }

  private List<MailSummary> invitations(Cohort cohort) {
    return mails(cohort, MailKind.SEMINAR_INVITATION);
  }
}
