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
   * Moves due dates once the caller's transaction is through, each in a job of its own, so that one that fails is tried
   * again and stops no other. A task that has ended, or whose due date was changed meanwhile, is left alone.
   */
  void moveSoon(List<DueDateMove> moves);
}
