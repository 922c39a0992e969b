package dk.roedtraad.application.overview;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.cohort.CohortService;
import dk.roedtraad.application.cohort.CohortSummary;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.overview.Overview.Line;
import dk.roedtraad.application.overview.Overview.StepCount;
import dk.roedtraad.application.overview.Overview.TrackSteps;
import dk.roedtraad.application.portfolio.CourseModels;
import dk.roedtraad.application.portfolio.MyStep.State;
import dk.roedtraad.application.portfolio.PlannedStep;
import dk.roedtraad.application.progress.CourseStep;
import dk.roedtraad.application.progress.CourseSteps;
import dk.roedtraad.application.progress.ProgressRow;
import dk.roedtraad.application.progress.ProgressService;
import dk.roedtraad.application.training.TrainingSessions;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.leader.LeaderStatus;
import dk.roedtraad.domain.leader.StatusSentence;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Forløb": what a manager sees of the own school's leaders, and a coordinator of all. */
@Service
public class OverviewService {

  /** The order in which a reader wants them: first those for whom something could be done. */
  private static final List<LeaderStatus> ORDER = List.of(LeaderStatus.DELAYED, LeaderStatus.ON_TRACK,
      LeaderStatus.PAUSED, LeaderStatus.NOT_STARTED, LeaderStatus.NOT_COMPLETED, LeaderStatus.COMPLETED,
      LeaderStatus.WITHDRAWN);
  private static final Set<State> HERE = EnumSet.of(State.NOW, State.STILL_OPEN);

  private final CohortService cohortService;
  private final Cohorts cohorts;
  private final Courses courses;
  private final CourseSteps steps;
  private final CourseModels models;
  private final ProgressService progress;
  private final SchoolShares shares;
  private final TrainingSessions sessions;
  private final Clock clock;

  OverviewService(CohortService cohortService, Cohorts cohorts, Courses courses, CourseSteps steps, CourseModels models,
      ProgressService progress, SchoolShares shares, TrainingSessions sessions, Clock clock) {
    this.cohortService = cohortService;
    this.cohorts = cohorts;
    this.courses = courses;
    this.steps = steps;
    this.models = models;
    this.progress = progress;
    this.shares = shares;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * The leaders whom the reader follows.
   *
   * @param cohortId one cohort, also a closed one; null or empty for all that are not closed
   * @throws Refusal 404 for a cohort that does not exist, or of which the reader may not know
   */
  @Transactional(readOnly = true)
  public Overview of(String cohortId, SignedInUser reader) {
    var known = cohortService.list(reader);
    var chosen = ChosenCohorts.of(known, cohortId);
    var leaders = chosen.stream().flatMap(cohort -> lines(cohort, reader)).sorted(order()).toList();
    var statuses = leaders.stream().map(line -> line.progress().status()).toList();
    return new Overview(StatusSentence.of(statuses, reader.followsEverySchool()), known, tracks(leaders), leaders,
        chosen.stream().flatMap(cohort -> shares.of(cohort, leaders, reader)).toList());
  }

  private Stream<Line> lines(CohortSummary cohort, SignedInUser reader) {
    var ofLeader = courses.ofCohort(cohort.cohortId()).stream()
        .collect(Collectors.toMap(Course::leaderId, Function.identity()));
    var rows = progress.of(cohort.cohortId(), reader);
    var listed = rows.stream().map(ProgressRow::courseId).toList();
    var entered = steps.ofCourses(listed).stream().collect(Collectors.groupingBy(CourseStep::courseId));
    var states = new StepStates(cohort.cohortId(), models.stepsOf(Track.valueOf(cohort.track())), cohorts,
        sessions.roundsHeld(listed), clock.instant());
    return rows.stream().map(row -> line(cohort, row, ofLeader.get(row.leaderId()), states, entered));
  }

  private static Line line(CohortSummary cohort, ProgressRow row, Course course, StepStates states,
      Map<String, List<CourseStep>> entered) {
    return new Line(course.id(), cohort.cohortId(), cohort.name(), course.isRunning() ? course.processInstanceId() : null,
        row, states.of(course, entered.getOrDefault(course.id(), List.of())));
  }

  /** Within one status they stay as they come: by cohort, school and name. */
  private static Comparator<Line> order() {
    return Comparator.comparing(line -> ORDER.indexOf(line.progress().status()));
  }

  private List<TrackSteps> tracks(List<Line> leaders) {
    return Stream.of(Track.values()).map(track -> {
      var takers = leaders.stream().filter(line -> line.progress().track() == track).toList();
      return takers.isEmpty() ? null : new TrackSteps(track, counts(models.stepsOf(track), takers));
    }).filter(found -> found != null).toList();
  }

  private static List<StepCount> counts(List<PlannedStep> planned, List<Line> takers) {
    return IntStream.range(0, planned.size()).mapToObj(at -> {
      var step = planned.get(at);
      var states = takers.stream().map(line -> line.states().get(at)).toList();
      return new StepCount(step.id(), step.name(), step.phase(), count(states, HERE), count(states, EnumSet.of(State.DONE)),
          count(states, EnumSet.of(State.PASSED)));
    }).toList();
  }

  private static int count(List<State> states, Set<State> wanted) {
    return (int) states.stream().filter(wanted::contains).count();
  }
}
