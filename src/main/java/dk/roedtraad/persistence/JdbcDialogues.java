package dk.roedtraad.persistence;

import dk.roedtraad.application.dialogue.Dialogue;
import dk.roedtraad.application.dialogue.DialogueRound;
import dk.roedtraad.application.dialogue.Dialogues;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.dialogue.SchoolStatus;
import dk.roedtraad.domain.dialogue.TimeGiven;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDialogues implements Dialogues {

  private static final String SELECT =
      "select id, school_code, process_instance_id, started_on, ended_at from status_dialogue ";

  private final JdbcClient db;

  JdbcDialogues(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Optional<Dialogue> find(String dialogueId) {
    return db.sql(SELECT + "where id = ?").param(dialogueId).query(JdbcDialogues::dialogue).optional();
  }

  @Override
  public Optional<Dialogue> ofSchool(String schoolCode) {
    return db.sql(SELECT + "where school_code = ?").param(schoolCode).query(JdbcDialogues::dialogue).optional();
  }

  @Override
  public List<Dialogue> all() {
    return db.sql(SELECT + "order by school_code").query(JdbcDialogues::dialogue).list();
  }

  @Override
  public List<Dialogue> running() {
    return db.sql(SELECT + "where process_instance_id is not null order by school_code")
        .query(JdbcDialogues::dialogue).list();
  }

  @Override
  public List<String> schoolsWithoutOne() {
    return db.sql("""
        select distinct c.school_code from course c where c.started_at is not null and c.ended_at is null
          and c.process_instance_id is not null
          and not exists (select 1 from status_dialogue d
            where d.school_code = c.school_code and d.process_instance_id is not null)
        order by 1""").query(String.class).list();
  }

  @Override
  public Dialogue lock(String schoolCode, LocalDate today) {
    db.sql(Inserts.unlessThere("status_dialogue", "school_code", "id", "school_code", "started_on"))
        .params(UUID.randomUUID().toString(), schoolCode, today, schoolCode).update();
    return db.sql(SELECT + "where school_code = ? for update").param(schoolCode).query(JdbcDialogues::dialogue).single();
  }

  @Override
  public void setStarted(String dialogueId, String processInstanceId, LocalDate on) {
    db.sql("update status_dialogue set process_instance_id = ?, started_on = ?, ended_at = null where id = ?")
        .params(processInstanceId, on, dialogueId).update();
  }

  @Override
  public void setEnded(String dialogueId, Instant at) {
    endRounds(dialogueId, at);
    db.sql("update status_dialogue set process_instance_id = null, ended_at = ? where id = ?")
        .params(Times.toDatabase(at), dialogueId).update();
  }

  @Override
  public int addRound(String dialogueId, Instant askedAt, Collection<String> cohortIds) {
    endRounds(dialogueId, askedAt);
    var round = 1 + db.sql("select coalesce(max(round), 0) from status_dialogue_round where dialogue_id = ?")
        .param(dialogueId).query(Integer.class).single();
    db.sql("insert into status_dialogue_round (dialogue_id, round, asked_on) values (?, ?, ?)")
        .params(dialogueId, round, CopenhagenTime.dayOf(askedAt)).update();
    new TreeSet<>(cohortIds).forEach(cohort ->
        db.sql("insert into status_dialogue_cohort (dialogue_id, round, cohort_id) values (?, ?, ?)")
            .params(dialogueId, round, cohort).update());
    return round;
  }

  @Override
  public void endRounds(String dialogueId, Instant at) {
    db.sql("update status_dialogue_round set ended_at = ? where dialogue_id = ? and ended_at is null")
        .params(Times.toDatabase(at), dialogueId).update();
  }

  @Override
  public Optional<String> newestCohort(String dialogueId) {
    return db.sql("""
        select c.cohort_id from status_dialogue_cohort c join cohort k on k.id = c.cohort_id
        where c.dialogue_id = ? and k.status = 'LAUNCHED'
        order by c.round desc, k.created_at desc, k.id desc fetch first 1 row only
        """).param(dialogueId).query(String.class).optional();
  }

  @Override
  public List<DialogueRound> rounds(Collection<String> dialogueIds) {
    return dialogueIds.isEmpty() ? List.of() : db.sql("""
        select dialogue_id, round, asked_on, status, time_and_resources, answered_on, replied_on, mentioned_on
        from status_dialogue_round where dialogue_id in (:dialogues) order by round desc""")
        .param("dialogues", dialogueIds).query(JdbcDialogues::round).list();
  }

  @Override
  public void setAnswered(String dialogueId, int round, SchoolStatus status, TimeGiven timeGiven, LocalDate on) {
    db.sql("""
        update status_dialogue_round set status = ?, time_and_resources = ?, answered_on = ?
        where dialogue_id = ? and round = ?""")
        .params(status.name(), timeGiven.name(), on, dialogueId, round).update();
  }

  @Override
  public void setReplied(String dialogueId, int round, LocalDate on) {
    db.sql("update status_dialogue_round set replied_on = ? where dialogue_id = ? and round = ?")
        .params(on, dialogueId, round).update();
  }

  @Override
  public void setMentioned(String dialogueId, int round, LocalDate on) {
    db.sql("update status_dialogue_round set mentioned_on = ? where dialogue_id = ? and round = ?")
        .params(on, dialogueId, round).update();
  }

  private static Dialogue dialogue(ResultSet row, int number) throws SQLException {
    return new Dialogue(row.getString("id"), row.getString("school_code"), row.getString("process_instance_id"),
        row.getObject("started_on", LocalDate.class), Times.fromDatabase(row, "ended_at"));
  }

  private static DialogueRound round(ResultSet row, int number) throws SQLException {
    var status = row.getString("status");
    var time = row.getString("time_and_resources");
    return new DialogueRound(row.getString("dialogue_id"), row.getInt("round"), row.getObject("asked_on", LocalDate.class),
        status == null ? null : SchoolStatus.valueOf(status), time == null ? null : TimeGiven.valueOf(time),
        row.getObject("answered_on", LocalDate.class), row.getObject("replied_on", LocalDate.class),
        row.getObject("mentioned_on", LocalDate.class));
  }
}
