package dk.roedtraad.application.seminar;

import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.course.Course;
import java.util.List;

/**
 * Who belongs to one seminar.
 *
 * @param cancelled whether it is cancelled and has no new date
 * @param entries by school and name
 */
public record AttendanceList(Seminar seminar, boolean cancelled, List<Entry> entries) {

  /**
   * @param expected false for a leader who has said not to come
   */
  public record Entry(Course course, boolean expected) {}
}
