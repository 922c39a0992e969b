package dk.roedtraad.application.course;

import java.util.List;

/**
 * What the application asks of the running processes. Every call is made in the application's own name and joins the
 * caller's transaction.
 */
public interface CourseProcesses {

  /**
   * Starts the course of one leader in that leader's school.
   *
   * @return the id of the process instance
   */
  String startCourse(CourseStart start);

  /** Starts the first Action Learning round under the same business key, in the same school. */
  void startActionLearning(CourseStart start);

  /** Starts the question of what becomes of a seminar that was missed, under the same business key. */
  void startAbsence(CourseStart start, int seminarNumber, String seminarName);

  /**
   * Starts "Kontakt til leder" under the same business key.
   *
   * @param round which time the coordinator is asked about this course
   */
  void startContact(CourseStart start, int round);

  /** Whether the coordinator has been asked to call that leader and has not said yet what came of it. */
  boolean isContactOpen(String leaderId);

  /** Tells everything that stands beside the course that the course has ended. Nothing open is fine. */
  void endWhatRunsBeside(String courseId);

  /**
   * Sends a command to one course instance.
   *
   * @return false if the instance has ended or does not wait for it: an expected outcome
   */
  boolean command(String processInstanceId, CourseCommand command);

  /** Sends a message to one cohort's process; false if it does not wait for it. */
  boolean tellCohort(String processInstanceId, String message);

  /**
   * Sets a variable on many instances, one job each (never one long transaction). Instances that have ended are passed
   * over. Setting the same value again is harmless and wakes whoever missed it.
   */
  void setStateOnAll(List<String> processInstanceIds, String variable, Object value);

  /** Sets a variable on one instance now; false if the instance has ended. */
  boolean setState(String processInstanceId, String variable, Object value);

  /** Takes a session that is agreed back to where times are proposed; false if none of that round is waited for. */
  boolean requestSessionMove(String courseId, int round);

  /**
   * Ends the cohort before its time: what it waits for is given up, and its leaders' courses are closed.
   *
   * @return false if the cohort's process has ended
   */
  boolean discontinue(String cohortProcessId);

  /** Changes the konsulent in the course instance, in what it calls and in its open tasks. */
  void replaceCoach(String courseId, String coachId);
}
