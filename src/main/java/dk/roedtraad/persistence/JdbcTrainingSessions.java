package dk.roedtraad.persistence;

import dk.roedtraad.application.training.TrainingSession;
import dk.roedtraad.application.training.TrainingSessions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTrainingSessions implements TrainingSessions {

  private final JdbcClient db;

  JdbcTrainingSessions(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Optional<TrainingSession> find(String courseId, int round) {
    return db.sql("""
        select course_id, round, starts_at, ends_at, place, calendar_uid, calendar_sequence, booked_at, held_on, held_at
        from training_session where course_id = ? and round = ?""").params(courseId, round)
        .query(this::session).optional();
  }

  @Override
  public void save(TrainingSession session) {
    int changed = db.sql("""
        update training_session set starts_at = ?, ends_at = ?, place = ?, calendar_sequence = ?, booked_at = ?
        where course_id = ? and round = ?""")
        .params(Times.toDatabase(session.startsAt()), Times.toDatabase(session.endsAt()), session.place(),
            session.calendarSequence(), Times.toDatabase(session.bookedAt()), session.courseId(), session.round())
        .update();
    if (changed == 0) {
      db.sql("""
          insert into training_session (course_id, round, starts_at, ends_at, place, calendar_uid, calendar_sequence,
            booked_at, held_on, held_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
          .params(session.courseId(), session.round(), Times.toDatabase(session.startsAt()),
              Times.toDatabase(session.endsAt()), session.place(), session.calendarUid(), session.calendarSequence(),
              Times.toDatabase(session.bookedAt()), session.heldOn(), Times.toDatabase(session.heldAt()))
          .update();
    }
  }

  @Override
  public void setHeld(String courseId, int round, LocalDate on, Instant at) {
    db.sql("update training_session set held_on = ?, held_at = ? where course_id = ? and round = ? and held_at is null")
        .params(on, Times.toDatabase(at), courseId, round).update();
  }

  @Override
  public Set<Integer> roundsHeld(String courseId) {
    return Set.copyOf(db.sql("select round from training_session where course_id = ? and held_at is not null")
        .param(courseId).query(Integer.class).list());
  }

  @Override
  public Map<String, Set<Integer>> roundsHeld(Collection<String> courseIds) {
    var held = new HashMap<String, Set<Integer>>();
    if (!courseIds.isEmpty()) {
      db.sql("select course_id, round from training_session where course_id in (:courses) and held_at is not null")
          .param("courses", courseIds).query(row -> {
            held.computeIfAbsent(row.getString("course_id"), none -> new HashSet<>()).add(row.getInt("round"));
          });
    }
    return held;
  }

  private TrainingSession session(ResultSet row, int number) throws SQLException {
    return new TrainingSession(row.getString("course_id"), row.getInt("round"), Times.fromDatabase(row, "starts_at"),
        Times.fromDatabase(row, "ends_at"), row.getString("place"), row.getString("calendar_uid"),
        row.getInt("calendar_sequence"), Times.fromDatabase(row, "booked_at"),
        row.getObject("held_on", LocalDate.class), Times.fromDatabase(row, "held_at"));
  }
}
