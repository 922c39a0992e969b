package dk.roedtraad.application.cohortoverview;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.CohortService;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CoursePause;
import dk.roedtraad.application.course.CoursePauses;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.deadline.PostponedDeadline;
import dk.roedtraad.application.deadline.PostponedDeadlines;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.progress.LeaderTasks;
import dk.roedtraad.application.progress.ProgressRow;
import dk.roedtraad.application.progress.ProgressService;
import dk.roedtraad.application.release.StatusRelease;
import dk.roedtraad.application.release.StatusReleases;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.course.PausePeriod;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import dk.roedtraad.domain.leader.LeaderStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Holdoverblik": the coordinator's one page on how the leaders of a cohort are doing. */
@Service
public class CohortOverviewService {

  /** Whom one has to do something about comes first, and who is out of the course last. */
  private static final List<LeaderStatus> MOST_URGENT_FIRST = List.of(LeaderStatus.DELAYED, LeaderStatus.ON_TRACK,
      LeaderStatus.PAUSED, LeaderStatus.NOT_STARTED, LeaderStatus.NOT_COMPLETED, LeaderStatus.COMPLETED,
      LeaderStatus.WITHDRAWN);
  private static final Set<LeaderStatus> RUNNING =
      Set.of(LeaderStatus.DELAYED, LeaderStatus.ON_TRACK, LeaderStatus.PAUSED);
  private static final Comparator<Instant> SOONEST_FIRST = Comparator.nullsLast(Comparator.naturalOrder());

  /** Whatever is known by the id of a person, a course or a task. */
  private record Known(Map<String, Person> people, Map<String, String> managers, Set<String> reachable,
      Map<String, PausePeriod> pauses, Map<String, PostponedDeadline> postponed, Map<String, StatusRelease> releases) {

    /** Name of the manager of that course's leader, or null. */
    String managerOf(String courseId) {
      var id = managers.get(courseId);
      return people.containsKey(id) ? people.get(id).name() : id;
    }
  }

  private final ProgressService progress;
  private final CohortService cohortService;
  private final Cohorts cohorts;
  private final Courses courses;
  private final People people;
  private final MailAddresses addresses;
  private final CoursePauses pauses;
  private final PostponedDeadlines postponedDeadlines;
  private final StatusReleases releases;
  private final Clock clock;

  CohortOverviewService(ProgressService progress, CohortService cohortService, Cohorts cohorts, Courses courses,
      People people, MailAddresses addresses, CoursePauses pauses, PostponedDeadlines postponedDeadlines,
      StatusReleases releases, Clock clock) {
    this.progress = progress;
    this.cohortService = cohortService;
    this.cohorts = cohorts;
    this.courses = courses;
    this.people = people;
    this.addresses = addresses;
    this.pauses = pauses;
    this.postponedDeadlines = postponedDeadlines;
    this.releases = releases;
    this.clock = clock;
  }

  /**
   * Every cohort: the reader's own before the others', those under way before the rest, the newest first.
   *
   * @throws Refusal 403 for anybody but coordinators
   */
  @Transactional(readOnly = true)
  public List<CohortChoice> cohorts(SignedInUser reader) {
    requireCoordinator(reader);
    return cohorts.all().stream()
        .sorted(Comparator.<Cohort, Boolean>comparing(cohort -> !isOwn(cohort, reader))
            .thenComparing(cohort -> cohort.status() != CohortStatus.LAUNCHED))
        .map(cohort -> new CohortChoice(cohort.id(), cohort.name(), cohort.track().danishName(),
            cohort.status().danishName(), isOwn(cohort, reader))).toList();
  }

  private static boolean isOwn(Cohort cohort, SignedInUser reader) {
    return reader.id().equals(cohort.coordinatorId());
  }

  /**
   * The leaders of one cohort: those behind first, the longest behind before the others; else by school and name.
   *
   * @throws Refusal 403 for anybody but coordinators, 404 for an unknown cohort
   */
  @Transactional(readOnly = true)
  public CohortOverview of(String cohortId, SignedInUser reader) {
    requireCoordinator(reader);
    var cohort = cohortService.get(cohortId);
    var rows = progress.of(cohortId, reader);
    var known = known(cohortId, rows);
    return new CohortOverview(cohort.id(), cohort.name(), cohort.track().danishName(), cohort.status().danishName(),
        people.nameOf(cohort.coordinatorId()), CopenhagenTime.dayOf(clock.instant()).toString(), rows.stream()
            .sorted(Comparator.<ProgressRow>comparingInt(row -> MOST_URGENT_FIRST.indexOf(row.status()))
                .thenComparing(CohortOverviewService::firstDeadlineOfTheLate, SOONEST_FIRST))
            .map(row -> line(row, known)).toList());
  }

