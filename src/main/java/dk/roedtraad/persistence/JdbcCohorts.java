package dk.roedtraad.persistence;

import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.CrossSchoolMeeting;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.cohort.Track;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCohorts implements Cohorts {

  private static final String SELECT_COHORT = """
      select id, name, track, coordinator_id, place, status, process_instance_id, created_at, launched_at, closed_at
      from cohort\s""";
  private static final String INSERT_COHORT = Inserts.unlessThere("cohort", "id", "id", "name", "track",
      "coordinator_id", "place", "status", "process_instance_id", "created_at", "launched_at", "closed_at");
  private static final String SELECT_SEMINAR = """
      select cohort_id, number, first_day, starts_at, day1_ends_at, day2_starts_at, ends_at, place, room,
             process_instance_id, calendar_uid, calendar_sequence, scheduled_at, held_at
      from seminar\s""";

  private final JdbcClient db;

  JdbcCohorts(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void ensure(Cohort cohort) {
    db.sql(INSERT_COHORT)
        .params(cohort.id(), cohort.name(), cohort.track().name(), cohort.coordinatorId(), cohort.place(),
            cohort.status().name(), cohort.processInstanceId(), Times.toDatabase(cohort.createdAt()),
            Times.toDatabase(cohort.launchedAt()), Times.toDatabase(cohort.closedAt()), cohort.id())
        .update();
  }

  @Override
  public Optional<Cohort> find(String cohortId) {
    return db.sql(SELECT_COHORT + "where id = ?").param(cohortId).query(this::cohort).optional();
  }

  @Override
  public Optional<Cohort> lock(String cohortId) {
    return db.sql(SELECT_COHORT + "where id = ? for update").param(cohortId).query(this::cohort).optional();
  }

  @Override
  public List<Cohort> all() {
    return db.sql(SELECT_COHORT + "order by created_at desc, id").query(this::cohort).list();
  }

  @Override
  public void setPlace(String cohortId, String place) {
    db.sql("update cohort set place = ? where id = ?").params(place, cohortId).update();
  }

  /** A job may run again after a crash: the first time counts. */
  @Override
  public void setLaunched(String cohortId, Instant at) {
    db.sql("update cohort set status = ?, launched_at = ? where id = ? and launched_at is null")
        .params(CohortStatus.LAUNCHED.name(), Times.toDatabase(at), cohortId).update();
  }

  @Override
  public void setClosed(String cohortId, Instant at) {
    db.sql("update cohort set status = ?, closed_at = ? where id = ? and closed_at is null")
        .params(CohortStatus.CLOSED.name(), Times.toDatabase(at), cohortId).update();
  }

  @Override
  public void saveSeminar(Seminar seminar) {
    int changed = db.sql("""
        update seminar set first_day = ?, starts_at = ?, day1_ends_at = ?, day2_starts_at = ?, ends_at = ?, place = ?,
          room = ?, process_instance_id = ?, calendar_sequence = ?, scheduled_at = ?
        where cohort_id = ? and number = ?""")
        .params(seminar.firstDay(), Times.toDatabase(seminar.startsAt()), Times.toDatabase(seminar.day1EndsAt()),
            Times.toDatabase(seminar.day2StartsAt()), Times.toDatabase(seminar.endsAt()), seminar.place(),
            seminar.room(), seminar.processInstanceId(), seminar.calendarSequence(),
            Times.toDatabase(seminar.scheduledAt()), seminar.cohortId(), seminar.number())
        .update();
    if (changed == 0) {
      addSeminar(seminar);
    }
  }

  private void addSeminar(Seminar seminar) {
    db.sql("""
        insert into seminar (cohort_id, number, first_day, starts_at, day1_ends_at, day2_starts_at, ends_at, place,
          room, process_instance_id, calendar_uid, calendar_sequence, scheduled_at, held_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(seminar.cohortId(), seminar.number(), seminar.firstDay(), Times.toDatabase(seminar.startsAt()),
            Times.toDatabase(seminar.day1EndsAt()), Times.toDatabase(seminar.day2StartsAt()),
            Times.toDatabase(seminar.endsAt()), seminar.place(), seminar.room(), seminar.processInstanceId(),
            seminar.calendarUid(), seminar.calendarSequence(), Times.toDatabase(seminar.scheduledAt()),
            Times.toDatabase(seminar.heldAt()))
        .update();
  }

  @Override
  public Optional<Seminar> findSeminar(String cohortId, int number) {
    return db.sql(SELECT_SEMINAR + "where cohort_id = ? and number = ?").params(cohortId, number)
        .query(this::seminar).optional();
  }

  @Override
  public List<Seminar> seminars(String cohortId) {
    return db.sql(SELECT_SEMINAR + "where cohort_id = ? order by number").param(cohortId).query(this::seminar).list();
  }

  @Override
  public void setSeminarHeld(String cohortId, int number, Instant at) {
    db.sql("update seminar set held_at = ? where cohort_id = ? and number = ? and held_at is null")
        .params(Times.toDatabase(at), cohortId, number).update();
  }

  @Override
  public void saveMeeting(CrossSchoolMeeting meeting) {
    int changed = db.sql("""
        update cross_school_meeting set starts_at = ?, ends_at = ?, place = ?, reason = ?, calendar_sequence = ?
        where cohort_id = ?""")
        .params(Times.toDatabase(meeting.startsAt()), Times.toDatabase(meeting.endsAt()), meeting.place(),
            meeting.reason(), meeting.calendarSequence(), meeting.cohortId())
        .update();
    if (changed == 0) {
      db.sql("""
          insert into cross_school_meeting (cohort_id, starts_at, ends_at, place, reason, calendar_uid,
            calendar_sequence, held_at)
          values (?, ?, ?, ?, ?, ?, ?, ?)""")
          .params(meeting.cohortId(), Times.toDatabase(meeting.startsAt()), Times.toDatabase(meeting.endsAt()),
              meeting.place(), meeting.reason(), meeting.calendarUid(), meeting.calendarSequence(),
              Times.toDatabase(meeting.heldAt()))
          .update();
    }
  }

  @Override
  public Optional<CrossSchoolMeeting> findMeeting(String cohortId) {
    return db.sql("""
        select cohort_id, starts_at, ends_at, place, reason, calendar_uid, calendar_sequence, held_at
        from cross_school_meeting where cohort_id = ?""")
        .param(cohortId).query(this::meeting).optional();
  }

  @Override
  public void setMeetingHeld(String cohortId, Instant at) {
    db.sql("update cross_school_meeting set held_at = ? where cohort_id = ? and held_at is null")
        .params(Times.toDatabase(at), cohortId).update();
  }

  private Cohort cohort(ResultSet row, int number) throws SQLException {
    return new Cohort(row.getString("id"), row.getString("name"), Track.valueOf(row.getString("track")),
        row.getString("coordinator_id"), row.getString("place"), CohortStatus.valueOf(row.getString("status")),
        row.getString("process_instance_id"), Times.fromDatabase(row, "created_at"),
        Times.fromDatabase(row, "launched_at"), Times.fromDatabase(row, "closed_at"));
  }

  private Seminar seminar(ResultSet row, int number) throws SQLException {
    return new Seminar(row.getString("cohort_id"), row.getInt("number"), row.getObject("first_day", LocalDate.class),
        Times.fromDatabase(row, "starts_at"), Times.fromDatabase(row, "day1_ends_at"),
        Times.fromDatabase(row, "day2_starts_at"), Times.fromDatabase(row, "ends_at"), row.getString("place"),
        row.getString("room"), row.getString("process_instance_id"), row.getString("calendar_uid"),
        row.getInt("calendar_sequence"), Times.fromDatabase(row, "scheduled_at"), Times.fromDatabase(row, "held_at"));
  }

  private CrossSchoolMeeting meeting(ResultSet row, int number) throws SQLException {
    return new CrossSchoolMeeting(row.getString("cohort_id"), Times.fromDatabase(row, "starts_at"),
        Times.fromDatabase(row, "ends_at"), row.getString("place"), row.getString("reason"),
        row.getString("calendar_uid"), row.getInt("calendar_sequence"), Times.fromDatabase(row, "held_at"));
  }
}
