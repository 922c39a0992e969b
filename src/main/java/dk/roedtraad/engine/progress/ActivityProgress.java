package dk.roedtraad.engine.progress;

import dk.roedtraad.application.progress.CourseStep;
import dk.roedtraad.application.progress.CourseSteps;
import dk.roedtraad.application.progress.StepKind;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.beans.factory.ObjectProvider;

/** Writes down that a phase or a round of training began, was completed, or was cut off. Idempotent. */
class ActivityProgress implements ExecutionListener {

  private final ObjectProvider<CourseSteps> steps;
  private final Clock clock;
  private final StepKind kind;

  ActivityProgress(ObjectProvider<CourseSteps> steps, Clock clock, StepKind kind) {
    this.steps = steps;
    this.clock = clock;
    this.kind = kind;
  }

  @Override
  public void notify(DelegateExecution execution) {
    var id = execution.getActivityInstanceId();
    if (EVENTNAME_START.equals(execution.getEventName())) {
      steps.getObject().enter(entered(id, (ExecutionEntity) execution));
    } else if (execution.isCanceled()) {
      steps.getObject().ended(id, clock.instant());
    } else {
      steps.getObject().done(id, clock.instant());
    }
  }

  private CourseStep entered(String id, ExecutionEntity execution) {
    var process = (ProcessDefinitionEntity) execution.getProcessDefinition();
    var step = execution.getCurrentActivityId();
    return new CourseStep(id, execution.getProcessBusinessKey(), process.getKey(), step,
        execution.getCurrentActivityName(), kind, null, round(step), kind == StepKind.PHASE ? step : null,
        false, clock.instant(), null, null);
  }

  /** The round is a variable of the called process only; here it is the number in the element's id. */
  private int round(String step) {
    var number = step.replaceFirst("^\\D*", "");
    return kind == StepKind.TRAINING && !number.isEmpty() ? Integer.parseInt(number) : 1;
  }
}
