package dk.roedtraad.persistence;

import dk.roedtraad.application.calendar.CalendarEntries;
import dk.roedtraad.application.calendar.CalendarEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCalendarEntries implements CalendarEntries {

  private static final String SELECT = """
      select uid, person_id, course_id, sequence, event_sequence, cancelled, starts_at, ends_at, title, place
      from calendar_entry\s""";

  private final JdbcClient db;

  JdbcCalendarEntries(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Optional<CalendarEntry> find(String uid, String personId) {
    return db.sql(SELECT + "where uid = ? and person_id = ?").params(uid, personId).query(this::entry).optional();
  }

  @Override
  public List<CalendarEntry> ofEvent(String uid) {
    return db.sql(SELECT + "where uid = ? order by person_id").param(uid).query(this::entry).list();
  }

  @Override
  public List<CalendarEntry> ofCourse(String courseId) {
    return db.sql(SELECT + "where course_id = ? order by starts_at, person_id").param(courseId).query(this::entry)
        .list();
  }

  @Override
  public void save(CalendarEntry entry) {
    int changed = db.sql("""
        update calendar_entry set sequence = ?, event_sequence = ?, cancelled = ?, starts_at = ?, ends_at = ?,
          title = ?, place = ?
        where uid = ? and person_id = ?""")
        .params(entry.sequence(), entry.eventSequence(), entry.cancelled(), Times.toDatabase(entry.startsAt()),
            Times.toDatabase(entry.endsAt()), entry.title(), entry.place(), entry.uid(), entry.personId())
        .update();
    if (changed == 0) {
      db.sql("""
          insert into calendar_entry (uid, person_id, course_id, sequence, event_sequence, cancelled, starts_at,
            ends_at, title, place)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
          .params(entry.uid(), entry.personId(), entry.courseId(), entry.sequence(), entry.eventSequence(),
              entry.cancelled(), Times.toDatabase(entry.startsAt()), Times.toDatabase(entry.endsAt()), entry.title(),
              entry.place())
          .update();
    }
  }

  private CalendarEntry entry(ResultSet row, int number) throws SQLException {
    return new CalendarEntry(row.getString("uid"), row.getString("person_id"), row.getString("course_id"),
        row.getInt("sequence"), row.getInt("event_sequence"), row.getBoolean("cancelled"),
        Times.fromDatabase(row, "starts_at"), Times.fromDatabase(row, "ends_at"), row.getString("title"),
        row.getString("place"));
  }
}
