package dk.roedtraad.application.cohort;

import dk.roedtraad.application.deadline.DueDates;
import dk.roedtraad.domain.cohort.PlannedDeadline;
import dk.roedtraad.domain.cohort.Track;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The steps of a course that have a deadline before it begins, in the words of the models. */
@Component
class PlannedSteps {

  /** A step as the table of deadlines knows it and as people know it. */
  private record Step(String id, Integer round, String name) {}

  private static final List<Step> MODEL_SCHOOL = List.of(
      new Step("describeChallenges", null, "Beskriv udfordringer i den pædagogiske ledelsesopgave"),
      new Step("concretiseAssignment", null, "Konkretiser din AL-opgave"),
      new Step("describeAssignment", null, "Beskriv din AL-opgave"),
      new Step("meetLeadershipTeam", 1, "Møde i lederteam (runde 1)"),
      new Step("proposeTimes", 1, "Foreslå tider til individuel coaching (runde 1)"),
      new Step("qualifyProject", null, "Kvalificer dit AL-projekt"),
      new Step("reflectOnLearning", null, "Læringsrefleksioner ift. AL-opgaven"),
      new Step("meetLeadershipTeam", 2, "Møde i lederteam (runde 2)"),
      new Step("proposeTimes", 2, "Foreslå tider til individuel coaching (runde 2)"),
      new Step("selfEvaluate", null, "Selvevaluering – de otte succeskriterier"),
      new Step("chooseMeetingDate", null, "Vælg dato for møde på tværs"));
  private static final List<Step> IMPLEMENTATION_SCHOOL = List.of(
      new Step("proposeTimes", 1, "Foreslå tider til sparring (runde 1)"),
      new Step("proposeTimes", 2, "Foreslå tider til sparring (runde 2)"));

  private final DueDates dueDates;

  PlannedSteps(DueDates dueDates) {
    this.dueDates = dueDates;
  }

  /** When each step would be due if it were opened now or later. */
  List<PlannedDeadline> deadlines(Cohort cohort) {
    var seminars = IntStream.rangeClosed(1, cohort.track().seminars()).mapToObj(number ->
        new Step("prepareSeminar", number, "Praktisk forberedelse af " + cohort.track().seminarName(number)));
    return Stream.concat(steps(cohort.track()).stream(), seminars)
        .flatMap(step -> dueDates.due(step.id(), cohort.id(), cohort.track(), step.round())
            .map(due -> new PlannedDeadline(step.name(), due)).stream())
        .toList();
  }

  /** What a leader begins with; empty where it is the konsulent who acts first. */
  Optional<PlannedDeadline> firstOfLeader(Cohort cohort) {
    return steps(cohort.track()).stream().filter(step -> step.id().equals("describeChallenges"))
        .flatMap(step -> dueDates.due(step.id(), cohort.id(), cohort.track(), step.round())
            .map(due -> new PlannedDeadline(step.name(), due)).stream())
        .findFirst();
  }

  private static List<Step> steps(Track track) {
    return switch (track) {
      case MODEL_SCHOOL -> MODEL_SCHOOL;
      case IMPLEMENTATION_SCHOOL -> IMPLEMENTATION_SCHOOL;
    };
  }
}
