package dk.roedtraad.persistence;

import dk.roedtraad.application.seminar.Absences;
import dk.roedtraad.domain.seminar.AbsenceAssessment;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAbsences implements Absences {

  private final JdbcClient db;

  JdbcAbsences(JdbcClient db) {
    this.db = db;
  }

  @Override
  public boolean claim(String courseId, int seminarNumber, Instant at) {
    return db.sql("""
        insert into absence (course_id, seminar_number, asked_at) select ?, ?, ?
        where not exists (select 1 from absence where course_id = ? and seminar_number = ?)""")
        .params(courseId, seminarNumber, Times.toDatabase(at), courseId, seminarNumber).update() == 1;
  }

  @Override
  public void assess(String courseId, int seminarNumber, AbsenceAssessment assessment, String assessedBy, Instant at) {
    db.sql("""
        update absence set assessment = ?, assessed_by = ?, assessed_at = ?
        where course_id = ? and seminar_number = ?""")
        .params(assessment.name(), assessedBy, Times.toDatabase(at), courseId, seminarNumber).update();
  }
}
