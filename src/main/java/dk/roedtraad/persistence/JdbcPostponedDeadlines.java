package dk.roedtraad.persistence;

import dk.roedtraad.application.deadline.PostponedDeadline;
import dk.roedtraad.application.deadline.PostponedDeadlines;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPostponedDeadlines implements PostponedDeadlines {

  private static final String SELECT = """
      select course_id, task_id, due_before, due_at, reason, postponed_by, postponed_at from postponed_deadline\s""";

  private final JdbcClient db;

  JdbcPostponedDeadlines(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void add(PostponedDeadline postponed) {
    db.sql("""
        insert into postponed_deadline (course_id, task_id, due_before, due_at, reason, postponed_by, postponed_at)
        values (?, ?, ?, ?, ?, ?, ?)""")
        .params(postponed.courseId(), postponed.taskId(), Times.toDatabase(postponed.dueBefore()),
            Times.toDatabase(postponed.dueAt()), postponed.reason(), postponed.postponedBy(),
            Times.toDatabase(postponed.postponedAt())).update();
  }

  @Override
  public Optional<Instant> ofTask(String taskId) {
    return db.sql(SELECT + "where task_id = ? order by position desc fetch first 1 rows only").param(taskId)
        .query(JdbcPostponedDeadlines::postponed).optional().map(PostponedDeadline::dueAt);
  }

  @Override
  public List<PostponedDeadline> ofCourses(Collection<String> courseIds) {
    return courseIds.isEmpty() ? List.of() : db.sql(SELECT + "where course_id in (:ids) order by position")
        .param("ids", courseIds).query(JdbcPostponedDeadlines::postponed).list();
  }

  private static PostponedDeadline postponed(ResultSet row, int number) throws SQLException {
    return new PostponedDeadline(row.getString("course_id"), row.getString("task_id"),
        Times.fromDatabase(row, "due_before"), Times.fromDatabase(row, "due_at"), row.getString("reason"),
        row.getString("postponed_by"), Times.fromDatabase(row, "postponed_at"));
  }
}
