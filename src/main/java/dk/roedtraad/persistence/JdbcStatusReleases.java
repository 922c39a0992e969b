package dk.roedtraad.persistence;

import dk.roedtraad.application.release.StatusRelease;
import dk.roedtraad.application.release.StatusReleases;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStatusReleases implements StatusReleases {

  private static final String SELECT =
      "select task_id, course_id, released_by, released_at, closed_at, manager_told from status_release ";

  private final JdbcClient db;

  JdbcStatusReleases(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void add(StatusRelease release) {
    db.sql("""
        insert into status_release (task_id, course_id, released_by, released_at, closed_at, manager_told)
        values (?, ?, ?, ?, ?, ?)""")
        .params(release.taskId(), release.courseId(), release.releasedBy(), Times.toDatabase(release.releasedAt()),
            Times.toDatabase(release.closedAt()), release.managerTold()).update();
  }

  @Override
  public Optional<StatusRelease> find(String taskId) {
    return db.sql(SELECT + "where task_id = ?").param(taskId).query(JdbcStatusReleases::release).optional();
  }

  @Override
  public List<StatusRelease> ofCourses(Collection<String> courseIds) {
    return courseIds.isEmpty() ? List.of() : db.sql(SELECT + "where course_id in (:ids)").param("ids", courseIds)
        .query(JdbcStatusReleases::release).list();
  }

  @Override
  public List<StatusRelease> waiting() {
    return db.sql(SELECT + "where closed_at is null order by released_at, task_id").query(JdbcStatusReleases::release)
        .list();
  }

  @Override
  public void close(String taskId, boolean managerTold, Instant at) {
    db.sql("update status_release set closed_at = ?, manager_told = ? where task_id = ?")
        .params(Times.toDatabase(at), managerTold, taskId).update();
  }

  private static StatusRelease release(ResultSet row, int number) throws SQLException {
    return new StatusRelease(row.getString("task_id"), row.getString("course_id"), row.getString("released_by"),
        Times.fromDatabase(row, "released_at"), Times.fromDatabase(row, "closed_at"), row.getBoolean("manager_told"));
  }
}
