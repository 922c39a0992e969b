package dk.roedtraad.application.seminar;

import java.time.Instant;
import java.util.Set;

/** Who has said in advance that she cannot come to what. Joins the caller's transaction. */
public interface AbsenceReports {

  /** Keeps that the leader has said so; the first time counts. */
  void add(String courseId, CourseEvent event, Instant at);

  /** What the leader of that course has said of. */
  Set<CourseEvent> of(String courseId);

  /** The event has another date, for which nobody has said anything yet. */
  void forget(String cohortId, CourseEvent event);
}
