package dk.roedtraad.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the model says of the step that an open task is: the very version of it in which the task was opened. */
@Component
public class TaskSteps {

  private static final Pattern ASKS_THE_TABLE = Pattern.compile("\\$\\{deadlines\\.due\\(execution, '(\\w+)'\\)}");

  private final RepositoryService repositoryService;

  TaskSteps(@Lazy RepositoryService repositoryService) {
    this.repositoryService = repositoryService;
  }

  /** The step as it is drawn. */
  public Optional<UserTask> of(Task task) {
    return repositoryService.getBpmnModelInstance(task.getProcessDefinitionId())
        .getModelElementById(task.getTaskDefinitionKey()) instanceof UserTask step
        ? Optional.of(step) : Optional.empty();
  }

  /** The name under which the table of deadlines knows the step; empty where its due date does not come from there. */
  public Optional<String> inTableOfDeadlines(Task task) {
    return of(task).map(UserTask::getCamundaDueDate).map(ASKS_THE_TABLE::matcher).filter(Matcher::matches)
        .map(asks -> asks.group(1));
  }
}
