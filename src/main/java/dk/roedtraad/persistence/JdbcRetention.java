package dk.roedtraad.persistence;

import dk.roedtraad.application.privacy.RetentionStore;
import dk.roedtraad.domain.retention.RetentionKind;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRetention implements RetentionStore {

  private static final String PAGE = " order by 1 fetch first 200 rows only";
  private static final String SHORT = "(c.outcome = 'WITHDRAWN' and c.texts_kept_at is null)";
  private static final String COURSES = """
      select c.id from course c where c.ended_at < :before and c.id > :after and %s
        and (exists (select 1 from answer a where a.course_id = c.id)
          or exists (select 1 from draft d where d.course_id = c.id))""";
  private static final String LOOSE = """
      select distinct t.course_id from
        (select course_id, author_id from answer union select course_id, author_id from draft) t
      where t.course_id > :after
        and t.course_id not in (select id from course) and t.course_id not in (select id from cohort)
        and t.course_id not in (select id from status_dialogue)
        and exists (select 1 from course c where c.leader_id = t.author_id)
        and not exists (select 1 from course c
          where c.leader_id = t.author_id and (c.ended_at is null or c.ended_at >= :before))""";
  private static final String ROUNDS_OVER = "(select r.round from status_dialogue_round r where r.dialogue_id = %s "
      + "and r.ended_at < :before)";
  private static final String DIALOGUES = """
      select d.id from status_dialogue d where d.id > :after
        and (exists (select 1 from answer a where a.course_id = d.id and a.round in %1$s)
          or exists (select 1 from draft t where t.course_id = d.id and t.round in %1$s))"""
      .formatted(ROUNDS_OVER.formatted("d.id"));
  private static final String LEADERS = """
      select distinct l.leader_id from course l where l.leader_id > :after and l.leader_id not like 'slettet-%'
        and not exists (select 1 from course c
          where c.leader_id = l.leader_id and (c.ended_at is null or c.ended_at >= :before))
        and not exists (select 1 from course c
          where (c.coach_id = l.leader_id or c.manager_id = l.leader_id) and c.ended_at is null)
        and not exists (select 1 from cohort h where h.coordinator_id = l.leader_id and h.closed_at is null)""";

  private final JdbcClient db;

  JdbcRetention(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<String> coursesWithTexts(RetentionKind kind, String after, Instant endedBefore) {
    var which = kind == RetentionKind.WITHDRAWN_ANSWERS ? SHORT : "not " + SHORT;
    return page(COURSES.formatted(which), after, endedBefore);
  }

  @Override
  public List<String> looseTexts(String after, Instant endedBefore) {
    return page(LOOSE, after, endedBefore);
  }

  @Override
  public List<String> dialoguesWithTexts(String after, Instant roundEndedBefore) {
    return page(DIALOGUES, after, roundEndedBefore);
  }

  @Override
  public int deleteRoundTexts(String dialogueId, Instant endedBefore) {
    deleteOfRounds("asked_form", dialogueId, endedBefore);
    return deleteOfRounds("draft", dialogueId, endedBefore) + deleteOfRounds("answer", dialogueId, endedBefore);
  }

  private int deleteOfRounds(String table, String dialogueId, Instant endedBefore) {
    return db.sql("delete from " + table + " where course_id = :dialogue and round in "
        + ROUNDS_OVER.formatted(":dialogue")).param("dialogue", dialogueId)
        .param("before", Times.toDatabase(endedBefore)).update();
  }

  @Override
  public List<String> mails(String after, Instant writtenBefore) {
    return page("select id from mail where status <> 'QUEUED' and created_at < :before and id > :after", after,
        writtenBefore);
  }

  @Override
  public List<String> leaders(String after, Instant endedBefore) {
    return page(LEADERS, after, endedBefore);
  }

  private List<String> page(String sql, String after, Instant before) {
    return db.sql(sql + PAGE).param("after", after == null ? "" : after).param("before", Times.toDatabase(before))
        .query(String.class).list();
  }

  @Override
  public int deleteTexts(String key) {
    db.sql("delete from asked_form where course_id = ?").param(key).update();
    db.sql("update training_session set place = null where course_id = ?").param(key).update();
    return db.sql("delete from draft where course_id = ?").param(key).update()
        + db.sql("delete from answer where course_id = ?").param(key).update();
  }

  @Override
  public int deleteMails(List<String> ids) {
    return db.sql("delete from mail where id in (:ids) and status <> 'QUEUED'").param("ids", ids).update();
  }

  @Override
  public int deleteRecords(RetentionKind kind, Instant before) {
    return switch (kind) {
      case AUDIT -> deleteSome("audit_entry", "position", "happened_at", before);
      case DATA_REQUESTS -> deleteSome("data_request", "id", "ended_at", before);
      case DELETIONS -> deleteSome("retention_deletion", "position", "deleted_at", before);
      case EVALUATION -> deleteRowsOfCohorts(before);
      default -> throw new IllegalArgumentException(kind + " is no list of records.");
    };
  }

  /** Whole cohorts: what is left of one would be a group of its own. */
  private int deleteRowsOfCohorts(Instant closedBefore) {
    return db.sql("delete from evaluation_row where cohort_id in (select c.id from cohort c where c.closed_at < ? and exists "
        + "(select 1 from evaluation_row r where r.cohort_id = c.id) order by c.id fetch first 100 rows only)")
        .param(Times.toDatabase(closedBefore)).update();
  }

  private int deleteSome(String table, String key, String moment, Instant before) {
    return db.sql("delete from " + table + " where " + key + " in (select " + key + " from " + table + " where " + moment
        + " < ? order by " + key + " fetch first 1000 rows only)").param(Times.toDatabase(before)).update();
  }

  @Override
  public void log(Deletion deletion) {
    if (deletion.amount() > 0) {
      db.sql("insert into retention_deletion (kind, object_id, amount, deleted_at) values (?, ?, ?, ?)")
          .params(deletion.kind().name(), deletion.objectId(), deletion.amount(),
              Times.toDatabase(deletion.deletedAt())).update();
    }
  }

  @Override
  public List<Deletion> deletions() {
    return db.sql("select kind, object_id, amount, deleted_at from retention_deletion order by position desc "
        + "fetch first 1000 rows only").query((row, number) -> new Deletion(
            RetentionKind.valueOf(row.getString("kind")), row.getString("object_id"), row.getInt("amount"),
            Times.fromDatabase(row, "deleted_at"))).list();
  }

  @Override
  public boolean areTextsKept(String courseId) {
    return db.sql("select count(*) from course where id = ? and texts_kept_at is not null").param(courseId)
        .query(Integer.class).single() > 0;
  }

  @Override
  public void keepTexts(String courseId, Instant at) {
    db.sql("update course set texts_kept_at = ? where id = ? and texts_kept_at is null")
        .params(Times.toDatabase(at), courseId).update();
  }
}
