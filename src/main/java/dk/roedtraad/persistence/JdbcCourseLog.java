package dk.roedtraad.persistence;

import dk.roedtraad.application.course.CourseChange;
import dk.roedtraad.application.course.CourseLog;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCourseLog implements CourseLog {

  private final JdbcClient db;

  JdbcCourseLog(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void add(String courseId, CourseChange change, String actorId, Instant at) {
    db.sql("insert into course_log (course_id, change, actor_id, happened_at) values (?, ?, ?, ?)")
        .params(courseId, change.name(), actorId, Times.toDatabase(at)).update();
  }
}
