package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.CrossSchoolMeeting;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.cohort.SeminarChanges;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.deadline.DueDates;
import dk.roedtraad.application.portfolio.MyStep.State;
import dk.roedtraad.application.progress.CourseStep;
import dk.roedtraad.application.task.OpenTask;
import dk.roedtraad.application.training.TrainingSession;
import dk.roedtraad.application.training.TrainingSessions;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The steps of one course as its leader sees them: what the model draws, held against what has been. */
@Component
class MySteps {

  private static final Locale DANISH = Locale.forLanguageTag("da-DK");
  private static final String ACTION_LEARNING = "action-learning";
  private static final String TRAINING = "individual-training";

  /** What is known of one course. */
  private record Known(Course course, Set<Integer> cancelled, Map<Integer, Seminar> seminars,
      Optional<CrossSchoolMeeting> meeting, List<CourseStep> entered, List<OpenTask> open, List<Answer> answers) {

    Stream<CourseStep> of(String processId) {
      return entered.stream().filter(step -> step.processId().equals(processId));
    }

    Optional<OpenTask> task(String id) {
      return open.stream().filter(task -> task.id().equals(id)).findFirst();
    }
  }

  private final CourseModels models;
  private final Courses courses;
  private final Cohorts cohorts;
  private final SeminarChanges changes;
  private final TrainingSessions sessions;
  private final DueDates dueDates;
  private final Clock clock;

  MySteps(CourseModels models, Courses courses, Cohorts cohorts, SeminarChanges changes, TrainingSessions sessions,
      DueDates dueDates, Clock clock) {
    this.models = models;
    this.courses = courses;
    this.cohorts = cohorts;
    this.changes = changes;
    this.sessions = sessions;
    this.dueDates = dueDates;
    this.clock = clock;
  }

  /**
   * @param entered what the course has entered, in order
   * @param open the leader's own open tasks
   * @param answers what was handed in under the course's key
   */
  List<MyStep> of(Course course, List<CourseStep> entered, List<OpenTask> open, List<Answer> answers) {
    var known = known(course, entered, open, answers);
    var planned = models.stepsOf(course);
    var lastHeld = planned.stream().filter(step -> isHeld(step, known)).reduce((one, later) -> later)
        .map(planned::indexOf).orElse(-1);
    var unentered = new Unentered(planned, course, known.seminars(), known.meeting().orElse(null), lastHeld);
    var steps = new ArrayList<MyStep>();
    for (int i = 0; i < planned.size(); i++) {
      steps.add(step(planned.get(i), known, unentered.state(i)));
    }
    if (course.isRunning() && steps.stream().noneMatch(step -> step.state() == State.NOW)) {
      markTheNextOne(steps);
    }
    return steps;
  }

  /** The rounds of Action Learning that have begun, each with all its steps. */
  List<MyStep> actionLearning(Course course, List<CourseStep> entered, List<OpenTask> open, List<Answer> answers) {
    var known = known(course, entered, open, answers);
    var rounds = known.of(ACTION_LEARNING).map(CourseStep::round).distinct().sorted().toList();
    return rounds.stream().flatMap(round -> models.stepsOf(ACTION_LEARNING).stream()
        .map(step -> new PlannedStep(step.id(), step.name(), step.kind(), 0, step.formId(), null, round, "Runde " + round))
        .map(step -> form(step, known, course.endedAt() != null ? State.PASSED : State.LATER))).toList();
  }

  /** A seminar that is cancelled has no date until it gets a new one. */
  private Known known(Course course, List<CourseStep> entered, List<OpenTask> open, List<Answer> answers) {
    var cancelled = changes.cancelled(course.cohortId());
    return new Known(course, cancelled, cohorts.seminars(course.cohortId()).stream()
        .filter(seminar -> !cancelled.contains(seminar.number()))
        .collect(Collectors.toMap(Seminar::number, seminar -> seminar)), cohorts.findMeeting(course.cohortId()), entered,
        open, answers);
  }

