package dk.roedtraad.process.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.roedtraad.application.deadline.ClosureList;
import dk.roedtraad.application.deadline.SchoolClosures;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.deadline.ClosedPeriod;
import dk.roedtraad.support.Coordinator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the first idea to the approved plan. */
class PlanACohortTest extends CohortStory {

  @Autowired
  private SchoolClosures closures;

  @Test
  void theStartFormBecomesACohortWithItsSeminars() {
    startModelSchoolCohort();

    assertThat(cohorts.find(cohortId)).hasValueSatisfying(cohort -> {
      assertThat(cohort.name()).isEqualTo("Modelskoler 2027");
      assertThat(cohort.coordinatorId()).isEqualTo(coordinator.id());
      assertThat(cohort.status()).isEqualTo(CohortStatus.PLANNED);
      assertThat(cohort.processInstanceId()).isEqualTo(cohort().getId());
    });
    assertThat(cohorts.seminars(cohortId)).extracting(seminar -> seminar.firstDay().toString())
        .containsExactly(GOOD_DAYS);
    assertThat(cohorts.seminars(cohortId).get(0).endsAt()).isEqualTo(at("2027-01-13T15:00").toInstant());
    assertThat(runtimeService.getVariable(cohort().getId(), "cohortId")).isEqualTo(cohortId);
    assertThat(task(CohortProcess.LOAD_PARTICIPANTS).getAssignee()).isEqualTo(coordinator.id());
  }

  @Test
  void anImplementationSchoolCohortHasOneSeminarWhateverElseWasSent() {
    var plan = Coordinator.implementationSchoolPlan("2027-01-12");
    plan.put("seminar2Date", "2027-03-09");
    start(plan);

    assertThat(cohorts.seminars(cohortId)).hasSize(1);
  }

