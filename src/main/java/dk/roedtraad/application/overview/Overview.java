package dk.roedtraad.application.overview;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.roedtraad.application.cohort.CohortSummary;
import dk.roedtraad.application.portfolio.MyStep.State;
import dk.roedtraad.application.progress.ProgressRow;
import dk.roedtraad.domain.cohort.Track;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the leaders of one or several cohorts are doing, step by step. Says whether something is handed in, never what it
 * says.
 *
 * @param sentence the answer in words
 * @param cohorts all that the reader may choose from, the newest first
 * @param tracks the steps of each course that one of the leaders takes
 * @param leaders those who are behind first, then by cohort, school and name
 * @param schools whether the whole group of a school takes part
 */
public record Overview(String sentence, List<CohortSummary> cohorts, List<TrackSteps> tracks, List<Line> leaders,
    List<SchoolShare> schools) {

  public Overview {
    cohorts = List.copyOf(cohorts);
    tracks = List.copyOf(tracks);
    leaders = List.copyOf(leaders);
    schools = List.copyOf(schools);
  }

  /** The steps of one course, in the order in which its drawing is read. */
  public record TrackSteps(Track track, List<StepCount> steps) {

    public TrackSteps {
      steps = List.copyOf(steps);
    }
  }

  /**
   * How many leaders are and have been at a step.
   *
   * @param id id of the element in the model
   * @param phase name of the phase around it, or null
   * @param here they are at it now, or can still hand it in
   * @param done they have done it
   * @param passed it went by without them
   * @param startedLater it was over when they were taken in
   */
  public record StepCount(String id, String name, String phase, int here, int done, int passed, int startedLater) {

    /** What each of the numbers is called, in their order; the same on the page and in every file. */
    public static final List<String> NAMES = List.of("Er her nu", State.DONE.danishName(), State.PASSED.danishName(),
        State.STARTED_LATER.danishName());

    public List<Integer> numbers() {
      return List.of(here, done, passed, startedLater);
    }

    /** "Er her nu: 2. Sprunget over: 1.", or that nobody has come to it. */
    @JsonProperty
    public String words() {
      var words = IntStream.range(0, NAMES.size()).filter(at -> numbers().get(at) > 0)
          .mapToObj(at -> NAMES.get(at) + ": " + numbers().get(at) + ".").collect(Collectors.joining(" "));
      return words.isEmpty() ? "Ingen er nået hertil endnu." : words;
    }
  }

  /**
   * One leader.
   *
   * @param instanceId the course in the engine while it runs, else null
   * @param handingIn whether the leader hands in what is asked for
   * @param states how far each step of the track is, in the order of {@link TrackSteps#steps}
   */
  public record Line(String courseId, String cohortId, String cohort, String instanceId, ProgressRow progress,
      HandingIn handingIn, List<State> states) {

    public Line {
      states = List.copyOf(states);
    }
  }
}
