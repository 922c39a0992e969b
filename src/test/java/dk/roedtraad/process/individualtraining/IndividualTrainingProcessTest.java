package dk.roedtraad.process.individualtraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.mail.MailKind;
import dk.roedtraad.application.mail.MailSummary;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.reminder.ReminderService;
import dk.roedtraad.application.training.TrainingSessions;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One round of sparring of a leader of an implementation school; coaching is the same process. */
class IndividualTrainingProcessTest extends CourseStory {

  private static final String CHOOSE_COACH = "userTask_chooseCoach";
  private static final String PROPOSE_TIMES = "userTask_proposeTimes";
  private static final String CHOOSE_TIME = "userTask_chooseTime";
  private static final String REGISTER_SESSION = "userTask_registerSession";
  private static final Map<String, Object> THREE_TIMES = Map.of("time1", "2026-11-17T10:00",
      "time2", "2026-11-18T14:30", "time3", "2026-11-19T09:00", "place", "Teams");

  @Autowired
  private TrainingSessions sessions;
  @Autowired
  private Outbox outbox;
  @Autowired
  private ReminderService reminders;
  @Autowired
  private JdbcClient db;

  @Test
  void aSessionIsProposedChosenBookedAndHeld() {
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    var round = training(start(leader));

    var propose = open(leader, PROPOSE_TIMES);
    assertThat(propose.getAssignee()).isEqualTo(leader.coachId());
    assertThat(propose.getName()).isEqualTo("Foreslå tider til sparring (runde 1)");
    assertThat(propose.getDueDate()).isEqualTo(at(2026, 12, 10, 16).toInstant());
    submit(leader, PROPOSE_TIMES, THREE_TIMES);

    var choose = open(leader, CHOOSE_TIME);
    assertThat(choose.getAssignee()).isEqualTo(leader.leaderId());
    assertThat(choose.getDueDate()).isEqualTo(at(2026, 11, 5, 16).toInstant());
    submit(leader, CHOOSE_TIME, Map.of("chosenTime", "OPTION_2"));

    assertThat(sessions.find(leader.id(), 1)).hasValueSatisfying(session -> {
      assertThat(session.startsAt()).isEqualTo(at(2026, 11, 18, 14).plusMinutes(30).toInstant());
      assertThat(session.endsAt()).isEqualTo(at(2026, 11, 18, 15).plusMinutes(30).toInstant());
      assertThat(session.place()).isEqualTo("Teams");
      assertThat(session.calendarSequence()).isZero();
    });
    assertThat(invitations(leader)).extracting(MailSummary::to)
        .containsExactlyInAnyOrder(leader.leaderId(), leader.coachId());

    itIs(at(2026, 11, 18, 16));
    submit(leader, REGISTER_SESSION, Map.of("sessionHeld", "YES", "sharedAgreements", "Vi mødes igen"));

    assertThat(round).isEnded().hasPassed("serviceTask_recordSession", "endEvent_roundHeld");
    assertThat(sessions.roundsHeld(leader.id())).containsExactly(1);
    assertThat(sessions.find(leader.id(), 1).orElseThrow().heldOn()).isEqualTo(LocalDate.of(2026, 11, 18));
  }

  @Test
  void theLeaderIsWrittenToAtOnceWithTheTimesAndTheLinkAndTheMorningsMailDoesNotSayItAgain() {
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    start(leader);

    submit(leader, PROPOSE_TIMES, THREE_TIMES);

    var choose = open(leader, CHOOSE_TIME).getId();
    assertThat(offers(leader)).singleElement().satisfies(mail -> {
      assertThat(mail.to()).isEqualTo(leader.leaderId());
      assertThat(mail.subject()).isEqualTo("Vælg tid til samtale med din konsulent");
    });
    assertThat(textOf(offers(leader).get(0))).contains("Sparring før seminaret",
        "tirsdag den 17. november 2026 kl. 10.00–11.00", "onsdag den 18. november 2026 kl. 14.30–15.30",
        "torsdag den 19. november 2026 kl. 09.00–10.00", "Teams", "torsdag den 5. november 2026", "/opgave/" + choose);
    for (int day = 3; day <= 6; day++) {
      itIs(at(2026, 11, day, 8));
      reminders.remind();
    }
    assertThat(digests(leader)).as("neither as new nor, so soon, as a reminder").isEmpty();
    itIs(at(2026, 11, 9, 8));
    reminders.remind();
    assertThat(digests(leader)).as("two working days after it was due").singleElement().satisfies(mail ->
        assertThat(mail.subject()).startsWith("Venlig påmindelse: Vælg tid til sparring"));
  }

