package dk.roedtraad.application.release;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where releases are kept: one at most for each task. Joins the caller's transaction. */
public interface StatusReleases {

  /** @throws org.springframework.dao.DuplicateKeyException if there is one for the task already */
  void add(StatusRelease release);

  Optional<StatusRelease> find(String taskId);

  List<StatusRelease> ofCourses(Collection<String> courseIds);

  /** Those of which nothing has become yet, the oldest first. */
  List<StatusRelease> waiting();

  void close(String taskId, boolean managerTold, Instant at);
}
