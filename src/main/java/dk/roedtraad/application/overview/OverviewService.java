package dk.roedtraad.application.overview;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.CohortService;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.progress.LeaderTasks;
import dk.roedtraad.application.progress.ProgressRow;
import dk.roedtraad.application.progress.ProgressService;
import dk.roedtraad.domain.cohort.CohortStatus;
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
  private final Clock clock;

  OverviewService(ProgressService progress, CohortService cohortService, Cohorts cohorts, People people,
      MailAddresses addresses, Clock clock) {
    this.progress = progress;
    this.cohortService = cohortService;
    this.cohorts = cohorts;
    this.people = people;
    this.addresses = addresses;
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
    return new CohortOverview(cohort.id(), cohort.name(), cohort.track().danishName(), cohort.status().danishName(),
        people.nameOf(cohort.coordinatorId()), rows.stream()
            .sorted(Comparator.<ProgressRow>comparingInt(row -> MOST_URGENT_FIRST.indexOf(row.status()))
                .thenComparing(OverviewService::firstDeadlineOfTheLate, SOONEST_FIRST))
            .map(row -> line(row, known, reachable.contains(row.leaderId()))).toList());
  }

  private static Instant firstDeadlineOfTheLate(ProgressRow row) {
    return row.status() != LeaderStatus.DELAYED ? null
        : row.tasks().stream().map(LeaderTasks.Open::dueAt).min(SOONEST_FIRST).orElse(null);
  }

  private LeaderLine line(ProgressRow row, Map<String, Person> known, boolean mailArrives) {
    var person = known.get(row.leaderId());
    return new LeaderLine(row.courseId(), row.name(), row.school(), person == null ? null : person.phone(),
        person == null ? row.leaderId() : person.email(), mailArrives, row.phase(), row.status(),
        RUNNING.contains(row.status()), steps(row));
  }

  private List<OpenStep> steps(ProgressRow row) {
    var now = clock.instant();
    return row.tasks().stream()
        .sorted(Comparator.comparing(LeaderTasks.Open::dueAt, SOONEST_FIRST).thenComparing(LeaderTasks.Open::name))
        .map(task -> new OpenStep(task.taskId(), task.name(), task.dueAt() == null ? null
            : DanishDates.weekdayAndDay(CopenhagenTime.dayOf(task.dueAt())), row.status() == LeaderStatus.DELAYED
                && task.dueAt() != null && task.dueAt().isBefore(now))).toList();
  }

  private static void requireCoordinator(SignedInUser reader) {
    if (!reader.is(Group.COORDINATOR)) {
      throw Refusal.noAccess();
    }
  }
}
