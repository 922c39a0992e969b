package dk.roedtraad.application.course;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where agreed leave is kept until it is over: one at most for each course. Joins the caller's transaction. */
public interface CoursePauses {

  /** Adds it, or puts it in the place of the one that was agreed before. */
  void save(CoursePause pause, Instant at);

  Optional<CoursePause> find(String courseId);

  /** Of those of the courses that have one. */
  List<CoursePause> ofCourses(Collection<String> courseIds);

  List<CoursePause> all();

  /** Whether there was one. */
  boolean remove(String courseId);
}
