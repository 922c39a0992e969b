package dk.roedtraad.persistence;

import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.Answers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAnswers implements Answers {

  private static final String SELECT =
      "select id, course_id, form_id, round, task_id, author_id, content, submitted_at from answer ";

  private static final String NEWEST_FIRST = "order by submitted_at desc, position desc";

  private static final String OLDEST_FIRST = "order by submitted_at, position";

  private final JdbcClient db;
  private final JsonText json;

  JdbcAnswers(JdbcClient db, JsonText json) {
    this.db = db;
    this.json = json;
  }

  @Override
  public void add(Answer answer) {
    db.sql("""
        insert into answer (id, course_id, form_id, round, task_id, author_id, content, submitted_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(answer.id(), answer.courseId(), answer.formId(), answer.round(), answer.taskId(), answer.authorId(),
            json.write(answer.values()), Times.toDatabase(answer.submittedAt()))
        .update();
  }

  @Override
  public Optional<Answer> find(String courseId, String formId, int round) {
    return newest(db.sql(SELECT + "where course_id = ? and form_id = ? and round = ? " + NEWEST_FIRST)
        .params(courseId, formId, round));
  }

  @Override
  public Optional<Answer> findLatest(String courseId, String formId) {
    return newest(db.sql(SELECT
        + "where course_id = ? and form_id = ? order by round desc, submitted_at desc, position desc")
        .params(courseId, formId));
  }

  @Override
  public Map<String, Answer> findLatest(Collection<String> courseIds, String formId) {
    var latest = new HashMap<String, Answer>();
    if (!courseIds.isEmpty()) {
      db.sql(SELECT + "where course_id in (:courses) and form_id = :form order by round desc, submitted_at desc, position desc")
          .param("courses", courseIds).param("form", formId).query(this::answer).list()
          .forEach(answer -> latest.putIfAbsent(answer.courseId(), answer));
    }
    return latest;
  }

  @Override
  public Optional<Answer> findByTask(String taskId) {
    return newest(db.sql(SELECT + "where task_id = ?").param(taskId));
  }

  @Override
  public List<Answer> ofCourses(Collection<String> courseIds) {
    return courseIds.isEmpty() ? List.of() : db.sql(SELECT + "where course_id in (:courses) " + OLDEST_FIRST)
        .param("courses", courseIds).query(this::answer).list();
  }

  @Override
  public List<Answer> ofAuthor(String authorId) {
    return db.sql(SELECT + "where author_id = ? " + OLDEST_FIRST).param(authorId).query(this::answer).list();
  }

  @Override
  public int count(String authorId, String formId) {
    return db.sql("select count(*) from answer where author_id = ? and form_id = ?").params(authorId, formId)
        .query(Integer.class).single();
  }

  @Override
  public void replaceValues(String answerId, Map<String, Object> values) {
    db.sql("update answer set content = ? where id = ?").params(json.write(values), answerId).update();
  }

  private Optional<Answer> newest(JdbcClient.StatementSpec query) {
    return query.query(this::answer).list().stream().findFirst();
  }

  private Answer answer(ResultSet row, int number) throws SQLException {
    return new Answer(row.getString("id"), row.getString("course_id"), row.getString("form_id"), row.getInt("round"),
        row.getString("task_id"), row.getString("author_id"), json.readObject(row.getString("content")),
        Times.fromDatabase(row, "submitted_at"));
  }
}
