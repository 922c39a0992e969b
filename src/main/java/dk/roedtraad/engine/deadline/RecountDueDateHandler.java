package dk.roedtraad.engine.deadline;

import dk.roedtraad.application.deadline.OpenDueDates;
import java.time.Instant;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.factory.ObjectProvider;

/** Has the due date of one task counted again. Idempotent, as {@link OpenDueDates#recount} is. */
class RecountDueDateHandler implements JobHandler<RecountDueDateHandler.Recount> {

  static final String TYPE = "recount-due-date";

  /** What is to be done, as it is kept with the job: no personal data. */
  record Recount(String courseId, String taskId, Instant from) implements JobHandlerConfiguration {

    @Override
    public String toCanonicalString() {
      return courseId + " " + taskId + " " + from;
    }

    static Recount of(String canonical) {
      var parts = canonical.split(" ");
      return new Recount(parts[0], parts[1], Instant.parse(parts[2]));
    }
  }

  private final ObjectProvider<OpenDueDates> dueDates;

  /** @param dueDates asked for late: it needs the engine */
  RecountDueDateHandler(ObjectProvider<OpenDueDates> dueDates) {
    this.dueDates = dueDates;
  }

  @Override
  public String getType() {
    return TYPE;
  }

  @Override
  public void execute(Recount recount, ExecutionEntity execution, CommandContext context, String tenantId) {
    dueDates.getObject().recount(recount.courseId(), recount.taskId(), recount.from());
  }

  @Override
  public Recount newConfiguration(String canonicalString) {
    return Recount.of(canonicalString);
  }

  @Override
  public void onDelete(Recount recount, JobEntity job) {
    // Nothing was prepared for it.
  }
}