  @Test
  void newTimesAreTheirOwnMail() {
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    start(leader);
    submit(leader, PROPOSE_TIMES, THREE_TIMES);
    submit(leader, CHOOSE_TIME, Map.of("chosenTime", "NONE", "whenPossible", "Helst om eftermiddagen"));

    submit(leader, PROPOSE_TIMES, Map.of("time1", "2026-11-24T10:00", "time2", "2026-11-25T14:30",
        "time3", "2026-11-26T09:00", "place", "Teams"));

    assertThat(offers(leader)).hasSize(2);
    assertThat(offers(leader)).extracting(this::textOf).anyMatch(text -> text.contains("tirsdag den 24. november 2026"));
  }

  @Test
  void nobodyOnLeaveIsOfferedTimesAndTheMorningsMailTellsOfThemOnTheReturn() {
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    start(leader);
    courses.setPaused(leader.id(), clock.instant());
    submit(leader, PROPOSE_TIMES, THREE_TIMES);
    assertThat(offers(leader)).isEmpty();

    courses.setPaused(leader.id(), null);
    itIs(at(2026, 11, 3, 8));
    reminders.remind();

    assertThat(digests(leader)).singleElement().satisfies(mail ->
        assertThat(mail.subject()).startsWith("Ny opgave: Vælg tid til sparring"));
  }

  private List<MailSummary> offers(Course course) {
    return mails(course, MailKind.SESSION_TIMES_OFFERED);
  }

  private List<MailSummary> digests(Course course) {
    return mails(course, MailKind.REMINDER_DIGEST).stream().filter(mail -> mail.to().equals(course.leaderId())).toList();
  }

  private List<MailSummary> mails(Course course, MailKind kind) {
    return outbox.list(course.cohortId()).stream().filter(mail -> mail.kind() == kind).toList();
  }

  private String textOf(MailSummary mail) {
    return db.sql("select text_body from mail where id = ?").param(mail.id()).query(String.class).single();
  }

  @Test
  void theLeaderIsOfferedTheTimesInDanishAndMaySayThatNoneFits() {
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    start(leader);
    submit(leader, PROPOSE_TIMES, THREE_TIMES);

    var form = filling.open(open(leader, CHOOSE_TIME));

    assertThat(form).containsEntry("sessionPlace", "Teams").containsEntry("timeOptions", List.of(
        Map.of("value", "OPTION_1", "label", "tirsdag den 17. november 2026 kl. 10.00"),
        Map.of("value", "OPTION_2", "label", "onsdag den 18. november 2026 kl. 14.30"),
        Map.of("value", "OPTION_3", "label", "torsdag den 19. november 2026 kl. 09.00"),
        Map.of("value", "NONE", "label", "Ingen af tiderne passer")));
  }

  @Test
  void aTimeThatHasPassedIsNoLongerOffered() {
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    start(leader);
    submit(leader, PROPOSE_TIMES, THREE_TIMES);

    itIs(at(2026, 11, 18, 20));

    assertThat((List<?>) filling.open(open(leader, CHOOSE_TIME)).get("timeOptions")).hasSize(2);
    assertThatThrownBy(() -> submit(leader, CHOOSE_TIME, Map.of("chosenTime", "OPTION_1")))
        .hasMessageContaining("Hvilken tid passer dig?");
  }

  @Test
  void whenNoTimeFitsTheKonsulentProposesAgainAndReadsWhy() {
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    var round = training(start(leader));
    submit(leader, PROPOSE_TIMES, THREE_TIMES);

    submit(leader, CHOOSE_TIME, Map.of("chosenTime", "NONE", "whenPossible", "Helst om eftermiddagen"));

    assertThat(round).hasNotPassed("serviceTask_bookSession").isWaitingAt(PROPOSE_TIMES);
    assertThat(filling.open(open(leader, PROPOSE_TIMES))).containsEntry("leaderMessage", "Helst om eftermiddagen")
        .containsEntry("place", "Teams").doesNotContainKeys("time1", "time2", "time3");
    assertThat(invitations(leader)).isEmpty();
    submit(leader, PROPOSE_TIMES, THREE_TIMES);
    assertThat(filling.open(open(leader, CHOOSE_TIME))).containsEntry("chosenTime", "")
        .doesNotContainKey("whenPossible");
  }

