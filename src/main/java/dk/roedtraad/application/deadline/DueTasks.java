package dk.roedtraad.application.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The open tasks with a due date, and the moving of it. */
public interface DueTasks {

  /**
   * A task whose due date came from the table of deadlines.
   *
   * @param step as the table knows it
   * @param round null where there is only one
   */
  record Due(String courseId, String taskId, String step, Integer round, Instant openedAt, Instant dueAt) {}

  /** In no particular order; what somebody has given a date that no table knows of is left out. */
  List<Due> ofCourses(Collection<String> courseIds);

  /**
   * Has {@link OpenDueDates#recount} called for each of them once the caller's transaction is through, in a job of its
   * own: one that fails is tried again and stops no other.
   */
  void recountSoon(List<Due> tasks);

  void move(String taskId, Instant dueAt);
}
