package dk.roedtraad.persistence;

import dk.roedtraad.application.answer.Draft;
import dk.roedtraad.application.answer.Drafts;
import dk.roedtraad.application.answer.FormKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDrafts implements Drafts {

  private static final String SELECT =
      "select course_id, form_id, round, author_id, content, revision, saved_from, saved_at from draft ";
  private static final String OF_KEY = "where course_id = ? and form_id = ? and round = ? and author_id = ?";

  private final JdbcClient db;
  private final JsonText json;

  JdbcDrafts(JdbcClient db, JsonText json) {
    this.db = db;
    this.json = json;
  }

  @Override
  public Optional<Draft> find(FormKey key, String authorId) {
    return db.sql(SELECT + OF_KEY).params(key.courseId(), key.formId(), key.round(), authorId)
        .query(this::draft).optional();
  }

  @Override
  public List<Draft> ofAuthor(String authorId) {
    return db.sql(SELECT + "where author_id = ? order by saved_at desc, form_id, round, course_id").param(authorId)
        .query(this::draft).list();
  }

  @Override
  public void save(Draft draft) {
    var key = draft.key();
    int changed = db.sql("update draft set content = ?, revision = ?, saved_from = ?, saved_at = ? " + OF_KEY)
        .params(json.write(draft.values()), draft.revision(), draft.savedFrom(), Times.toDatabase(draft.savedAt()),
            key.courseId(), key.formId(), key.round(), draft.authorId())
        .update();
    if (changed == 0) {
      db.sql("""
          insert into draft (course_id, form_id, round, author_id, content, revision, saved_from, saved_at)
          values (?, ?, ?, ?, ?, ?, ?, ?)""")
          .params(key.courseId(), key.formId(), key.round(), draft.authorId(), json.write(draft.values()),
              draft.revision(), draft.savedFrom(), Times.toDatabase(draft.savedAt()))
          .update();
    }
  }

  @Override
  public void remove(FormKey key, String authorId) {
    db.sql("delete from draft " + OF_KEY).params(key.courseId(), key.formId(), key.round(), authorId).update();
  }

  @Override
  public void removeAllOfCourse(String courseId) {
    db.sql("delete from draft where course_id = ?").param(courseId).update();
  }

  @Override
  public void removeAllOfAuthor(String authorId) {
    db.sql("delete from draft where author_id = ?").param(authorId).update();
  }

  private Draft draft(ResultSet row, int number) throws SQLException {
    return new Draft(new FormKey(row.getString("course_id"), row.getString("form_id"), row.getInt("round")),
        row.getString("author_id"), json.readObject(row.getString("content")), row.getInt("revision"),
        row.getString("saved_from"), Times.fromDatabase(row, "saved_at"));
  }
}
