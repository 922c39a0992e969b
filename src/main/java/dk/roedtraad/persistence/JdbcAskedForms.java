package dk.roedtraad.persistence;

import dk.roedtraad.application.answer.AskedForm;
import dk.roedtraad.application.answer.AskedForms;
import dk.roedtraad.application.answer.FormKey;
import dk.roedtraad.application.answer.FormTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAskedForms implements AskedForms {

  private static final String SELECT = """
      select task_id, process_id, deployment_id, course_id, form_id, round, leader_id, coach_id, assignee_id, asked_at
      from asked_form\s""";
  private static final String OF_KEY = "where course_id = ? and form_id = ? and round = ? ";

  private final JdbcClient db;

  JdbcAskedForms(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void remember(FormTask task, Instant askedAt) {
    int changed = db.sql("update asked_form set leader_id = ?, coach_id = ?, assignee_id = ? where task_id = ?")
        .params(task.leaderId(), task.coachId(), task.assigneeId(), task.taskId()).update();
    if (changed == 0) {
      db.sql("""
          insert into asked_form (task_id, process_id, deployment_id, course_id, form_id, round, leader_id, coach_id,
            assignee_id, asked_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
          .params(task.taskId(), task.processId(), task.deploymentId(), task.courseId(), task.formId(), task.round(),
              task.leaderId(), task.coachId(), task.assigneeId(), Times.toDatabase(askedAt))
          .update();
    }
  }

  @Override
  public Optional<AskedForm> find(String taskId) {
    return db.sql(SELECT + "where task_id = ?").param(taskId).query(this::asked).optional();
  }

  @Override
  public List<AskedForm> find(FormKey key) {
    return db.sql(SELECT + OF_KEY + "order by asked_at desc, task_id")
        .params(key.courseId(), key.formId(), key.round()).query(this::asked).list();
  }

  @Override
  public void lock(FormKey key) {
    db.sql("select task_id from asked_form " + OF_KEY + "order by task_id for update")
        .params(key.courseId(), key.formId(), key.round()).query(String.class).list();
  }

  @Override
  public void forget(String taskId) {
    db.sql("delete from asked_form where task_id = ?").param(taskId).update();
  }

  @Override
  public void forgetAllOfCourse(String courseId) {
    db.sql("delete from asked_form where course_id = ?").param(courseId).update();
  }

  @Override
  public void forgetPerson(String personId) {
    db.sql("delete from asked_form where leader_id = ?").param(personId).update();
    db.sql("update asked_form set coach_id = null where coach_id = ?").param(personId).update();
    db.sql("update asked_form set assignee_id = null where assignee_id = ?").param(personId).update();
  }

  private AskedForm asked(ResultSet row, int number) throws SQLException {
    return new AskedForm(new FormTask(row.getString("task_id"), row.getString("process_id"),
        row.getString("deployment_id"), row.getString("course_id"), row.getString("form_id"), row.getInt("round"),
        row.getString("leader_id"), row.getString("coach_id"), row.getString("assignee_id")),
        Times.fromDatabase(row, "asked_at"));
  }
}
