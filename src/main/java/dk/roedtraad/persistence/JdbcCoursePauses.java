package dk.roedtraad.persistence;

import dk.roedtraad.application.course.CoursePause;
import dk.roedtraad.application.course.CoursePauses;
import dk.roedtraad.domain.course.PausePeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCoursePauses implements CoursePauses {

  private static final String SELECT = "select course_id, first_day, last_day, agreed_by from course_pause ";

  private final JdbcClient db;

  JdbcCoursePauses(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void save(CoursePause pause, Instant at) {
    remove(pause.courseId());
    db.sql("insert into course_pause (course_id, first_day, last_day, agreed_by, agreed_at) values (?, ?, ?, ?, ?)")
        .params(pause.courseId(), pause.period().firstDay(), pause.period().lastDay(), pause.agreedBy(),
            Times.toDatabase(at)).update();
  }

  @Override
  public Optional<CoursePause> find(String courseId) {
    return db.sql(SELECT + "where course_id = ?").param(courseId).query(JdbcCoursePauses::pause).optional();
  }

  @Override
  public List<CoursePause> ofCourses(Collection<String> courseIds) {
    return courseIds.isEmpty() ? List.of() : db.sql(SELECT + "where course_id in (:ids)").param("ids", courseIds)
        .query(JdbcCoursePauses::pause).list();
  }

  @Override
  public List<CoursePause> all() {
    return db.sql(SELECT + "order by course_id").query(JdbcCoursePauses::pause).list();
  }

  @Override
  public boolean remove(String courseId) {
    return db.sql("delete from course_pause where course_id = ?").param(courseId).update() > 0;
  }

  private static CoursePause pause(ResultSet row, int number) throws SQLException {
    return new CoursePause(row.getString("course_id"), new PausePeriod(row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class)), row.getString("agreed_by"));
  }
}
