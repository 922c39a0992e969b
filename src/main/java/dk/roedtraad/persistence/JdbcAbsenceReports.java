package dk.roedtraad.persistence;

import dk.roedtraad.application.seminar.AbsenceReports;
import dk.roedtraad.application.seminar.CourseEvent;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAbsenceReports implements AbsenceReports {

  private final JdbcClient db;

  JdbcAbsenceReports(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void add(String courseId, CourseEvent event, Instant at) {
    db.sql("""
        insert into absence_report (course_id, event, reported_at) select ?, ?, ?
        where not exists (select 1 from absence_report where course_id = ? and event = ?)""")
        .params(courseId, event.name(), Times.toDatabase(at), courseId, event.name()).update();
  }

  @Override
  public Set<CourseEvent> of(String courseId) {
    return db.sql("select event from absence_report where course_id = ?").param(courseId).query(String.class).list()
        .stream().map(CourseEvent::valueOf).collect(Collectors.toSet());
  }

  @Override
  public void forget(String cohortId, CourseEvent event) {
    db.sql("delete from absence_report where event = ? and course_id in (select id from course where cohort_id = ?)")
        .params(event.name(), cohortId).update();
  }
}
