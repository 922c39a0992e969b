package dk.roedtraad.application.course;

import dk.roedtraad.domain.seminar.AttendanceOutcome;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the leaders' courses are kept. Joins the caller's transaction. */
public interface Courses {

  /** Adds them all in one go (enrolment of a whole list). */
  void addAll(Collection<Course> courses);

  Optional<Course> find(String courseId);

  /** Those of the ids that are courses, in no particular order. */
  List<Course> findAll(Collection<String> courseIds);

  /** Removes a course that was never started and of which nothing is kept but who was enrolled. */
  void remove(String courseId);

  /** Every course that names the person as leader, konsulent or manager. */
  List<Course> naming(String personId);

  /** By school and name of the leader, in Danish order. */
  List<Course> ofCohort(String cohortId);

  /** How many leaders each cohort has; a cohort without any is left out. */
  Map<String, Integer> leadersByCohort();

  /** As {@link #leadersByCohort()}, of these schools alone. */
  Map<String, Integer> leadersByCohort(Collection<String> schoolCodes);

  List<Course> ofLeader(String leaderId);

  /** The courses in which that person is the konsulent, ended ones too. */
  List<Course> ofCoach(String coachId);

  /** The courses that one of these leaders takes in any cohort and that have not ended. */
  List<Course> openOf(Collection<String> leaderIds);

  /** The courses under way of one school's leaders, those on leave too, in any cohort. */
  List<Course> runningAtSchool(String schoolCode);

  /** Codes of the schools with a course under way, in any cohort. */
  List<String> schoolsUnderWay();

  /**
   * Marks a course as started. Who comes first, this or {@link #endUnstarted}, decides; the other waits and is told no.
   *
   * @return false if it was marked before, by whomever, or has ended: then it must not be started
   */
  boolean claimStart(String courseId, Instant at);

  void setStarted(String courseId, String processInstanceId, Instant at);

  void setCoach(String courseId, String coachId);

  /** Null ends the pause. */
  void setPaused(String courseId, Instant since);

  /** @param missing what was found to be missing, in Danish */
  void setEnded(String courseId, String outcome, List<String> missing, Instant at);

  /**
   * Ends a course that has not begun.
   *
   * @return false if it was marked as started or ended before
   */
  boolean endUnstarted(String courseId, String outcome, List<String> missing, Instant at);

  /** What each of these courses was found to lack when it ended, in Danish; a course that lacks nothing is left out. */
  Map<String, List<String>> missing(Collection<String> courseIds);

  /** Adds or replaces the outcome of one seminar of one course. */
  void saveAttendance(String courseId, int seminarNumber, boolean day1, boolean day2, AttendanceOutcome outcome,
      String registeredBy, Instant at);

  /** Keeps that what was missed has been made good; the days that were registered stay. */
  void setCaughtUp(String courseId, int seminarNumber, String registeredBy, Instant at);

  /** Seminar number to outcome. */
  Map<Integer, AttendanceOutcome> attendance(String courseId);

  /** As {@link #attendance}, for each course of the cohort that has any. */
  Map<String, Map<Integer, AttendanceOutcome>> attendanceOfCohort(String cohortId);
}
