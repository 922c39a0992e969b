package dk.roedtraad.application.progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the leaders have to do at this moment, asked of the open tasks themselves. */
public interface LeaderTasks {

  /**
   * A task of the leader's own.
   *
   * @param taskId id in the engine
   * @param name the step, as Tasklist shows it
   * @param dueAt null for one that takes the time it takes, and for a late one
   */
  record Open(String courseId, String taskId, String name, Instant dueAt) {}

  /**
   * The open tasks that the leaders have in their courses, and in what runs beside them.
   *
   * @param leaders course id to leader id: a konsulent's or coordinator's task in the course is not the leader's
   */
  List<Open> ofCourses(Map<String, String> leaders);
}
