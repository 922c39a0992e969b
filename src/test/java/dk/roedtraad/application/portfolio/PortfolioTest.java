package dk.roedtraad.application.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseCommand;
import dk.roedtraad.application.portfolio.MyStep.State;
import dk.roedtraad.application.seminar.CourseEvent;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Mit forløb": what a leader sees of the own course, from enrolment to the end. */
class PortfolioTest extends CourseStory {

  private static final Map<String, Object> THREE_TIMES = Map.of("time1", "2027-01-19T10:00",
      "time2", "2027-01-20T14:30", "time3", "2027-01-21T09:00", "place", "Teams");

  @Autowired
  private PortfolioService portfolios;

  @Test
  void beforeTheLaunchThereIsNothingButTheCohort() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));

    var mine = mine(lise);

    assertThat(mine.status()).isEqualTo("Ikke startet");
    assertThat(mine.next()).isNull();
    assertThat(mine.appointments()).isEmpty();
    assertThat(mine.answers()).isEmpty();
    assertThat(mine.criteria()).isNull();
    assertThat(mine.steps()).extracting(MyStep::state).containsOnly(State.LATER);
  }

  @Test
  void theStepsAreThoseOfTheModelInTheOrderInWhichItIsRead() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(lise);

    assertThat(mine(lise).steps()).extracting(MyStep::name, MyStep::phase, MyStep::state, MyStep::when).containsExactly(
        tuple("Beskriv udfordringer i den pædagogiske ledelsesopgave", "Forberedelse (før 1. internat)", State.NOW,
            "frist tirsdag den 5. januar"),
        tuple("1. internat", null, State.LATER, "12.–13. januar 2027"),
        tuple("Konkretiser din AL-opgave", "Forberedelse (før 2. internat)", State.LATER, "frist onsdag den 20. januar"),
        tuple("Beskriv din AL-opgave", "Forberedelse (før 2. internat)", State.LATER, "frist torsdag den 25. februar"),
        tuple("Møde i lederteam (runde 1)", "Forberedelse (før 2. internat)", State.LATER, "frist tirsdag den 2. marts"),
        tuple("Individuel coaching (runde 1)", null, State.LATER, null),
        tuple("2. internat", null, State.LATER, "9.–10. marts 2027"),
        tuple("Kvalificer dit AL-projekt", "Forberedelse (før 3. internat)", State.LATER, "frist onsdag den 17. marts"),
        tuple("Læringsrefleksioner ift. AL-opgaven", "Forberedelse (før 3. internat)", State.LATER,
            "frist mandag den 10. maj"),
        tuple("Møde i lederteam (runde 2)", "Forberedelse (før 3. internat)", State.LATER, "frist mandag den 10. maj"),
        tuple("Individuel coaching (runde 2)", null, State.LATER, null),
        tuple("3. internat", null, State.LATER, "18.–19. maj 2027"),
        tuple("Selvevaluering – de otte succeskriterier", null, State.LATER, "frist onsdag den 2. juni"),
        tuple("Møde på tværs af modelskoler", null, State.LATER, "dato følger"));
    assertThat(mine(lise).next().sentence())
        .isEqualTo("Beskriv udfordringer i den pædagogiske ledelsesopgave, frist tirsdag den 5. januar");
  }

  @Test
  void aLeaderOfAnImplementationSchoolSeesTheShortCourse() {
    var lise = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    start(lise);
    submit(lise, "userTask_proposeTimes", THREE_TIMES);

    var mine = mine(lise);

    assertThat(mine.steps()).extracting(MyStep::name, MyStep::state).containsExactly(
        tuple("Sparring før seminaret", State.NOW), tuple("Seminar (2 dage)", State.LATER),
        tuple("Sparring efter seminaret", State.LATER));
    assertThat(mine.steps().get(0).taskId()).isEqualTo(open(lise, "userTask_chooseTime").getId());
    assertThat(mine.criteria()).isNull();
    assertThat(mine.actionLearning()).isEmpty();
  }

  @Test
  void whenNothingIsOpenTheNextStepIsWhatIsWaitedFor() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(lise);
    submit(lise, "userTask_describeChallenges");

    var mine = mine(lise);

    assertThat(state(mine, "1. internat")).isEqualTo(State.NEXT);
    assertThat(mine.next().sentence()).isEqualTo("1. internat den 12.–13. januar 2027");
    assertThat(mine.appointments()).extracting(Appointment::title)
        .containsExactly("1. internat", "2. internat", "3. internat");
  }

  @Test
  void whatWasMissedCanStillBeHandedInAndWhatIsGoneIsSaid() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    var course = start(lise);
    seminarIsHeld(course, 1);

    assertThat(state(mine(lise), "Beskriv udfordringer i den pædagogiske ledelsesopgave")).isEqualTo(State.STILL_OPEN);
    assertThat(state(mine(lise), "1. internat")).isEqualTo(State.DONE);

    command(course, CourseCommand.CLOSE);
    var over = mine(lise);
    assertThat(over.status()).isEqualTo("Ikke gennemført");
    assertThat(state(over, "Beskriv udfordringer i den pædagogiske ledelsesopgave")).isEqualTo(State.PASSED);
    assertThat(state(over, "Beskriv din AL-opgave")).isEqualTo(State.PASSED);
    assertThat(over.next()).isNull();
  }

  @Test
  void aLeaderWhoComesLateIsNotAskedForWhatWasBefore() {
    var cohort = aCohort(Track.MODEL_SCHOOL);
    itIs(at(2027, 1, 20, 8));
    cohorts.setSeminarHeld(cohort.id(), 1, at(2027, 1, 13, 15).toInstant());
    var lise = aLeader(cohort);
    startAfter(lise, Set.of("seminar1Held"));
    runDueJobs();

    assertThat(state(mine(lise), "Beskriv udfordringer i den pædagogiske ledelsesopgave")).isEqualTo(State.STARTED_LATER);
    assertThat(state(mine(lise), "Konkretiser din AL-opgave")).isEqualTo(State.NOW);
  }

  @Test
  void everythingHandedInCanBeReadAgainInWordsAndToTheLetter() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    var course = start(lise);
    var text = "Æblegrød & \"ærlighed\"\n<script>alert('ø')</script> 😀";
    submit(lise, "userTask_describeChallenges", Map.of("challenge", text, "roleModel", "PARTLY"));
    seminarIsHeld(course, 1);
    submit(lise, "userTask_meetLeadershipTeam1", Map.of("meetingDate", "2027-01-13", "agreements", "Vi prøver.",
        "succeededWith", List.of("COURAGE_AND_TRUST", "DIALOGUE")));

    var answers = mine(lise).answers();

    assertThat(answers).extracting(AnswerView::title).containsExactly(
        "Beskriv udfordringer i den pædagogiske ledelsesopgave", "Møde i lederteam (runde 1)");
    assertThat(answers.get(0).sentAt()).isEqualTo("mandag den 2. november 2026 kl. 08.00");
    assertThat(answers.get(0).readers()).isEqualTo("Du og din konsulent kan læse det.");
    assertThat(answers.get(0).fields()).contains(new AnswerView.Field("Din udfordring", text, false),
        new AnswerView.Field("Jeg er rollemodel", "Delvist", true));
    assertThat(answers.get(1).readers()).isEqualTo("Kun du kan læse det.");
    assertThat(answers.get(1).fields()).contains(
        new AnswerView.Field("Dato for mødet", "onsdag den 13. januar 2027", false),
        new AnswerView.Field("Hvad lykkedes I med?", "Mod og tillid, Dialog og involvering", false));
  }

  @Test
  void theKonsulentsReadingAndTheSharedAgreementsStandBesideIt() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    var course = start(lise);
    submit(lise, "userTask_describeChallenges");
    seminarIsHeld(course, 1);
    submit(lise, "userTask_proposeTimes", THREE_TIMES);
    assertThat(mine(lise).answers().get(0).readAt()).isEqualTo("13. januar 2027");
    submit(lise, "userTask_chooseTime", Map.of("chosenTime", "OPTION_2"));
    assertThat(mine(lise).appointments().get(0).when()).isEqualTo("onsdag den 20. januar 2027 kl. 14.30–15.30");
    itIs(at(2027, 1, 20, 16));
    submit(lise, "userTask_registerSession", Map.of("sessionHeld", "YES", "sharedAgreements", "Vi øver os."));

    var mine = mine(lise);

    assertThat(mine.agreements()).singleElement().satisfies(agreement -> {
      assertThat(agreement.title()).isEqualTo("Individuel coaching (runde 1)");
      assertThat(agreement.fields()).contains(new AnswerView.Field("Fælles aftaler", "Vi øver os.", false));
    });
    assertThat(mine.steps()).filteredOn(step -> step.name().equals("Individuel coaching (runde 1)"))
        .extracting(MyStep::state, MyStep::when).containsExactly(tuple(State.DONE, "holdt 20. januar 2027"));
    assertThat(mine.answers().get(1).fields()).contains(
        new AnswerView.Field("Hvilken tid passer dig?", "onsdag den 20. januar 2027 kl. 14.30", false));
    assertThat(mine.answers()).extracting(AnswerView::title).doesNotContain("Foreslå tider til samtale");
  }

  @Test
  void theEightSentencesStandBeforeAndAfterInNumbersAndWords() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    var course = start(lise);
    submit(lise, "userTask_describeChallenges", Map.of("roleModel", "NOT_YET", "visible", "YES"));
    assertThat(mine(lise).criteria().afterAt()).isNull();
    for (int seminar = 1; seminar <= 3; seminar++) {
      seminarIsHeld(course, seminar);
    }
    submit(lise, "userTask_selfEvaluate", Map.of("roleModel", "YES", "visible", "PARTLY"));

    var criteria = mine(lise).criteria();

    assertThat(criteria.rows()).hasSize(8)
        .contains(new CriteriaView.Row("Jeg er rollemodel", 1, "Ikke endnu", 3, "Ja"),
            new CriteriaView.Row("Jeg er synlig", 3, "Ja", 2, "Delvist"));
    assertThat(criteria.beforeAt()).isEqualTo("2. november 2026");
    assertThat(criteria.afterAt()).isEqualTo("19. maj 2027");
  }

  @Test
  void roundsOfActionLearningAndTheOwn4DCyclesAreThereToo() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    var course = start(lise);
    seminarIsHeld(course, 1);
    seminarIsHeld(course, 2);
    for (var step : List.of("formulateProblem", "initiateAction", "actAndExperiment", "reflectInLeadershipTeam")) {
      submit(lise, "userTask_" + step);
    }
    submit(lise, "userTask_planNewActions", Map.of("anotherRound", "YES"));
    submit(lise, "userTask_formulateProblem");
    Rest.as(lise.leaderId(), port).start("four-d-cycle", Map.of("developmentArea", "Teams", "scope", "DEPARTMENT"));

    var portfolio = portfolios.of(user(lise));
    var mine = portfolio.courses().get(0);

    assertThat(mine.actionLearning()).hasSize(10).extracting(MyStep::phase, MyStep::state)
        .startsWith(tuple("Runde 1", State.DONE)).contains(tuple("Runde 2", State.DONE), tuple("Runde 2", State.NOW),
            tuple("Runde 2", State.LATER));
    assertThat(mine.answers()).extracting(AnswerView::title)
        .contains("Formuler en problemstilling", "Formuler en problemstilling (runde 2)");
    assertThat(portfolio.cycles()).singleElement()
        .satisfies(cycle -> assertThat(cycle.title()).isEqualTo("Valg af udviklingsområde"));
  }

  @Test
  void whatOneCannotComeToIsSaidBesideItsDateAndWhoReadsIt() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(lise);
    assertThat(mine(lise).appointments()).extracting(Appointment::event, Appointment::excused).contains(
        tuple(CourseEvent.SEMINAR_2, false));
    Rest.as(lise.leaderId(), port).start("report-absence", Map.of("event", "SEMINAR_2", "wish", "Et andet hold"));
    runDueJobs();

    assertThat(mine(lise).appointments()).extracting(Appointment::event, Appointment::excused).contains(
        tuple(CourseEvent.SEMINAR_1, false), tuple(CourseEvent.SEMINAR_2, true));
    var portfolio = portfolios.of(user(lise));
    assertThat(portfolio.cycles()).isEmpty();
    assertThat(portfolio.absences()).singleElement().satisfies(absence -> {
      assertThat(absence.title()).isEqualTo("Meld afbud");
      assertThat(absence.readers()).isEqualTo("Du og koordinatorerne kan læse det.");
    });
  }

  @Test
  void aLeaderOfTwoCohortsSeesBothAndNothingOfAnybodyElse() {
    var lise = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    start(lise);
    itIs(at(2026, 11, 3, 8));
    var second = new Course(UUID.randomUUID().toString(), aCohort(Track.MODEL_SCHOOL).id(),
        Track.MODEL_SCHOOL, lise.leaderId(), lise.schoolCode(), lise.coachId(), null, null, false, null,
        clock.instant(), null, null, null, null);
    courses.addAll(List.of(second));
    start(second);
    var other = aLeader(cohorts.find(second.cohortId()).orElseThrow(), lise.schoolCode(), lise.coachId());
    start(other);
    submit(other, "userTask_describeChallenges");

    var portfolio = portfolios.of(user(lise));

    assertThat(portfolio.courses()).extracting(MyCourse::courseId).containsExactly(second.id(), lise.id());
    assertThat(portfolio.courses()).flatExtracting(MyCourse::answers).isEmpty();
    assertThat(portfolio.courses().get(0).next().taskId())
        .isEqualTo(open(second, "userTask_describeChallenges").getId());
  }

  @Test
  void theDrawingIsOfTheOwnCourseAndShowsWhereOneIs() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(lise);

    var marked = portfolios.picture(lise.id(), user(lise));

    assertThat(marked.states()).containsEntry("userTask_describeChallenges", State.NOW)
        .containsEntry("event_seminar1Held", State.LATER);
    assertThat(marked.picture().shapes()).extracting(ModelPicture.Shape::id)
        .containsAll(marked.states().keySet())
        .doesNotContain("subProcess_pause", "serviceTask_recordWithdrawal", "userTask_submitLateForm");
    assertThat(marked.picture().shapes()).noneMatch(shape -> shape.name().contains("${"));
    assertThat(marked.picture().lines()).isNotEmpty().allMatch(line -> line.points().size() > 1);
  }

  private MyCourse mine(Course course) {
    return portfolios.of(user(course)).courses().get(0);
  }

  private static SignedInUser user(Course course) {
    return new SignedInUser(course.leaderId(), Set.of(Group.LEADER.id()), Set.of(course.schoolCode()));
  }

  private static State state(MyCourse course, String name) {
    return course.steps().stream().filter(step -> step.name().equals(name)).findFirst().orElseThrow().state();
  }
}
