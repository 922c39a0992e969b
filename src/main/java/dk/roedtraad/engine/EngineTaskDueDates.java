package dk.roedtraad.engine;

import dk.roedtraad.application.deadline.DueDates;
import dk.roedtraad.application.deadline.PostponedDeadlines;
import dk.roedtraad.application.task.TaskDueDates;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.Deadlines;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Counts due dates of the engine's open tasks by the table of deadlines. */
@Component
class EngineTaskDueDates implements TaskDueDates {

  private final TaskService taskService;
  private final RuntimeService runtimeService;
  private final TaskSteps steps;
  private final DueDates dueDates;
  private final PostponedDeadlines postponed;
  private final EngineCalls engine;

  EngineTaskDueDates(@Lazy TaskService taskService, @Lazy RuntimeService runtimeService,
      TaskSteps steps, DueDates dueDates, PostponedDeadlines postponed, EngineCalls engine) {
    this.taskService = taskService;
    this.runtimeService = runtimeService;
    this.steps = steps;
    this.dueDates = dueDates;
    this.postponed = postponed;
    this.engine = engine;
  }

  @Override
  public void recount(String businessKey) {
    engine.inOwnName(() -> taskService.createTaskQuery().processInstanceBusinessKey(businessKey).list()
        .forEach(task -> steps.inTableOfDeadlines(task).ifPresent(step -> recount(task, step))));
  }

  private void recount(Task task, String step) {
    var track = Track.valueOf((String) variable(task, "track"));
    var round = variable(task, "round") instanceof Number number ? number.intValue() : null;
    if (!dueDates.isCountedFromOpening(step, track, round)) {
      taskService.setDueDate(task.getId(),
          dueDates.due(step, (String) variable(task, "cohortId"), track, round, (String) variable(task, "schoolCode"))
              .map(due -> Deadlines.notBefore(due, postponed.ofTask(task.getId()))).map(Date::from).orElse(null));
    }
  }

  private Object variable(Task task, String name) {
    return runtimeService.getVariable(task.getExecutionId(), name);
  }
}
