package dk.roedtraad.application.seminar;

import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseProcesses;
import dk.roedtraad.application.course.CourseStarts;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that what a leader has missed can be made good. The coordinator is asked once for each leader and seminar;
 * neither the leader nor the cohort waits for the answer ({@link AbsenceService}).
 */
@Component
public class AbsenceQuestions {

  private final Absences absences;
  private final Cohorts cohorts;
  private final Courses courses;
  private final CourseStarts starts;
  private final CourseProcesses processes;
  private final Clock clock;

  AbsenceQuestions(Absences absences, Cohorts cohorts, Courses courses, CourseStarts starts, CourseProcesses processes,
      Clock clock) {
    this.absences = absences;
    this.cohorts = cohorts;
    this.courses = courses;
    this.starts = starts;
    this.processes = processes;
    this.clock = clock;
  }

  /** Asks about every seminar of the cohort that is over, as far as nobody was asked before. Idempotent. */
  @Transactional
  public void askAbout(String cohortId) {
    var attendance = courses.attendanceOfCohort(cohortId);
    ask(cohortId, courses.ofCohort(cohortId).stream().filter(Course::isRunning).toList(), attendance);
  }

  /** As {@link #askAbout(String)}, for a leader who begins after the others: what is past can be made good. */
  @Transactional
  public void askAbout(Course late) {
    ask(late.cohortId(), List.of(late), Map.of());
  }

  private void ask(String cohortId, List<Course> running, Map<String, Map<Integer, AttendanceOutcome>> attendance) {
    cohorts.seminars(cohortId).stream().filter(seminar -> seminar.heldAt() != null).forEach(seminar -> running.stream()
        .filter(course -> isMissed(course, seminar,
            attendance.getOrDefault(course.id(), Map.of()).get(seminar.number())))
        .forEach(course -> ask(course, seminar)));
  }

  /** Without an outcome: attendance is still to be registered, unless the leader was enrolled when it was over. */
  private static boolean isMissed(Course course, Seminar seminar, AttendanceOutcome outcome) {
    return outcome == null ? course.beganAfter(seminar.heldAt()) : !outcome.counts();
  }

  private void ask(Course course, Seminar seminar) {
    if (absences.claim(course.id(), seminar.number(), clock.instant())) {
      processes.startAbsence(starts.of(course), seminar.number(),
          course.track().seminarName(seminar.number()));
    }
  }
}
