package dk.roedtraad.engine.progress;

import dk.roedtraad.application.progress.CourseStep;
import dk.roedtraad.application.progress.CourseSteps;
import dk.roedtraad.application.progress.StepKind;
import dk.roedtraad.engine.answer.FormIds;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;

/** Writes down that a task was opened, handed in, or ended without being handed in. Idempotent by the task's id. */
class TaskProgress implements TaskListener {

  private static final String LATE_FORM = "userTask_submitLateForm";

  private final ObjectProvider<CourseSteps> steps;
  private final Clock clock;
  private final String phaseId;

  TaskProgress(ObjectProvider<CourseSteps> steps, Clock clock, String phaseId) {
    this.steps = steps;
    this.clock = clock;
    this.phaseId = phaseId;
  }

  @Override
  public void notify(DelegateTask task) {
    switch (task.getEventName()) {
      case EVENTNAME_CREATE -> steps.getObject().enter(entered((TaskEntity) task));
      case EVENTNAME_COMPLETE -> steps.getObject().done(task.getId(), clock.instant());
      default -> steps.getObject().ended(task.getId(), clock.instant());
    }
  }

  private CourseStep entered(TaskEntity task) {
    var instance = task.getProcessInstance();
    var process = (ProcessDefinitionEntity) instance.getProcessDefinition();
    var form = task.getTaskDefinition().getFormDefinition();
    var step = task.getTaskDefinitionKey();
    return new CourseStep(task.getId(), instance.getBusinessKey(), process.getKey(), step, task.getName(),
        StepKind.USER_TASK, FormIds.hasForm(form) ? FormIds.of(form, task) : null, Rounds.of(task), phaseId,
        LATE_FORM.equals(step), clock.instant(), null, null);
  }
}