  @Test
  void whoCanUseNoTimeSaysWhenInstead() {
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    start(leader);
    submit(leader, PROPOSE_TIMES, THREE_TIMES);
    var choose = open(leader, CHOOSE_TIME);

    for (var silence : List.of("", "  ")) {
      assertThatThrownBy(() -> filling.handIn(choose, Variables.createVariables().putValue("chosenTime", "NONE")
          .putValue("whenPossible", silence))).hasMessageContaining("Hvornår passer det dig? Skal udfyldes.");
    }
    assertThat(openSteps(leader)).containsExactly(CHOOSE_TIME);
    submit(leader, CHOOSE_TIME, Map.of("chosenTime", "OPTION_1"));
    assertThat(openSteps(leader)).containsExactly(REGISTER_SESSION);
  }

  @Test
  void theKonsulentRegistersTheSessionThatWasAgreed() {
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    start(leader);
    submit(leader, PROPOSE_TIMES, THREE_TIMES);
    submit(leader, CHOOSE_TIME, Map.of("chosenTime", "OPTION_2"));

    assertThat(filling.open(open(leader, REGISTER_SESSION)))
        .containsEntry("agreedTime", "onsdag den 18. november 2026 kl. 14.30").containsEntry("sessionPlace", "Teams")
        .doesNotContainKey("sessionDate");
    itIs(at(2026, 11, 18, 16));
    assertThat(filling.open(open(leader, REGISTER_SESSION))).containsEntry("sessionDate", "2026-11-18");
  }

  @Test
  void aSessionThatWasNotHeldIsAskedForAnew() {
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    start(leader);
    submit(leader, PROPOSE_TIMES, THREE_TIMES);
    submit(leader, CHOOSE_TIME, Map.of("chosenTime", "OPTION_1"));
    submit(leader, REGISTER_SESSION, Map.of("sessionHeld", "NO", "sharedAgreements", "Vi prøver igen"));
    submit(leader, PROPOSE_TIMES, THREE_TIMES);
    submit(leader, CHOOSE_TIME, Map.of("chosenTime", "OPTION_3"));

    assertThat(filling.open(open(leader, REGISTER_SESSION))).containsEntry("sharedAgreements", "Vi prøver igen")
        .containsEntry("agreedTime", "torsdag den 19. november 2026 kl. 09.00").containsEntry("sessionHeld", "");
  }

