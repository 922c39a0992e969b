package dk.roedtraad.application.seminar;

import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.domain.seminar.Attendance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who belongs to a seminar: those who are invited, and those whose attendance is asked about. */
@Component
class SeminarParticipants {

  private final Courses courses;
  private final AbsenceReports reports;

  SeminarParticipants(Courses courses, AbsenceReports reports) {
    this.courses = courses;
    this.reports = reports;
  }

  /** Leaders who are in the course now. Somebody on leave, or who said not to come, is not bothered. */
  List<Course> toInvite(Seminar seminar) {
    return courses.ofCohort(seminar.cohortId()).stream()
        .filter(course -> course.isRunning() && course.pausedAt() == null)
        .filter(course -> isExpected(course, seminar.number())).toList();
  }

  /** Whether the leader has not said in advance that she cannot come. */
  boolean isExpected(Course course, int seminarNumber) {
    return !reports.of(course.id()).contains(CourseEvent.ofSeminar(seminarNumber));
  }

  /**
   * Leaders whose attendance is registered: all but the withdrawn, and but those who were enrolled when the seminar was
   * over. For the latter it counts as not attended until it is caught up; a ticked box would say the opposite.
   */
  List<Course> toRegister(Seminar seminar) {
    return courses.ofCohort(seminar.cohortId()).stream()
        .filter(course -> !Course.WITHDRAWN.equals(course.outcome()))
        .filter(course -> !course.beganAfter(seminar.heldAt()))
        .toList();
  }

  /** Reads the rows of the form's field {@code attendance}, which have passed the form's own check. */
  static List<Attendance> attendance(Map<String, Object> values) {
    var attendance = new ArrayList<Attendance>();
    for (Object row : (List<?>) values.get("attendance")) {
      var cells = (Map<?, ?>) row;
      attendance.add(new Attendance(cells.get("leaderId").toString(), Boolean.TRUE.equals(cells.get("day1")),
          Boolean.TRUE.equals(cells.get("day2")), Boolean.TRUE.equals(cells.get("excused"))));
    }
    return attendance;
  }
}
