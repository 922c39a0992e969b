package dk.roedtraad.persistence;

import dk.roedtraad.application.reminder.LeaderContacts;
import dk.roedtraad.domain.reminder.ContactResult;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLeaderContacts implements LeaderContacts {

  private final JdbcClient db;

  JdbcLeaderContacts(JdbcClient db) {
    this.db = db;
  }

  @Override
  public int ask(String courseId, Instant at) {
    var round = 1 + db.sql("select coalesce(max(round), 0) from leader_contact where course_id = ?").param(courseId)
        .query(Integer.class).single();
    db.sql("insert into leader_contact (course_id, round, asked_at) values (?, ?, ?)")
        .params(courseId, round, Times.toDatabase(at)).update();
    return round;
  }

  @Override
  public void record(String courseId, int round, ContactResult result, String contactedBy, Instant at) {
    db.sql("""
        update leader_contact set result = ?, contacted_by = ?, contacted_at = ? where course_id = ? and round = ?""")
        .params(result.name(), contactedBy, Times.toDatabase(at), courseId, round).update();
  }
}