  @Test
  void aSessionThatWasNotHeldIsBookedAgainAsTheSameEventInTheirCalendars() {
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    start(leader);
    submit(leader, PROPOSE_TIMES, THREE_TIMES);
    submit(leader, CHOOSE_TIME, Map.of("chosenTime", "OPTION_1"));
    var first = sessions.find(leader.id(), 1).orElseThrow();
    itIs(at(2026, 11, 17, 12));

    submit(leader, REGISTER_SESSION, Map.of("sessionHeld", "NO"));
    submit(leader, PROPOSE_TIMES, Map.of("time1", "2026-11-24T10:00", "time2", "2026-11-25T10:00",
        "time3", "2026-11-26T10:00", "place", "Teams"));
    submit(leader, CHOOSE_TIME, Map.of("chosenTime", "OPTION_3"));

    var second = sessions.find(leader.id(), 1).orElseThrow();
    assertThat(second.calendarUid()).isEqualTo(first.calendarUid());
    assertThat(second.calendarSequence()).isEqualTo(1);
    assertThat(second.startsAt()).isEqualTo(at(2026, 11, 26, 10).toInstant());
    assertThat(invitations(leader)).hasSize(2);
    assertThat(changes(leader)).extracting(MailSummary::to)
        .containsExactlyInAnyOrder(leader.leaderId(), leader.coachId());
    assertThat(sessions.roundsHeld(leader.id())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void eitherSideMovesASessionThatIsAgreedAndBothGetTheNewTimeInTheSameEvent(boolean byTheLeader) {
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    var round = training(start(leader));
    submit(leader, PROPOSE_TIMES, THREE_TIMES);
    submit(leader, CHOOSE_TIME, Map.of("chosenTime", "OPTION_1"));
    var first = sessions.find(leader.id(), 1).orElseThrow();
    var asks = byTheLeader ? leader.leaderId() : leader.coachId();
    var other = byTheLeader ? leader.coachId() : leader.leaderId();

    assertThat(filling.open(open(leader, REGISTER_SESSION))).as("the way to it in the konsulent's form")
        .containsEntry("moveCourse", leader.id()).containsEntry("moveRound", 1);
    var agreed = Rest.as(asks, port).get("/api/sessions/" + leader.id() + "/1").json();
    assertThat(agreed.path("when").asText()).isEqualTo("tirsdag den 17. november 2026 kl. 10.00");
    assertThat(agreed.path("withName").asText()).isEqualTo(people.nameOf(other));
    assertThat(moveSession(leader, asks).status()).isEqualTo(204);
    assertThat(moveSession(leader, asks).status()).as("twice").isEqualTo(409);

    assertThat(round).hasPassed("event_sessionMoveRequested").isWaitingAt(PROPOSE_TIMES);
    assertThat(outbox.list(leader.cohortId()).stream().filter(mail -> mail.kind() == MailKind.SESSION_MOVE_REQUESTED))
        .extracting(MailSummary::to).containsExactly(other);
    submit(leader, PROPOSE_TIMES, Map.of("time1", "2026-11-24T10:00", "time2", "2026-11-25T10:00",
        "time3", "2026-11-26T10:00", "place", "Teams"));
    submit(leader, CHOOSE_TIME, Map.of("chosenTime", "OPTION_3"));

    assertThat(sessions.find(leader.id(), 1)).hasValueSatisfying(session -> {
      assertThat(session.calendarUid()).isEqualTo(first.calendarUid());
      assertThat(session.calendarSequence()).isEqualTo(1);
    });
    assertThat(changes(leader)).extracting(MailSummary::to)
        .containsExactlyInAnyOrder(leader.leaderId(), leader.coachId());
    assertThat(changes(leader)).extracting(MailSummary::subject).containsOnly(
        "Ændret: Sparring før seminaret flyttes til torsdag den 26. november 2026 kl. 10.00");
  }

  @Test
  void aSessionThatHasBegunIsNotMovedAndNobodyElseKnowsOfIt() {
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    start(leader);
    assertThat(moveSession(leader, leader.leaderId()).status()).as("not agreed yet").isEqualTo(404);
    submit(leader, PROPOSE_TIMES, THREE_TIMES);
    submit(leader, CHOOSE_TIME, Map.of("chosenTime", "OPTION_1"));

    assertThat(moveSession(leader, somebody("En", "Anden", Group.LEADER)).status()).isEqualTo(404);
    assertThat(moveSession(leader, somebody("Kaj", "Koordinator", Group.COORDINATOR)).status()).isEqualTo(403);
    itIs(at(2026, 11, 17, 10));
    var refused = moveSession(leader, leader.leaderId());

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.message()).isEqualTo("Samtalen er begyndt eller holdt, så den kan ikke flyttes.");
    assertThat(openSteps(leader)).contains(REGISTER_SESSION);
  }

  private Rest.Response moveSession(Course course, String person) {
    return Rest.as(person, port).post("/api/sessions/" + course.id() + "/1/move", Map.of());
  }

  private List<MailSummary> changes(Course course) {
    return outbox.list(course.cohortId()).stream().filter(mail -> mail.kind() == MailKind.SESSION_MOVED).toList();
  }

  @Test
  void threeTimesInTheFutureAllDifferentAreAskedFor() {
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    start(leader);

    assertThatThrownBy(() -> submit(leader, PROPOSE_TIMES, Map.of("time1", "2026-11-01T10:00",
        "time2", "2026-11-18T14:30", "time3", "2026-11-18T14:30")))
        .hasMessageContaining("Første forslag: skal ligge i fremtiden.")
        .hasMessageContaining("Tredje forslag: er det samme som et andet forslag.");
    assertThat(openSteps(leader)).containsExactly(PROPOSE_TIMES);
  }

  @Test
  void aSessionIsNotRegisteredOnADayThatHasNotCome() {
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    start(leader);
    submit(leader, PROPOSE_TIMES, THREE_TIMES);
    submit(leader, CHOOSE_TIME);

    assertThatThrownBy(() -> submit(leader, REGISTER_SESSION, Map.of("sessionDate", "2027-01-01")))
        .hasMessageContaining("Dato for samtalen: kan ikke ligge i fremtiden.");
  }

  @Test
  void aLeaderWithoutAKonsulentGetsOneFromTheCoordinatorForTheWholeCourse() {
    var cohort = aCohort(Track.MODEL_SCHOOL);
    var leader = aLeader(cohort, aSchool(), null);
    var course = start(leader);
    seminarIsHeld(course, 1);
    var choose = open(leader, CHOOSE_COACH);
    assertThat(choose.getAssignee()).isEqualTo(cohort.coordinatorId());
    assertThat(choose.getDueDate()).isEqualTo(at(2027, 1, 18, 16).toInstant());
    assertThat(filling.open(choose)).containsEntry("leaderName", "Lise Leder");

    submit(leader, CHOOSE_COACH, Map.of("coachEmail", "Ny-" + leader.id() + "@Konsulent.example",
        "coachName", "Ny Kim Konsulent"));

    var coach = "ny-" + leader.id() + "@konsulent.example";
    assertThat(open(leader, PROPOSE_TIMES).getAssignee()).isEqualTo(coach);
    assertThat(courses.find(leader.id()).orElseThrow().coachId()).isEqualTo(coach);
    assertThat(people.nameOf(coach)).isEqualTo("Ny Kim Konsulent");
    assertThat(outbox.list(cohort.id())).filteredOn(mail -> mail.to().equals(coach)).extracting(MailSummary::subject)
        .as("without it nobody new could log in").containsExactly("Velkommen til lederforløbet – vælg din adgangskode");
    assertThat(identityService.createUserQuery().userId(coach).memberOfGroup(Group.COACH.id())
        .memberOfTenant(leader.schoolCode()).count()).isEqualTo(1);
    seminarIsHeld(course, 2);
    assertThat(taskService.createTaskQuery().processInstanceBusinessKey(leader.id()).taskAssignee(coach)
        .taskDefinitionKey(PROPOSE_TIMES).count()).isEqualTo(2);
  }

  @Test
  void aKonsulentWhoHasAnAccountKeepsItsName() {
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL), aSchool(), null);
    start(leader);
    var known = "kendt-" + leader.id() + "@konsulent.example";
    accounts.ensure(known, "Åse", "Kendt", known, Group.COACH);

