package dk.roedtraad.application.cohort;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.deadline.MeetingWindowTable;
import dk.roedtraad.application.deadline.SchoolCalendars;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.cohort.CohortPlan;
import dk.roedtraad.domain.cohort.CohortPlanCheck;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.cohort.PlanWarning;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import dk.roedtraad.domain.deadline.MeetingWindow;
import dk.roedtraad.domain.deadline.SchoolCalendar;
import dk.roedtraad.domain.seminar.SeminarTimes;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a coordinator does with a cohort as a whole: plan, launch, close, look. */
@Service
public class CohortService {

  private static final String CHANGE_DATES_FORM = "cohort-change-dates";
  private static final Locale DANISH = Locale.forLanguageTag("da-DK");

  private final Cohorts cohorts;
  private final Courses courses;
  private final MeetingWindowTable meetingWindows;
  private final SchoolCalendars calendars;
  private final People people;
  private final Answers answers;
  private final AuditTrail audit;
  private final Clock clock;

  CohortService(Cohorts cohorts, Courses courses, MeetingWindowTable meetingWindows, SchoolCalendars calendars,
      People people, Answers answers, AuditTrail audit, Clock clock) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.meetingWindows = meetingWindows;
    this.calendars = calendars;
    this.people = people;
    this.answers = answers;
    this.audit = audit;
    this.clock = clock;
  }

  /** Adds the cohort and its seminars at the usual hours. Idempotent. */
  @Transactional
  public void register(CohortRequest request) {
    cohorts.ensure(new Cohort(request.cohortId(), request.name(), request.plan().track(), request.coordinatorId(),
        request.place(), CohortStatus.PLANNED, request.processInstanceId(), clock.instant(), null, null));
    saveSeminars(request.cohortId(), request.plan(), request.place());
    audit.add(request.coordinatorId(), AuditKind.COHORT_PLANNED, AuditObject.cohort(get(request.cohortId())), null, null,
        days(request.plan()));
  }

  private static String days(CohortPlan plan) {
    return plan.track().seminarNumbers().stream().map(number -> DanishDates.longDate(plan.firstDay(number)))
        .collect(Collectors.joining("; "));
  }

  /** Moves the seminars of a cohort that is not launched yet, and nobody has to be told. Idempotent. */
  @Transactional
  public void changeDates(String cohortId, CohortPlan plan, String place) {
    var before = days(plan(cohortId));
    cohorts.setPlace(cohortId, place);
    saveSeminars(cohortId, plan, place);
    audit.add(whoSent(cohortId, CHANGE_DATES_FORM), AuditKind.COHORT_DATES_CHANGED, AuditObject.cohort(get(cohortId)),
        null, before, days(plan));
  }

  private String whoSent(String cohortId, String formId) {
    return answers.find(cohortId, formId, 1).map(Answer::authorId).orElse(AuditTrail.SYSTEM);
  }

  private void saveSeminars(String cohortId, CohortPlan plan, String place) {
    var times = SeminarTimes.usual();
    for (int number : plan.track().seminarNumbers()) {
      var day = plan.firstDay(number);
      cohorts.saveSeminar(new Seminar(cohortId, number, day, times.startsAt(day),
          CopenhagenTime.at(day, times.day1End()), CopenhagenTime.at(day.plusDays(1), times.day2Start()),
          times.endsAt(day), place, null, null, UUID.randomUUID().toString(), 0, null, null));
    }
  }

  /** The plan as it stands now. */
  public CohortPlan plan(String cohortId) {
    var cohort = get(cohortId);
    return new CohortPlan(cohort.track(), cohorts.seminars(cohortId).stream().map(Seminar::firstDay).toList());
  }

  /** What the coordinator should think about once more, as of today. */
  public List<PlanWarning> warnings(CohortPlan plan) {
    return CohortPlanCheck.warnings(plan, meetingWindow(plan), calendars.usual(), today());
  }

  /**
   * As {@link #warnings(CohortPlan)}, by the closures that the cohort's own schools have told.
   *
   * @param plan the cohort's, or one that it may get
   */
  @Transactional(readOnly = true)
  public List<PlanWarning> warnings(String cohortId, CohortPlan plan) {
    var schools = courses.ofCohort(cohortId).stream().map(Course::schoolCode).collect(Collectors.toSet());
    var own = calendars.withOwnList(schools);
    var general = warnings(plan).stream()
        .filter(warning -> warning.kind() != PlanWarning.Kind.CLOSURE || own.size() < Math.max(1, schools.size()));
    return Stream.concat(general, CohortPlanCheck.closedSchools(plan, byName(own)).stream())
        .sorted(Comparator.comparingInt(warning -> warning.seminar() == 0 ? Integer.MAX_VALUE : warning.seminar()))
        .toList();
  }

  private Map<String, SchoolCalendar> byName(Map<String, SchoolCalendar> byCode) {
    var byName = new TreeMap<String, SchoolCalendar>(Collator.getInstance(DANISH));
    byCode.forEach((code, calendar) ->
        byName.put(people.findSchool(code).map(School::name).orElse(code), calendar));
    return byName;
  }

  /** When the cross-school meeting may be held, on the track that has one. */
  public Optional<MeetingWindow> meetingWindow(CohortPlan plan) {
    return plan.track().hasCrossSchoolMeeting()
        ? Optional.of(meetingWindows.ruleAfter(plan.lastDay()).windowAfter(plan.lastDay())) : Optional.empty();
  }

  private LocalDate today() {
    return CopenhagenTime.dayOf(clock.instant());
  }

  /** From here on people may be told. The first time counts. */
  public void launch(String cohortId) {
    cohorts.setLaunched(cohortId, clock.instant());
    audit.add(whoSent(cohortId, ApprovePlanForm.ID), AuditKind.COHORT_LAUNCHED, AuditObject.cohort(get(cohortId)), null);
  }

  /** @throws Refusal 404 for an unknown cohort */
  public Cohort get(String cohortId) {
    return cohorts.find(cohortId).orElseThrow(() -> Refusal.notFound("Holdet findes ikke. Måske er adressen forkert."));
  }

  /** The cohorts a person may know of, the newest first: a manager those with leaders of the own school. */
  @Transactional(readOnly = true)
  public List<CohortSummary> list(SignedInUser reader) {
    var leaders = reader.followsEverySchool() ? courses.leadersByCohort()
        : courses.leadersByCohort(reader.is(Group.MANAGER) ? reader.schools() : Set.of());
    return cohorts.all().stream().filter(cohort -> reader.followsEverySchool() || leaders.containsKey(cohort.id()))
        .map(cohort -> new CohortSummary(cohort.id(), cohort.name(), cohort.track().name(), cohort.status().name(),
            leaders.getOrDefault(cohort.id(), 0))).toList();
  }
}
