package dk.roedtraad.persistence;

import dk.roedtraad.application.calendar.CalendarEntries;
import dk.roedtraad.application.calendar.CalendarEntry;
import dk.roedtraad.application.calendar.CalendarLinks;
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

  private static final String SELECT = "select * from calendar_entry ";

  private final JdbcClient db;

  JdbcCalendars(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Optional<CalendarEntry> find(String uid, String personId) {
    return db.sql(SELECT + "where uid = ? and person_id = ?").params(uid, personId).query(JdbcCalendars::entry)
        .optional();
  }

  @Override
  public List<CalendarEntry> ofEvent(String uid) {
    return db.sql(SELECT + "where uid = ? order by person_id").param(uid).query(JdbcCalendars::entry).list();
  }

  @Override
  public List<CalendarEntry> ofCourse(String courseId) {
    return db.sql(SELECT + "where course_id = ? order by starts_at, person_id").param(courseId)
        .query(JdbcCalendars::entry).list();
  }

  @Override
  public void save(CalendarEntry entry) {
    var known = with(db.sql("""
        update calendar_entry set course_id = :course, sequence = :sequence, event_sequence = :state,
          cancelled = :cancelled, starts_at = :start, ends_at = :end, title = :title, description = :description,
          place = :place, changed_at = :at
        where uid = :uid and person_id = :person
        """), entry).update();
    if (known == 0) {
      with(db.sql("""
          insert into calendar_entry (uid, person_id, course_id, sequence, event_sequence, cancelled, starts_at,
            ends_at, title, description, place, changed_at)
          values (:uid, :person, :course, :sequence, :state, :cancelled, :start, :end, :title, :description, :place,
            :at)
          """), entry).update();
    }
  }

  private static StatementSpec with(StatementSpec statement, CalendarEntry entry) {
    return statement.param("uid", entry.uid()).param("person", entry.personId()).param("course", entry.courseId())
        .param("sequence", entry.sequence()).param("state", entry.eventSequence())
        .param("cancelled", entry.cancelled()).param("start", Times.toDatabase(entry.startsAt()))
        .param("end", Times.toDatabase(entry.endsAt())).param("title", entry.title())
        .param("description", entry.description()).param("place", entry.place())
        .param("at", Times.toDatabase(entry.changedAt()));
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
    return new CalendarEntry(row.getString("uid"), row.getString("person_id"), row.getString("course_id"),
        row.getInt("sequence"), row.getInt("event_sequence"), row.getBoolean("cancelled"),
        Times.fromDatabase(row, "starts_at"), Times.fromDatabase(row, "ends_at"), row.getString("title"),
        row.getString("description"), row.getString("place"), Times.fromDatabase(row, "changed_at"));
  }
}
