package dk.roedtraad.engine.deadline;

import dk.roedtraad.application.deadline.DueDateMove;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * Moves the due date of one task. Idempotent, and harmless if it comes late: a due date that is no longer the one that
 * was to be moved has been changed by somebody who knew better.
 */
class MoveDueDateHandler implements JobHandler<MoveDueDateHandler.Move> {

  static final String TYPE = "move-due-date";

  /** What is to be done, as it is kept with the job: no personal data. */
  record Move(DueDateMove move) implements JobHandlerConfiguration {

    @Override
    public String toCanonicalString() {
      return move.taskId() + " " + move.from() + " " + move.to();
    }

    static Move of(String canonical) {
      var parts = canonical.split(" ");
      return new Move(new DueDateMove(parts[0], Instant.parse(parts[1]), Instant.parse(parts[2])));
    }
  }

  @Override
  public String getType() {
    return TYPE;
  }

  @Override
  public void execute(Move configuration, ExecutionEntity execution, CommandContext context, String tenantId) {
    var move = configuration.move();
    var task = context.getTaskManager().findTaskById(move.taskId());
    if (task != null && task.getDueDate() != null && task.getDueDate().toInstant().equals(move.from())) {
      var services = context.getProcessEngineConfiguration();
      task.setDueDate(Date.from(move.to()));
      services.getTaskService().saveTask(task);
    }
  }

  @Override
  public Move newConfiguration(String canonicalString) {
    return Move.of(canonicalString);
  }

  @Override
  public void onDelete(Move configuration, JobEntity job) {
    // Nothing was prepared for it.
  }
}
