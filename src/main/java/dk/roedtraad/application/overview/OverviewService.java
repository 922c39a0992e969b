package dk.roedtraad.application.overview;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.cohort.CohortService;
import dk.roedtraad.application.cohort.CohortSummary;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.SeminarChanges;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.overview.Overview.Line;
import dk.roedtraad.application.overview.Overview.TrackSteps;
import dk.roedtraad.application.portfolio.CourseModels;
import dk.roedtraad.application.progress.CourseStep;
import dk.roedtraad.application.progress.CourseSteps;
import dk.roedtraad.application.progress.ProgressRow;
import dk.roedtraad.application.progress.ProgressService;
import dk.roedtraad.application.training.TrainingSessions;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.leader.LeaderStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** "Forløb": what a manager sees of the own school's leaders, and a coordinator of all. */
@Service
public class OverviewService {

  /** First those for whom something could be done; within one status they stay as they come. */
  private static final Comparator<Line> ORDER = Comparator.comparing(line -> List.of(LeaderStatus.DELAYED,
      LeaderStatus.ON_TRACK, LeaderStatus.PAUSED, LeaderStatus.NOT_STARTED, LeaderStatus.NOT_COMPLETED,
      LeaderStatus.COMPLETED, LeaderStatus.WITHDRAWN).indexOf(line.progress().status()));

  private final CohortService cohortService;
  private final Cohorts cohorts;
  private final SeminarChanges changes;
  private final Courses courses;
  private final CourseSteps steps;
  private final CourseModels models;
  private final ProgressService progress;
  private final SchoolShares shares;
  private final TrainingSessions sessions;
  private final Clock clock;

  OverviewService(CohortService cohortService, Cohorts cohorts, SeminarChanges changes, Courses courses, CourseSteps steps,
      CourseModels models, ProgressService progress, SchoolShares shares, TrainingSessions sessions, Clock clock) {
    this.cohortService = cohortService;
    this.cohorts = cohorts;
    this.changes = changes;
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
  public Overview of(String cohortId, SignedInUser reader) {
    var all = new Whole();
    tell(cohortId, reader, all);
    return all.overview;
  }

  /** As {@link #of}, cohort by cohort and each read on its own; nothing is held but the totals. */
  public void tell(String cohortId, SignedInUser reader, OverviewReader told) {
    var known = cohortService.list(reader);
    var chosen = ChosenCohorts.of(known, cohortId);
    var totals = new OverviewTotals(models::stepsOf);
    told.cohorts(known);
    chosen.forEach(cohort -> {
      var leaders = lines(cohort, reader);
      totals.add(leaders, shares.of(cohort, leaders, reader));
      told.leaders(leaders);
    });
    told.totals(totals.sentence(reader.followsEverySchool()), totals.tracks(), totals.schools());
  }

  private List<Line> lines(CohortSummary cohort, SignedInUser reader) {
    var rows = progress.of(cohort.cohortId(), reader);
    var listed = rows.stream().map(ProgressRow::courseId).toList();
    var course = courses.findAll(listed).stream().collect(Collectors.toMap(Course::id, Function.identity()));
    var entered = steps.ofCourses(listed).stream().collect(Collectors.groupingBy(CourseStep::courseId));
    var states = new StepStates(cohort.cohortId(), models.stepsOf(Track.valueOf(cohort.track())), cohorts,
        changes.cancelled(cohort.cohortId()), sessions.roundsHeld(listed), clock.instant());
    return rows.stream().map(row -> line(cohort, row, course.get(row.courseId()), states, entered)).sorted(ORDER).toList();
  }

  private static Line line(CohortSummary cohort, ProgressRow row, Course course, StepStates states,
      Map<String, List<CourseStep>> entered) {
    var own = entered.getOrDefault(course.id(), List.of());
    return new Line(course.id(), cohort.cohortId(), cohort.name(), course.isRunning() ? course.processInstanceId() : null,
        row, HandingIn.of(own, row.overdueTasks()), states.of(course, own));
  }

  /** Puts the pieces together again. */
  private static final class Whole implements OverviewReader {

    private List<CohortSummary> known;
    private final List<Line> leaders = new ArrayList<>();
    private Overview overview;

    @Override
    public void cohorts(List<CohortSummary> all) {
      known = all;
    }

    @Override
    public void leaders(List<Line> ofCohort) {
      leaders.addAll(ofCohort);
    }

    @Override
    public void totals(String sentence, List<TrackSteps> tracks, List<SchoolShare> schools) {
      overview = new Overview(sentence, known, tracks, leaders.stream().sorted(ORDER).toList(), schools);
    }
  }
}