  private static void markTheNextOne(List<MyStep> steps) {
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      if (step.state() == State.LATER) {
        steps.set(i, new MyStep(step.id(), step.name(), step.phase(), State.NEXT, step.when(), step.taskId()));
        return;
      }
    }
  }

  private boolean isHeld(PlannedStep step, Known known) {
    return switch (step.kind()) {
      case SEMINAR -> Optional.ofNullable(known.seminars().get(step.number())).map(Seminar::endsAt).filter(this::isOver)
          .isPresent();
      case MEETING -> known.meeting().map(CrossSchoolMeeting::endsAt).filter(this::isOver).isPresent();
      case FORM, TRAINING -> false;
    };
  }

  /** @param unentered what the step is while the course has not come to it */
  private MyStep step(PlannedStep step, Known known, State unentered) {
    return switch (step.kind()) {
      case FORM -> form(step, known, unentered);
      case TRAINING -> training(step, known, unentered);
      case SEMINAR -> seminar(step, known);
      case MEETING -> meeting(step, known);
    };
  }

  private MyStep form(PlannedStep step, Known known, State unentered) {
    var entered = known.entered().stream().filter(step::isAskedIn).toList();
    if (entered.isEmpty()) {
      return unentered == State.LATER ? planned(step, known.course()) : of(step, unentered, null, null);
    }
    var sent = known.answers().stream()
        .filter(answer -> answer.formId().equals(step.formId()) && answer.round() == step.round())
        .map(Answer::submittedAt).max(Comparator.naturalOrder());
    if (sent.isPresent()) {
      return of(step, State.DONE, "indsendt " + day(sent.get()), null);
    }
    return entered.stream().filter(CourseStep::isOpen).flatMap(one -> known.task(one.id()).stream()).findFirst()
        .map(task -> open(step, task)).orElseGet(() -> of(step, State.PASSED, null, null));
  }

  private MyStep planned(PlannedStep step, Course course) {
    var due = step.deadline() == null ? Optional.<Instant>empty()
        : dueDates.planned(step.deadline(), course, step.round());
    return of(step, State.LATER, due.map(MySteps::deadline).orElse(null), null);
  }

  private static MyStep open(PlannedStep step, OpenTask task) {
    return of(step, task.late() ? State.STILL_OPEN : State.NOW, task.dueAt() == null ? null : deadline(task.dueAt()),
        task.id());
  }

  private MyStep training(PlannedStep step, Known known, State unentered) {
    var round = known.entered().stream().filter(one -> one.stepId().equals(step.id())).findFirst();
    var session = sessions.find(known.course().id(), step.round());
    var heldOn = session.map(TrainingSession::heldOn).map(day -> "holdt " + DanishDates.longDate(day));
    var agreed = session.filter(found -> found.startsAt() != null)
        .map(found -> DanishDates.fullWithClock(found.startsAt()));
    var own = known.of(TRAINING).filter(one -> one.isOpen() && one.round() == step.round())
        .flatMap(one -> known.task(one.id()).stream()).findFirst();
    return of(step, TrainingRound.state(round, heldOn.isPresent(), unentered), heldOn.or(() -> agreed).orElse(null),
        heldOn.isPresent() ? null : own.map(OpenTask::id).orElse(null));
  }

  private MyStep seminar(PlannedStep step, Known known) {
    var seminar = known.seminars().get(step.number());
    return of(step, Gathering.state(seminar, known.course(), clock.instant()), seminar == null
        ? known.cancelled().contains(step.number()) ? toCome(known.course(), "aflyst, ny dato følger") : null
        : DanishDates.range(seminar.firstDay(), seminar.lastDay()) + attendance(step, known.course()), null);
  }

  private String attendance(PlannedStep step, Course course) {
    return Optional.ofNullable(courses.attendance(course.id()).get(step.number()))
        .map(outcome -> " – " + outcome.danishName().toLowerCase(DANISH)).orElse("");
  }

  private MyStep meeting(PlannedStep step, Known known) {
    var state = Gathering.state(known.meeting().orElse(null), known.course(), clock.instant());
    return of(step, state, known.meeting().map(found -> DanishDates.longDate(CopenhagenTime.dayOf(found.startsAt())))
        .orElse(toCome(known.course(), "dato følger")), null);
  }

  /** Whose course is over waits for no date. */
  private static String toCome(Course course, String when) {
    return course.endedAt() == null ? when : null;
  }

  private boolean isOver(Instant moment) {
    return !clock.instant().isBefore(moment);
  }

  private static MyStep of(PlannedStep step, State state, String when, String taskId) {
    return new MyStep(step.id(), step.name(), step.phase(), state, when, taskId);
  }

  private static String deadline(Instant due) {
    return "frist " + DanishDates.weekdayAndDay(CopenhagenTime.dayOf(due));
  }

  private static String day(Instant moment) {
    return DanishDates.longDate(CopenhagenTime.dayOf(moment));
  }
}
