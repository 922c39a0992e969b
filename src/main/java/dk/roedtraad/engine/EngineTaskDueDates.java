package dk.roedtraad.engine;

import dk.roedtraad.application.deadline.DueDates;
import dk.roedtraad.application.deadline.PostponedDeadlines;
import dk.roedtraad.application.task.TaskDueDates;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.Deadlines;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the model of each task which step of the table of deadlines it names. */
@Component
class EngineTaskDueDates implements TaskDueDates {

  private static final Pattern ASKS_THE_TABLE = Pattern.compile("\\$\\{deadlines\\.due\\(execution, '(\\w+)'\\)}");

  private final TaskService taskService;
  private final RuntimeService runtimeService;
  private final RepositoryService repositoryService;
  private final DueDates dueDates;
  private final PostponedDeadlines postponed;
  private final EngineCalls engine;

  EngineTaskDueDates(@Lazy TaskService taskService, @Lazy RuntimeService runtimeService,
      @Lazy RepositoryService repositoryService, DueDates dueDates, PostponedDeadlines postponed,
      EngineCalls engine) {
    this.taskService = taskService;
    this.runtimeService = runtimeService;
    this.repositoryService = repositoryService;
    this.dueDates = dueDates;
    this.postponed = postponed;
    this.engine = engine;
  }

  @Override
  public void recount(String businessKey) {
    engine.inOwnName(() -> taskService.createTaskQuery().processInstanceBusinessKey(businessKey).list()
        .forEach(task -> step(task).ifPresent(step -> recount(task, step))));
  }

  private Optional<String> step(Task task) {
    return repositoryService.getBpmnModelInstance(task.getProcessDefinitionId())
        .getModelElementById(task.getTaskDefinitionKey()) instanceof UserTask step && step.getCamundaDueDate() != null
        ? Optional.of(ASKS_THE_TABLE.matcher(step.getCamundaDueDate())).filter(asks -> asks.matches())
            .map(asks -> asks.group(1))
        : Optional.empty();
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
