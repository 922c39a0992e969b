package dk.roedtraad.persistence;

import dk.roedtraad.application.calendar.CalendarEntry;
import dk.roedtraad.application.calendar.CalendarLinks;
import dk.roedtraad.application.mail.CalendarEntries;
import dk.roedtraad.application.mail.CalendarEvent;
import dk.roedtraad.application.mail.CalendarMethod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** People's calendars: the table {@code calendar_entry}, and {@code calendar_link} with what leads there. */
@Repository
class JdbcCalendars implements CalendarEntries, CalendarLinks {

  private final JdbcClient db;

  JdbcCalendars(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void remember(String personId, String courseId, CalendarEvent event, Instant at) {
    var known = with(db.sql("""
        update calendar_entry set sequence = :sequence, cancelled = :cancelled, starts_at = :start, ends_at = :end,
          title = :title, description = :description, place = :place, course_id = :course, changed_at = :at
        where person_id = :person and uid = :uid and sequence <= :sequence
        """), personId, courseId, event, at).update();
    if (known == 0) {
      with(db.sql("""
          insert into calendar_entry (person_id, uid, sequence, cancelled, starts_at, ends_at, title, description, place,
            course_id, changed_at)
          select :person, :uid, :sequence, :cancelled, :start, :end, :title, :description, :place, :course, :at
          where not exists (select 1 from calendar_entry where person_id = :person and uid = :uid)
          """), personId, courseId, event, at).update();
    }
  }

  private static StatementSpec with(StatementSpec statement, String personId, String courseId, CalendarEvent event,
      Instant at) {
    return statement.param("person", personId).param("course", courseId).param("uid", event.uid())
        .param("sequence", event.sequence()).param("cancelled", event.method() == CalendarMethod.CANCEL)
        .param("start", Times.toDatabase(event.start())).param("end", Times.toDatabase(event.end()))
        .param("title", event.title()).param("description", event.description()).param("place", event.place())
        .param("at", Times.toDatabase(at));
  }

  @Override
  public void replace(String personId, String tokenHash, Instant at) {
    remove(personId);
    db.sql("insert into calendar_link (person_id, token_hash, created_at) values (?, ?, ?)")
        .params(personId, tokenHash, Times.toDatabase(at)).update();
  }

  @Override
  public void remove(String personId) {
    db.sql("delete from calendar_link where person_id = ?").param(personId).update();
  }

  @Override
  public Optional<Instant> since(String personId) {
    return db.sql("select created_at from calendar_link where person_id = ?").param(personId)
        .query((row, number) -> Times.fromDatabase(row, "created_at")).optional();
  }

  @Override
  public Optional<String> personOf(String tokenHash) {
    return db.sql("select person_id from calendar_link where token_hash = ?").param(tokenHash).query(String.class)
        .optional();
  }

  @Override
  public List<CalendarEntry> entriesOf(String personId, Instant now) {
    return db.sql("""
        select entry.* from calendar_entry entry left join course on course.id = entry.course_id
        where entry.person_id = :person and (entry.course_id is null or course.id is not null)
          and (course.id is null or entry.cancelled = true or (
            (course.ended_at is null or entry.starts_at < course.ended_at)
            and (course.leader_id = :person or course.coach_id = :person or entry.starts_at < :now)))
        order by entry.starts_at, entry.uid
        """).param("person", personId).param("now", Times.toDatabase(now)).query(JdbcCalendars::entry).list();
  }

  private static CalendarEntry entry(ResultSet row, int number) throws SQLException {
    return new CalendarEntry(row.getString("uid"), row.getInt("sequence"), row.getBoolean("cancelled"),
        Times.fromDatabase(row, "starts_at"), Times.fromDatabase(row, "ends_at"), row.getString("title"),
        row.getString("description"), row.getString("place"), Times.fromDatabase(row, "changed_at"));
  }
}
