package dk.roedtraad.application.progress;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where the steps of the courses are kept. Every call is idempotent and joins the transaction of the step itself. */
public interface CourseSteps {

  void enter(CourseStep step);

  /** The step was completed. */
  void done(String stepInstanceId, Instant at);

  /** The step was left undone; nothing changes for one that was done. */
  void ended(String stepInstanceId, Instant at);

  /** Of all the courses, in the order in which they were entered. */
  List<CourseStep> ofCourses(Collection<String> courseIds);

  /** Whether any task of that phase was ever opened. */
  boolean anyTaskEntered(String courseId, String phaseId);
}
