package dk.roedtraad.persistence;

import dk.roedtraad.application.progress.CourseStep;
import dk.roedtraad.application.progress.CourseSteps;
import dk.roedtraad.application.progress.StepKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCourseSteps implements CourseSteps {

  private static final String INSERT = Inserts.unlessThere("course_step", "id", "id", "course_id", "process_id",
      "step_id", "step_name", "kind", "form_id", "round", "phase_id", "late", "entered_at");

  private final JdbcClient db;

  JdbcCourseSteps(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void enter(CourseStep step) {
    db.sql(INSERT).params(step.id(), step.courseId(), step.processId(), step.stepId(), step.name(), step.kind().name(),
        step.formId(), step.round(), step.phaseId(), step.late(), Times.toDatabase(step.enteredAt()), step.id())
        .update();
  }

  @Override
  public void done(String stepInstanceId, Instant at) {
    db.sql("update course_step set done_at = ? where id = ? and done_at is null and ended_at is null")
        .params(Times.toDatabase(at), stepInstanceId).update();
  }

  @Override
  public void ended(String stepInstanceId, Instant at) {
    db.sql("update course_step set ended_at = ? where id = ? and done_at is null and ended_at is null")
        .params(Times.toDatabase(at), stepInstanceId).update();
  }

  @Override
  public List<CourseStep> ofCourses(Collection<String> courseIds) {
    return courseIds.isEmpty() ? List.of() : db.sql("""
        select id, course_id, process_id, step_id, step_name, kind, form_id, round, phase_id, late, entered_at, done_at,
          ended_at
        from course_step where course_id in (:courses) order by entered_at, position""")
        .param("courses", courseIds).query(this::step).list();
  }

  @Override
  public boolean anyTaskEntered(String courseId, String phaseId) {
    return db.sql("select count(*) from course_step where course_id = ? and phase_id = ? and kind = ? and not late")
        .params(courseId, phaseId, StepKind.USER_TASK.name()).query(Integer.class).single() > 0;
  }

  private CourseStep step(ResultSet row, int number) throws SQLException {
    return new CourseStep(row.getString("id"), row.getString("course_id"), row.getString("process_id"),
        row.getString("step_id"), row.getString("step_name"), StepKind.valueOf(row.getString("kind")),
        row.getString("form_id"), row.getInt("round"), row.getString("phase_id"), row.getBoolean("late"),
        Times.fromDatabase(row, "entered_at"), Times.fromDatabase(row, "done_at"),
        Times.fromDatabase(row, "ended_at"));
  }
}
