package dk.roedtraad.application.course;

import java.time.Instant;

/**
 * Who did what to whose course. Our own, because the engine's operation log does not know for whom a job works. Joins the
 * caller's transaction.
 */
public interface CourseLog {

  void add(String courseId, CourseChange change, String actorId, Instant at);
}
