package dk.roedtraad.application.cohort;

import dk.roedtraad.application.deadline.DueDates;
import dk.roedtraad.application.deadline.MeetingWindowTable;
import dk.roedtraad.domain.cohort.PlannedDeadline;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.Anchor;
import dk.roedtraad.domain.deadline.AnchorDates;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The steps of a course that have a deadline before it begins, in the words of the models. */
@Component
public class PlannedSteps {

  /** A step as the table of deadlines knows it and as people know it. */
  private record Step(String id, Integer round, String name) {}

  private static final List<Step> MODEL_SCHOOL = List.of(
      new Step("describeChallenges", null, "Beskriv udfordringer i den pædagogiske ledelsesopgave"),
      new Step("concretiseAssignment", null, "Konkretiser din AL-opgave"),
      new Step("describeAssignment", null, "Beskriv din AL-opgave"),
      new Step("meetLeadershipTeam", 1, "Møde i lederteam (runde 1)"),
      new Step("proposeTimes", 1, "Foreslå tider til individuel coaching (runde 1)"),
      new Step("registerSession", 1, "Registrer samtale (runde 1)"),
      new Step("qualifyProject", null, "Kvalificer dit AL-projekt"),
      new Step("reflectOnLearning", null, "Læringsrefleksioner ift. AL-opgaven"),
      new Step("meetLeadershipTeam", 2, "Møde i lederteam (runde 2)"),
      new Step("proposeTimes", 2, "Foreslå tider til individuel coaching (runde 2)"),
      new Step("registerSession", 2, "Registrer samtale (runde 2)"),
      new Step("selfEvaluate", null, "Selvevaluering – de otte succeskriterier"),
      new Step("chooseMeetingDate", null, "Vælg dato for møde på tværs"));
  private static final List<Step> IMPLEMENTATION_SCHOOL = List.of(
      new Step("proposeTimes", 1, "Foreslå tider til sparring (runde 1)"),
      new Step("registerSession", 1, "Registrer samtale (runde 1)"),
      new Step("proposeTimes", 2, "Foreslå tider til sparring (runde 2)"),
      new Step("registerSession", 2, "Registrer samtale (runde 2)"));

  private final DueDates dueDates;
  private final MeetingWindowTable meetingWindows;

  PlannedSteps(DueDates dueDates, MeetingWindowTable meetingWindows) {
    this.dueDates = dueDates;
    this.meetingWindows = meetingWindows;
  }

  /** When each step would be due if it were opened now or later. */
  List<PlannedDeadline> deadlines(Cohort cohort) {
    return deadlines(cohort, dueDates.anchors(cohort.id()));
  }

  /** As {@link #deadlines(Cohort)}, with days that the cohort may get. */
  public List<PlannedDeadline> deadlines(Cohort cohort, AnchorDates dates) {
    var steps = Stream.concat(steps(cohort.track()).stream(), ofSeminars(cohort.track()))
        .flatMap(step -> deadline(step, cohort, dates));
    return Stream.concat(steps, closing(cohort, dates)).toList();
  }

  private static Stream<Step> ofSeminars(Track track) {
    return IntStream.rangeClosed(1, track.seminars()).boxed().flatMap(number -> Stream.of(
        new Step("prepareSeminar", number, "Praktisk forberedelse af " + track.seminarName(number)),
        new Step("registerAttendance", number, "Registrer fremmøde på " + track.seminarName(number))));
  }

  /** Counted from the meeting, which has no date yet: the latest that it can be. */
  private Stream<PlannedDeadline> closing(Cohort cohort, AnchorDates dates) {
    if (!cohort.track().hasCrossSchoolMeeting()) {
      return deadline(new Step("closeCohort", null, "Afslut kursushold"), cohort, dates);
    }
    return dates.dayOf(Anchor.LAST_EVENT_END).map(day -> meetingWindows.ruleAfter(day).windowAfter(day)).stream()
        .flatMap(window ->
            deadline(new Step("closeCohort", null, "Afslut kursushold, hvis mødet holdes sidst i perioden"), cohort,
                dates.withEventEnding(window.latest())));
  }

  private Stream<PlannedDeadline> deadline(Step step, Cohort cohort, AnchorDates dates) {
    return dueDates.due(step.id(), dates, cohort.track(), step.round(), null)
        .map(due -> new PlannedDeadline(step.name(), due)).stream();
  }

  /** What a leader begins with; empty where it is the konsulent who acts first. */
  Optional<PlannedDeadline> firstOfLeader(Cohort cohort) {
    return steps(cohort.track()).stream().filter(step -> step.id().equals("describeChallenges"))
        .flatMap(step -> deadline(step, cohort, dueDates.anchors(cohort.id()))).findFirst();
  }

  private static List<Step> steps(Track track) {
    return switch (track) {
      case MODEL_SCHOOL -> MODEL_SCHOOL;
      case IMPLEMENTATION_SCHOOL -> IMPLEMENTATION_SCHOOL;
    };
  }
}
