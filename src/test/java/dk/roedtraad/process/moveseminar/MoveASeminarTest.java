package dk.roedtraad.process.moveseminar;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.cohort.SeminarTimers;
import dk.roedtraad.application.mail.MailKind;
import dk.roedtraad.application.moving.MovingService;
import dk.roedtraad.process.seminar.SeminarProcess;
import dk.roedtraad.support.MoveStory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class MoveASeminarTest extends MoveStory {

  @Autowired
  private MovingService moving;
  @Autowired
  private SeminarTimers timers;
  @Autowired
  private PlatformTransactionManager transactions;

  @Test
  void movingChangesThePlanTheTimerTheDueDatesAndEverybodysCalendar() {
    var cohort = aCohortUnderWay();
    var leader = aLeader(cohort);
    invite(cohort);
    assertThat(due(leader, "userTask_describeChallenges")).isEqualTo(LocalDate.of(2027, 1, 5));

    move(cohort, "2027-01-19");

    assertThat(cohorts.findSeminar(cohort.id(), 1).orElseThrow().firstDay()).isEqualTo("2027-01-19");
    assertThat(due(leader, "userTask_describeChallenges")).isEqualTo(LocalDate.of(2027, 1, 12));
    assertThat(subjects(leader, leader.leaderId())).containsExactly("Invitation: 1. internat den 12.–13. januar 2027",
        "Ændret: 1. internat flyttes fra 12.–13. til 19.–20. januar 2027");
    assertThat(steps(leader, leader.leaderId())).containsExactly("REQUEST 0", "REQUEST 1");
    assertThat(calendar(leader, leader.leaderId())).extracting(calendar -> value(calendar, "UID"))
        .containsOnly(cohorts.findSeminar(cohort.id(), 1).orElseThrow().calendarUid());
    assertThat(value(calendar(leader, leader.leaderId()).get(1), "DTSTART")).isEqualTo("20270119T100000");

    itIs(on("2027-01-13", "15:00"));
    runDueJobs();
    assertThat(variable(leader, "seminar1Held")).as("at the old end").isNull();
    itIs(on("2027-01-20", "15:00"));
    runDueJobs();
    assertThat(variable(leader, "seminar1Held")).isEqualTo(true);
    assertThat(task(leader.id(), "userTask_submitLateForm").getName()).contains("Beskriv udfordringer");
  }

  @Test
  void theThirdStepShowsWhatChangesWhomItHitsEveryDueDateAndEveryWarning() {
    var cohort = aCohortUnderWay();
    var there = aLeader(cohort);
    change(aLeader(cohort), "pause");
    invite(cohort);
    var request = request("MOVE", cohort);
    assertThat(opened(coordinator(), task(request, MoveSeminarProcess.CHOOSE_DATES)).at("/place/value").asText())
        .isEqualTo("Hotel Fjorden");

    handIn(task(request, MoveSeminarProcess.CHOOSE_DATES), dates("2027-02-16"));

    var form = opened(coordinator(), task(request, MoveSeminarProcess.CONFIRM_MOVE));
    assertThat(form.at("/changeLines/value").toString())
        .contains("tirsdag–onsdag 12.–13. januar 2027", "tirsdag–onsdag 16.–17. februar 2027");
    assertThat(form.at("/moveWarnings/value").asText())
        .contains("mange skoler lukket", "under fire uger mellem 1. internat");
    assertThat(form.at("/hitLines/value").toString()).contains("Åse Leder 1", "Får mail", "På pause");
    assertThat(form.at("/recipients/value").asInt()).isEqualTo(1);
    assertThat(form.at("/dueLines/value").toString()).contains("Beskriv udfordringer", "tirsdag den 5. januar 2027");
    assertThat(steps(there, there.leaderId())).as("before it is confirmed").containsExactly("REQUEST 0");
  }

  @Test
  void onlyAWrongOrderAndThePastAreRefused() {
    var cohort = aCohortUnderWay();
    aLeader(cohort);
    var choose = task(request("MOVE", cohort), MoveSeminarProcess.CHOOSE_DATES).getId();

    assertThat(as(coordinator()).submit(choose, dates("2027-03-10")).message())
        .isEqualTo("Første dag: 2. internat (9.–10. marts 2027) overlapper 1. internat (10.–11. marts 2027). Ret en af "
            + "datoerne.");
    assertThat(as(coordinator()).submit(choose, dates("2026-10-20")).message())
        .isEqualTo("Første dag: ligger tilbage i tiden. Vælg en dag, der kommer.");
    var backwards = dates("2027-01-19");
    backwards.put("day1End", "09:00");
    assertThat(as(coordinator()).submit(choose, backwards).status()).isEqualTo(400);
    assertThat(as(coordinator()).submit(choose, dates("2027-01-16")).status()).as("a weekend").isEqualTo(204);
  }

  @Test
  void whoIsInvitedNotYetHearsNothingOfAChangeAndIsInvitedOnce() {
    var cohort = aCohortUnderWay();
    var leader = aLeader(cohort);

    move(cohort, "2027-01-19");
    assertThat(subjects(leader, leader.leaderId())).isEmpty();
    invite(cohort);

    assertThat(subjects(leader, leader.leaderId())).containsExactly("Invitation: 1. internat den 19.–20. januar 2027");
  }

  @Test
  void nobodyOnLeaveOrWithdrawnHearsOfTheMoveAndWhoComesBackGetsTheNewDate() {
    var cohort = aCohortUnderWay();
    var away = aLeader(cohort);
    var gone = aLeader(cohort);
    invite(cohort);
    change(away, "pause");
    change(gone, "withdrawal");
    runDueJobs();

    move(cohort, "2027-01-19");
    assertThat(steps(away, away.leaderId())).containsExactly("REQUEST 0");
    assertThat(steps(gone, gone.leaderId())).containsExactly("REQUEST 0", "CANCEL 1");

    change(away, "resumption");
    runDueJobs();
    assertThat(subjects(away, away.leaderId()))
        .endsWith("Ændret: 1. internat flyttes fra 12.–13. til 19.–20. januar 2027");
    assertThat(steps(away, away.leaderId())).containsExactly("REQUEST 0", "REQUEST 1");
  }

  @Test
  void aChangeOfMindLeavesEverythingAsItWas() {
    var cohort = aCohortUnderWay();
    var leader = aLeader(cohort);
    invite(cohort);
    var request = request("MOVE", cohort);
    handIn(task(request, MoveSeminarProcess.CHOOSE_DATES), dates("2027-01-19"));
    handIn(task(request, MoveSeminarProcess.CONFIRM_MOVE), Map.of("moveDecision", "CHANGE_DATES"));
    handIn(task(request, MoveSeminarProcess.CHOOSE_DATES), dates("2027-01-26"));
    handIn(task(request, MoveSeminarProcess.CONFIRM_MOVE), Map.of("moveDecision", "KEEP"));

    assertThat(cohorts.findSeminar(cohort.id(), 1).orElseThrow().firstDay()).isEqualTo(FIRST_DAY);
    assertThat(steps(leader, leader.leaderId())).containsExactly("REQUEST 0");
    assertThat(runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(request).count()).isZero();
  }

  @Test
  void theSameDateAgainIsNoChangeForAnybody() {
    var cohort = aCohortUnderWay();
    var leader = aLeader(cohort);
    invite(cohort);

    move(cohort, FIRST_DAY);

    assertThat(steps(leader, leader.leaderId())).containsExactly("REQUEST 0");
  }

  @Test
  void aNewPlaceIsAChangeToo() {
    var cohort = aCohortUnderWay();
    var leader = aLeader(cohort);
    invite(cohort);
    var request = request("MOVE", cohort);
    var elsewhere = dates(FIRST_DAY);
    elsewhere.put("place", "Hotel Åen");
    handIn(task(request, MoveSeminarProcess.CHOOSE_DATES), elsewhere);
    handIn(task(request, MoveSeminarProcess.CONFIRM_MOVE), Map.of("moveDecision", "MOVE"));

    assertThat(subjects(leader, leader.leaderId()))
        .endsWith("Ændret: 1. internat den 12.–13. januar 2027 har ny tid eller nyt sted");
    assertThat(steps(leader, leader.leaderId())).containsExactly("REQUEST 0", "REQUEST 1");
  }

  @Test
  void movedTwiceThenCancelledItIsTheSameEntryWithRisingNumbers() {
    var cohort = aCohortUnderWay();
    var leader = aLeader(cohort);
    invite(cohort);
    var uid = cohorts.findSeminar(cohort.id(), 1).orElseThrow().calendarUid();

    move(cohort, "2027-01-19");
    move(cohort, "2027-01-26");
    cancel(cohort);

    assertThat(steps(leader, leader.leaderId()))
        .containsExactly("REQUEST 0", "REQUEST 1", "REQUEST 2", "CANCEL 3");
    assertThat(calendar(leader, leader.leaderId())).extracting(calendar -> value(calendar, "UID")).containsOnly(uid);
  }

  @Test
  void tellingAgainAfterACrashTellsNobodyTwice() {
    var cohort = aCohortUnderWay();
    var leader = aLeader(cohort);
    invite(cohort);
    var request = request("MOVE", cohort);
    moveIn(request, "2027-01-19");

    moving.tell(request);
    moving.tell(request);

    assertThat(mails(cohort, MailKind.SEMINAR_MOVED)).hasSize(1);
    assertThat(steps(leader, leader.leaderId())).containsExactly("REQUEST 0", "REQUEST 1");
  }

  @Test
  void whatHasBeenHeldMeanwhileIsNotMoved() {
    var cohort = aCohortUnderWay();
    var leader = aLeader(cohort);
    invite(cohort);
    var request = request("MOVE", cohort);
    handIn(task(request, MoveSeminarProcess.CHOOSE_DATES), dates("2027-01-26"));

    itIs(on("2027-01-13", "15:00"));
    runDueJobs();
    var refused = as(coordinator()).submit(task(request, MoveSeminarProcess.CONFIRM_MOVE).getId(),
        Map.of("moveDecision", "MOVE"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.message()).isEqualTo("1. internat er holdt og kan ikke ændres.");
    assertThat(task(request, MoveSeminarProcess.CONFIRM_MOVE)).as("the task is still open").isNotNull();
    assertThat(cohorts.findSeminar(cohort.id(), 1).orElseThrow().firstDay()).isEqualTo(FIRST_DAY);
    assertThat(steps(leader, leader.leaderId())).containsExactly("REQUEST 0");
  }

  /** The end time has passed, but no node has looked at the timer yet: it is over all the same. */
  @Test
  void aSeminarWhoseTimerIsDueIsOver() {
    var cohort = aCohortUnderWay();
    invite(cohort);
    var request = request("MOVE", cohort);
    handIn(task(request, MoveSeminarProcess.CHOOSE_DATES), dates("2027-01-26"));
    itIs(on("2027-01-13", "15:00"));

    assertThat(as(coordinator()).submit(task(request, MoveSeminarProcess.CONFIRM_MOVE).getId(),
        Map.of("moveDecision", "MOVE")).status()).isEqualTo(409);
  }

  @Test
  void ifTheTimerFiresAtTheSameMomentOneOfTheTwoLoses() {
    var cohort = aCohortUnderWay();
    var leader = aLeader(cohort);
    invite(cohort);
    var request = request("MOVE", cohort);
    handIn(task(request, MoveSeminarProcess.CHOOSE_DATES), dates("2027-01-19"));
    var seminar = seminarOf(cohort).getId();
    var timer = managementService.createJobQuery().processInstanceId(seminar).timers().singleResult().getId();

    var lost = new AtomicReference<Throwable>();

    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      managementService.executeJob(timer);
      var mover = new Thread(() -> moving.move(request));
      mover.setUncaughtExceptionHandler((thread, failure) -> lost.set(failure));
      mover.start();
      waitFor(mover);
    });
    runDueJobs();

    assertThat(lost.get()).as("what the coordinator is told").isNotNull();
    assertThat(variable(leader, "seminar1Held")).isEqualTo(true);
    assertThat(cohorts.findSeminar(cohort.id(), 1).orElseThrow().firstDay()).isEqualTo(FIRST_DAY);
    assertThat(changes.cancelled(cohort.id())).isEmpty();
    assertThat(timers.moveEnd(seminar, Instant.parse("2027-01-20T14:00:00Z"))).as("it is over").isFalse();
  }

  private static void waitFor(Thread other) {
    try {
      other.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whileInvitationsAreBeingSentTheCoordinatorIsAskedToWait() {
    var cohort = aCohortUnderWay();
    aLeader(cohort);
    var request = request("MOVE", cohort);
    handIn(task(request, MoveSeminarProcess.CHOOSE_DATES), dates("2027-01-19"));
    var prepare = task(cohort.id(), SeminarProcess.PREPARE_SEMINAR);
    assertThat(as(coordinator()).submit(prepare.getId(), Map.of("day1Start", "10:00", "day1End", "17:00", "day2Start",
        "09:00", "day2End", "15:00", "place", "Hotel Fjorden")).status()).isEqualTo(204);

    var refused = as(coordinator()).submit(task(request, MoveSeminarProcess.CONFIRM_MOVE).getId(),
        Map.of("moveDecision", "MOVE"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.message()).contains("Vent et øjeblik");
  }

  @Test
  void aCoordinatorSeesTheSeminarsOfOwnCohortsThatAreStillToCome() {
    var own = aCohortUnderWay();
    var started = as(coordinator()).start(MoveSeminarProcess.ID, Map.of("seminarAction", "MOVE"));
    var choose = task(started.json().path("businessKey").asText(), MoveSeminarProcess.CHOOSE_SEMINAR);

    var options = opened(coordinator(), choose).at("/seminarOptions/value").toString();

    assertThat(options).contains(own.id() + ":1", own.id() + ":3", "1. internat den 12.–13. januar 2027");
    assertThat(as(coordinator()).submit(choose.getId(), Map.of("seminar", "fremmed:1")).status()).isEqualTo(400);
  }
}