    submit(leader, CHOOSE_COACH, Map.of("coachEmail", known, "coachName", "Et andet navn"));

    assertThat(people.nameOf(known)).isEqualTo("Åse Kendt");
    assertThat(outbox.list(null)).filteredOn(mail -> mail.to().equals(known)).isEmpty();
  }

  @Test
  void aKonsulentOfWhomOnlyTheAddressIsKnownIsNamedAfterIt() {
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL), aSchool(), null);
    start(leader);
    submit(leader, CHOOSE_COACH, Map.of("coachEmail", "anne-marie.berg@" + leader.id() + ".example", "coachName", ""));

    assertThat(people.nameOf(courses.find(leader.id()).orElseThrow().coachId())).isEqualTo("Anne Marie Berg");
  }

  @Test
  void anAddressThatIsTooLongToBeAUserIdIsRefusedWhileTheFormIsOpen() {
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL), aSchool(), null);
    start(leader);

    assertThatThrownBy(() -> submit(leader, CHOOSE_COACH, Map.of("coachEmail", "k".repeat(60) + "@konsulent.example")))
        .hasMessageContaining("Konsulentens e-mail: må højst være på 64 tegn.");
  }

  @Test
  void aLeaderCannotBeHerOwnKonsulent() {
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL), aSchool(), null);
    start(leader);

    assertThatThrownBy(() -> submit(leader, CHOOSE_COACH, Map.of("coachEmail", leader.leaderId())))
        .hasMessageContaining("kan ikke være lederens egen");
  }

  @Test
  void theKonsulentReadsTheLeadersChallengeAndAssignmentBeforeTheSession() {
    var leader = aLeader(aCohort(Track.MODEL_SCHOOL));
    var course = start(leader);
    submit(leader, "userTask_describeChallenges", Map.of("challenge", "Vi taler forbi hinanden", "roleModel", "YES"));
    seminarIsHeld(course, 1);
    submit(leader, "userTask_concretiseAssignment", Map.of("title", "Fælles sprog", "concreteAssignment", "Et team"));

    var form = filling.open(open(leader, PROPOSE_TIMES));

    assertThat(form).containsEntry("leaderName", "Lise Leder")
        .containsEntry("leaderChallenge", "Vi taler forbi hinanden")
        .containsEntry("leaderAssignment", "Fælles sprog\n\nEt team");
    assertThat(form.values()).doesNotContain("YES");
    assertThat(form).containsEntry("track", "MODEL_SCHOOL");
  }

  @Test
  void aKonsulentOfTheShortCourseIsToldThatTheLeaderWritesNothingBeforehand() {
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    start(leader);

    assertThat(filling.open(open(leader, PROPOSE_TIMES))).containsEntry("track", "IMPLEMENTATION_SCHOOL");
  }

  private ProcessInstance training(ProcessInstance course) {
    return runtimeService.createProcessInstanceQuery().superProcessInstanceId(course.getId()).singleResult();
  }

  private List<MailSummary> invitations(Course leader) {
    return outbox.list(leader.cohortId()).stream().filter(mail -> mail.kind() == MailKind.SESSION_INVITATION).toList();
  }
}