  @Test
  void datesInTheWrongOrderAreRefusedEvenIfTheCoordinatorInsists() {
    var plan = Coordinator.modelSchoolPlan("2027-03-09", "2027-01-12", "2027-05-11");
    plan.put("continueAnyway", true);
    var refused = coordinator.startCohort(plan);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).isEqualTo("Første dag af 2. internat: 12.–13. januar 2027 ligger før 1. internat "
        + "(9.–10. marts 2027). Ret en af datoerne.");
    assertThat(cohorts.all()).noneMatch(cohort -> cohort.coordinatorId().equals(coordinator.id()));
  }

  @Test
  void aMissingDateIsRefused() {
    var refused = coordinator.startCohort(Coordinator.modelSchoolPlan("2027-01-12", "2027-03-09"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("Første dag af 3. internat");
  }

  @Test
  void everyUnwiseDateIsToldAtOnceAndStandsIfTheCoordinatorSaysSo() {
    // A Saturday, under four weeks after, and the day before Ascension Day.
    var plan = Coordinator.modelSchoolPlan("2027-01-09", "2027-01-26", "2027-05-05");
    var warned = coordinator.startCohort(plan);

    assertThat(warned.status()).isEqualTo(400);
    assertThat(warned.message()).isEqualTo("""
        Første dag af 1. internat: 9.–10. januar 2027 ligger i en weekend.
        Første dag af 2. internat: under fire uger efter 1. internat.
        Første dag af 3. internat: torsdag den 6. maj er Kristi himmelfartsdag.
        Skal datoerne gælde alligevel? Sæt hak i 'Fortsæt alligevel', og indsend igen.""");

    plan.put("continueAnyway", true);
    start(plan);
    assertThat(cohorts.seminars(cohortId)).hasSize(3);
  }

  @Test
  void thePastIsWarnedAbout() {
    assertThat(coordinator.startCohort(Coordinator.implementationSchoolPlan("2026-09-01")).message())
        .contains("ligger tilbage i tiden");
  }

  @Test
  void thePlanIsShownOnOnePageWithEveryWarningAndTheNumberOfMails() {
    start(Coordinator.modelSchoolPlan("2027-01-12", "2027-03-09", "2027-05-11"));
    load(Coordinator.list(leader("rybners"), leader("tradium")));

    var page = formValues(CohortProcess.APPROVE_PLAN);
    assertThat(page.path("planLines").path("value").asText()).contains("12.–13. januar 2027")
        .contains("Møde på tværs af modelskoler").contains("Beskriv din AL-opgave").contains("senest ");
    assertThat(page.path("planWarnings").path("value").asText()).contains("Holdet har kun 2 deltagere");
    assertThat(page.path("recipients").path("value").asInt()).isEqualTo(2);
  }

  @Test
  void theClosuresOfTheCohortsOwnSchoolsAreWarnedAboutBeforeTheLaunch() {
    var plan = Coordinator.modelSchoolPlan("2027-01-12", "2027-02-16", "2027-05-11");
    plan.put("continueAnyway", true);
    start(plan);
    load(Coordinator.list(leader("rybners"), leader("tradium")));
    assertThat(warned()).contains("2. internat: ", "mange skoler lukket");
    closures.replace(new ClosureList("rybners", List.of(new ClosedPeriod(LocalDate.of(2027, 1, 13),
        LocalDate.of(2027, 1, 13), "pædagogisk dag")), "k", Instant.EPOCH));
    try {
      assertThat(warned()).contains("1. internat (12.–13. januar 2027): ", " holder lukket: pædagogisk dag.")
          .as("the other school has the usual closures").contains("mange skoler lukket");
      closures.replace(new ClosureList("tradium", List.of(new ClosedPeriod(LocalDate.of(2027, 2, 22),
          LocalDate.of(2027, 2, 26), "vinterferie")), "k", Instant.EPOCH));
      assertThat(warned()).as("both schools are open in uge 7").doesNotContain("mange skoler lukket");
    } finally {
      closures.remove("rybners");
      closures.remove("tradium");
    }
  }

  private String warned() {
    return formValues(CohortProcess.APPROVE_PLAN).at("/planWarnings/value").asText();
  }

  @Test
  void thePageShowsEveryDateThatFollowsFromThePlan() {
    start(Coordinator.modelSchoolPlan("2027-01-12", "2027-03-09", "2027-05-11"));
    load(Coordinator.list(leader("rybners"), leader("tradium")));

    assertThat(planned()).contains("Registrer samtale (runde 1): senest fredag den 5. marts 2027",
        "Registrer samtale (runde 2): senest onsdag den 5. maj 2027",
        "Registrer fremmøde på 1. internat: senest torsdag den 14. januar 2027",
        "Registrer fremmøde på 2. internat: senest torsdag den 11. marts 2027",
        "Registrer fremmøde på 3. internat: senest torsdag den 13. maj 2027",
        "Vælg dato for møde på tværs: senest torsdag den 10. juni 2027",
        "Afslut kursushold, hvis mødet holdes sidst i perioden: senest torsdag den 26. august 2027");
  }

  @Test
  void theShortCourseEndsWithItsSeminar() {
    start(Coordinator.implementationSchoolPlan("2027-01-12"));
    load(Coordinator.list(leader("rybners"), leader("tradium")));

    assertThat(planned()).contains("Registrer samtale (runde 1): senest fredag den 8. januar 2027",
        "Registrer fremmøde på Seminar (2 dage): senest torsdag den 14. januar 2027",
        "Afslut kursushold: senest onsdag den 27. januar 2027");
  }

  private List<String> planned() {
    try {
      var lines = new ObjectMapper().readTree(formValues(CohortProcess.APPROVE_PLAN).at("/planLines/value").asText());
      return StreamSupport.stream(lines.spliterator(), false)
          .map(line -> line.path("what").asText() + ": " + line.path("when").asText()).toList();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void notReadyBecauseOfTheDates() {
    startModelSchoolCohort();
    load(Coordinator.list(leader("rybners"), leader("tradium")));
    done(submit(CohortProcess.APPROVE_PLAN, Map.of("planDecision", "CHANGE_DATES")));
    assertThat(openSteps()).containsExactly(CohortProcess.CHANGE_DATES);
    assertThat(formValues(CohortProcess.CHANGE_DATES).path("seminar1Date").path("value").asText())
        .isEqualTo("2027-01-12");

    Map<String, Object> dates = new HashMap<>(Map.of("seminar1Date", "2027-01-16", "seminar2Date", "2027-03-09",
        "seminar3Date", "2027-05-11", "seminarPlace", "Munkebjerg"));
    var warned = submit(CohortProcess.CHANGE_DATES, dates);
    assertThat(warned.status()).isEqualTo(400);
    assertThat(warned.message()).contains("weekend").contains("Fortsæt alligevel");

    dates.put("seminar1Date", "2027-01-19");
    done(submit(CohortProcess.CHANGE_DATES, dates));
    runDueJobs();

    assertThat(openSteps()).containsExactly(CohortProcess.APPROVE_PLAN);
    assertThat(cohorts.findSeminar(cohortId, 1)).hasValueSatisfying(seminar -> {
      assertThat(seminar.firstDay()).isEqualTo("2027-01-19");
      assertThat(seminar.place()).isEqualTo("Munkebjerg");
    });
    assertThat(formValues(CohortProcess.APPROVE_PLAN).path("planLines").path("value").asText())
        .contains("19.–20. januar 2027").doesNotContain("12.–13. januar 2027");
  }

  @Test
  void whatWasInsistedOnForOneSetOfDatesIsAskedAgainForTheNext() {
    startModelSchoolCohort();
    load(Coordinator.list(leader("rybners"), leader("tradium")));
    done(submit(CohortProcess.APPROVE_PLAN, Map.of("planDecision", "CHANGE_DATES")));
    done(submit(CohortProcess.CHANGE_DATES, Map.of("seminar1Date", "2027-01-16", "seminar2Date", "2027-03-09",
        "seminar3Date", "2027-05-11", "continueAnyway", true)));
    runDueJobs();
    done(submit(CohortProcess.APPROVE_PLAN, Map.of("planDecision", "CHANGE_DATES")));

    assertThat(formValues(CohortProcess.CHANGE_DATES).path("seminar1Date").path("value").asText())
        .isEqualTo("2027-01-16");
    assertThat(formValues(CohortProcess.CHANGE_DATES).path("continueAnyway").path("value").asBoolean()).isFalse();
  }

  @Test
  void notReadyBecauseOfTheParticipants() {
    startModelSchoolCohort();
    load(Coordinator.list(leader("rybners"), leader("tradium")));
    done(submit(CohortProcess.APPROVE_PLAN, Map.of("planDecision", "CHANGE_PARTICIPANTS")));

    assertThat(openSteps()).containsExactly(CohortProcess.LOAD_PARTICIPANTS);
    assertThat(formValues(CohortProcess.LOAD_PARTICIPANTS).path("enrolledCount").path("value").asInt()).isEqualTo(2);
    load(Coordinator.list(leader("rybners")));

    assertThat(openSteps()).containsExactly(CohortProcess.APPROVE_PLAN);
    assertThat(courses.ofCohort(cohortId)).hasSize(3);
  }

  @Test
  void goingOnWithoutANewListIsFineOnceSomebodyIsEnrolled() {
    startModelSchoolCohort();
    load(Coordinator.list(leader("rybners"), leader("tradium")));
    done(submit(CohortProcess.APPROVE_PLAN, Map.of("planDecision", "CHANGE_PARTICIPANTS")));
    done(submit(CohortProcess.LOAD_PARTICIPANTS, Map.of("confirmed", true)));
    runDueJobs();

    assertThat(openSteps()).containsExactly(CohortProcess.APPROVE_PLAN);
  }
}
