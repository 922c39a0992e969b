package dk.roedtraad.application.reminder;

import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.CrossSchoolMeeting;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.dialogue.Dialogues;
import dk.roedtraad.application.task.OpenTask;
import dk.roedtraad.application.task.OpenTasks;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.reminder.TaskHolder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Of which open tasks people may be reminded today, whatever the rules say: only of those in a cohort under way and a
 * course that runs and is not paused, never of a second chance, never a leader whose school is closed or who is at the
 * seminar, and never of the preparation for something that has begun. Reads a whole page of people in a few questions.
 */
@Component
class RemindableTasks {

  private static final Comparator<RemindableTask> MOST_URGENT_FIRST =
      Comparator.<RemindableTask, Instant>comparing(it -> it.task().dueAt()).thenComparing(it -> it.task().name());

  private final OpenTasks tasks;
  private final Cohorts cohorts;
  private final Courses courses;
  private final Dialogues dialogues;
  private final Clock clock;

  RemindableTasks(OpenTasks tasks, Cohorts cohorts, Courses courses, Dialogues dialogues, Clock clock) {
    this.tasks = tasks;
    this.cohorts = cohorts;
    this.courses = courses;
    this.dialogues = dialogues;
    this.clock = clock;
  }

  /** By person, each person's most urgent task first; a person without any is left out. */
  Map<String, List<RemindableTask>> of(Collection<String> personIds, ReminderDay day) {
    var open = tasks.withDueDateOf(personIds).stream()
        .filter(task -> !task.late() && task.businessKey() != null).toList();
    var page = new Page(day, open);
    return open.stream().map(page::remindable).flatMap(Optional::stream).sorted(MOST_URGENT_FIRST)
        .collect(Collectors.groupingBy(it -> it.task().assigneeId()));
  }

  /** Whether the leader's school is closed today, or the leader is at the very seminar that the tasks prepare for. */
  boolean isAway(Course course, ReminderDay day) {
    return isAway(course, day, cohorts.seminars(course.cohortId()));
  }

  private static boolean isAway(Course course, ReminderDay day, List<Seminar> seminars) {
    return !day.isWorkingDayAt(course.schoolCode())
        || seminars.stream().anyMatch(seminar -> isOn(seminar, day.today()));
  }

  /** What belongs to the tasks of one page, each thing read once. */
  private final class Page {

    private final ReminderDay day;
    private final Instant now = clock.instant();
    private final Map<String, Course> courseById;
    private final Map<String, Optional<Cohort>> cohortById = new HashMap<>();
    private final Map<String, List<Seminar>> seminarsOf = new HashMap<>();
    private final Map<String, Optional<CrossSchoolMeeting>> meetingOf = new HashMap<>();

    Page(ReminderDay day, List<OpenTask> open) {
      this.day = day;
      var keys = open.stream().map(OpenTask::businessKey).collect(Collectors.toSet());
      courseById = courses.findAll(keys).stream().collect(Collectors.toMap(Course::id, Function.identity()));
    }

    Optional<RemindableTask> remindable(OpenTask task) {
      var course = courseById.get(task.businessKey());
      return course != null ? ofCourse(task, course)
          : launched(task.businessKey()).or(() -> ofDialogue(task))
              .map(cohort -> new RemindableTask(task, null, cohort, TaskHolder.COORDINATOR));
    }

    /** The answer that a school waits for. What the school itself is asked, the mail about the question has told. */
    private Optional<Cohort> ofDialogue(OpenTask task) {
      return dialogues.newestCohort(task.businessKey()).flatMap(this::launched)
          .filter(cohort -> cohort.coordinatorId().equals(task.assigneeId()));
    }

    private Optional<RemindableTask> ofCourse(OpenTask task, Course course) {
      var holder = holder(task, course);
      if (!course.isRunning() || course.pausedAt() != null
          || holder == TaskHolder.LEADER && isAway(course, day, seminars(course))
          || isPreparationOfWhatHasBegun(task, course)) {
        return Optional.empty();
      }
      return launched(course.cohortId()).map(cohort -> new RemindableTask(task, course, cohort, holder));
    }

    private static TaskHolder holder(OpenTask task, Course course) {
      if (task.assigneeId().equals(course.leaderId())) {
        return TaskHolder.LEADER;
      }
      return task.assigneeId().equals(course.coachId()) ? TaskHolder.COACH : TaskHolder.COORDINATOR;
    }

    private Optional<Cohort> launched(String cohortId) {
      return cohortById.computeIfAbsent(cohortId, cohorts::find)
          .filter(cohort -> cohort.status() == CohortStatus.LAUNCHED);
    }

    /** What the course itself asks for was wanted before the event; training goes on beside it. */
    private boolean isPreparationOfWhatHasBegun(OpenTask task, Course course) {
      return Objects.equals(task.processInstanceId(), course.processInstanceId())
          && Stream.concat(seminars(course).stream().map(Seminar::startsAt),
                  meeting(course).stream().map(CrossSchoolMeeting::startsAt))
              .filter(begin -> !begin.isAfter(now))
              .anyMatch(begin -> task.openedAt().isBefore(begin) && task.dueAt().isBefore(begin));
    }

    private List<Seminar> seminars(Course course) {
      return seminarsOf.computeIfAbsent(course.cohortId(), cohorts::seminars);
    }

    private Optional<CrossSchoolMeeting> meeting(Course course) {
      return meetingOf.computeIfAbsent(course.cohortId(), cohorts::findMeeting);
    }
  }

  private static boolean isOn(Seminar seminar, LocalDate today) {
    return !today.isBefore(seminar.firstDay()) && !today.isAfter(seminar.lastDay());
  }
}
