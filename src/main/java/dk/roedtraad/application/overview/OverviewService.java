package dk.roedtraad.application.overview;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.CohortService;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.CoursePause;
import dk.roedtraad.application.course.CoursePauses;
import dk.roedtraad.application.deadline.PostponedDeadline;
import dk.roedtraad.application.deadline.PostponedDeadlines;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.progress.LeaderTasks;
import dk.roedtraad.application.progress.ProgressRow;
import dk.roedtraad.application.progress.ProgressService;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Holdoverblik": the coordinator's one page on how the leaders of a cohort are doing. */
@Service
public class OverviewService {

  /** Whom one has to do something about comes first, and who is out of the course last. */
  private static final List<LeaderStatus> MOST_URGENT_FIRST = List.of(LeaderStatus.DELAYED, LeaderStatus.ON_TRACK,
      LeaderStatus.PAUSED, LeaderStatus.NOT_STARTED, LeaderStatus.NOT_COMPLETED, LeaderStatus.COMPLETED,
      LeaderStatus.WITHDRAWN);
  private static final Set<LeaderStatus> RUNNING =
      Set.of(LeaderStatus.DELAYED, LeaderStatus.ON_TRACK, LeaderStatus.PAUSED);
  private static final Comparator<Instant> SOONEST_FIRST = Comparator.nullsLast(Comparator.naturalOrder());

  private final ProgressService progress;
  private final CohortService cohortService;
  private final Cohorts cohorts;
  private final People people;
  private final MailAddresses addresses;
  private final CoursePauses pauses;
  private final PostponedDeadlines postponedDeadlines;
  private final Clock clock;

  OverviewService(ProgressService progress, CohortService cohortService, Cohorts cohorts, People people,
      MailAddresses addresses, CoursePauses pauses, PostponedDeadlines postponedDeadlines, Clock clock) {
    this.progress = progress;
    this.cohortService = cohortService;
    this.cohorts = cohorts;
    this.people = people;
    this.addresses = addresses;
    this.pauses = pauses;
    this.postponedDeadlines = postponedDeadlines;
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
    var ids = rows.stream().map(ProgressRow::leaderId).toList();
    var known = people.findAll(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    var reachable = addresses.reachable(ids);
    var courseIds = rows.stream().map(ProgressRow::courseId).toList();
    var agreed = pauses.ofCourses(courseIds).stream()
        .collect(Collectors.toMap(CoursePause::courseId, CoursePause::period));
    var postponed = postponed(courseIds);
    return new CohortOverview(cohort.id(), cohort.name(), cohort.track().danishName(), cohort.status().danishName(),
        people.nameOf(cohort.coordinatorId()), CopenhagenTime.dayOf(clock.instant()).toString(), rows.stream()
            .sorted(Comparator.<ProgressRow>comparingInt(row -> MOST_URGENT_FIRST.indexOf(row.status()))
                .thenComparing(OverviewService::firstDeadlineOfTheLate, SOONEST_FIRST))
            .map(row -> line(row, known.get(row.leaderId()), reachable.contains(row.leaderId()),
                agreed.get(row.courseId()), postponed)).toList());
  }

  /** By the id of the task; of several the last one. */
  private Map<String, PostponedDeadline> postponed(List<String> courseIds) {
    return postponedDeadlines.ofCourses(courseIds).stream()
        .collect(Collectors.toMap(PostponedDeadline::taskId, Function.identity(), (earlier, later) -> later));
  }

  private static Instant firstDeadlineOfTheLate(ProgressRow row) {
    return row.status() != LeaderStatus.DELAYED ? null
        : row.tasks().stream().map(LeaderTasks.Open::dueAt).min(SOONEST_FIRST).orElse(null);
  }

  private LeaderLine line(ProgressRow row, Person person, boolean mailArrives, PausePeriod pause,
      Map<String, PostponedDeadline> postponed) {
    return new LeaderLine(row.courseId(), row.name(), row.school(), person == null ? null : person.phone(),
        person == null ? row.leaderId() : person.email(), mailArrives, row.phase(), row.status(),
        pause == null ? null : words(pause), RUNNING.contains(row.status()), steps(row, postponed));
  }

  private static String words(PausePeriod pause) {
    var from = "fra " + DanishDates.longDate(pause.firstDay());
    return pause.lastDay() == null ? from + " indtil videre"
        : from + " til og med " + DanishDates.longDate(pause.lastDay());
  }

  private List<OpenStep> steps(ProgressRow row, Map<String, PostponedDeadline> postponed) {
    var now = clock.instant();
    return row.tasks().stream()
        .sorted(Comparator.comparing(LeaderTasks.Open::dueAt, SOONEST_FIRST).thenComparing(LeaderTasks.Open::name))
        .map(task -> step(task, row.status() == LeaderStatus.DELAYED && task.dueAt() != null
            && task.dueAt().isBefore(now), postponed.get(task.taskId()))).toList();
  }

  private OpenStep step(LeaderTasks.Open task, boolean late, PostponedDeadline postponed) {
    var due = task.dueAt() == null ? null : CopenhagenTime.dayOf(task.dueAt());
    return new OpenStep(task.taskId(), task.name(), due == null ? null : DanishDates.weekdayAndDay(due), late,
        due == null ? null : due.toString(), postponed == null ? null : words(postponed));
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
