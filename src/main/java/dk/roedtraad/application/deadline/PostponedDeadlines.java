package dk.roedtraad.application.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where it is kept who has postponed which deadline, and why. Joins the caller's transaction. */
public interface PostponedDeadlines {

  void add(PostponedDeadline postponed);

  /** Until when the leader has at least, as it was agreed last; empty for a task that nobody has postponed. */
  Optional<Instant> ofTask(String taskId);

  /** The oldest first. */
  List<PostponedDeadline> ofCourses(Collection<String> courseIds);
}