  /** What the lines need besides, read for all of them at once. */
  private Known known(String cohortId, List<ProgressRow> rows) {
    var managers = courses.ofCohort(cohortId).stream().filter(course -> course.managerId() != null)
        .collect(Collectors.toMap(Course::id, Course::managerId));
    var leaders = rows.stream().map(ProgressRow::leaderId).toList();
    var courseIds = rows.stream().map(ProgressRow::courseId).toList();
    return new Known(people.findAll(Stream.concat(leaders.stream(), managers.values().stream())
            .collect(Collectors.toSet())).stream().collect(Collectors.toMap(Person::id, Function.identity())),
        managers, addresses.reachable(leaders), pauses.ofCourses(courseIds).stream()
            .collect(Collectors.toMap(CoursePause::courseId, CoursePause::period)),
        postponedDeadlines.ofCourses(courseIds).stream().collect(Collectors.toMap(PostponedDeadline::taskId,
            Function.identity(), (earlier, later) -> later)),
        releases.ofCourses(courseIds).stream()
            .collect(Collectors.toMap(StatusRelease::taskId, Function.identity())));
  }

  private static Instant firstDeadlineOfTheLate(ProgressRow row) {
    return row.status() != LeaderStatus.DELAYED ? null
        : row.tasks().stream().map(LeaderTasks.Open::dueAt).min(SOONEST_FIRST).orElse(null);
  }

  private LeaderLine line(ProgressRow row, Known known) {
    var person = known.people().get(row.leaderId());
    var pause = known.pauses().get(row.courseId());
    return new LeaderLine(row.courseId(), row.name(), row.school(), person == null ? null : person.phone(),
        known.reachable().contains(row.leaderId()), row.phase(),
        row.status(), row.status().danishName(), pause == null ? null : words(pause), known.managerOf(row.courseId()),
        RUNNING.contains(row.status()), steps(row, known));
  }

  private static String words(PausePeriod pause) {
    var from = "fra " + DanishDates.longDate(pause.firstDay());
    return pause.lastDay() == null ? from + " indtil videre"
        : from + " til og med " + DanishDates.longDate(pause.lastDay());
  }

  private List<OpenStep> steps(ProgressRow row, Known known) {
    var now = clock.instant();
    return row.tasks().stream()
        .sorted(Comparator.comparing(LeaderTasks.Open::dueAt, SOONEST_FIRST).thenComparing(LeaderTasks.Open::name))
        .map(task -> step(task, row.status() == LeaderStatus.DELAYED && task.dueAt() != null
            && task.dueAt().isBefore(now), known)).toList();
  }

  private OpenStep step(LeaderTasks.Open task, boolean late, Known known) {
    var postponed = known.postponed().get(task.taskId());
    var release = known.releases().get(task.taskId());
    var due = task.dueAt() == null ? null : CopenhagenTime.dayOf(task.dueAt());
    return new OpenStep(task.taskId(), task.name(), due == null ? null : DanishDates.weekdayAndDay(due), late,
        due == null ? null : due.toString(), postponed == null ? null : words(postponed),
        release == null ? null : words(release));
  }

  private static String words(StatusRelease release) {
    return release.managerTold()
        ? "Skolens leder fik besked den " + DanishDates.dayAndMonth(CopenhagenTime.dayOf(release.closedAt()))
        : "Skolens leder må se det. Lederen får besked først";
  }

  private String words(PostponedDeadline postponed) {
    return "Udskudt fra " + DanishDates.dayAndMonth(CopenhagenTime.dayOf(postponed.dueBefore())) + " af "
        + people.nameOf(postponed.postponedBy()) + ": " + postponed.reason();
  }

  private static void requireCoordinator(SignedInUser reader) {
    if (!reader.is(Group.COORDINATOR)) {
      throw Refusal.noAccess();
    }
  }
}
