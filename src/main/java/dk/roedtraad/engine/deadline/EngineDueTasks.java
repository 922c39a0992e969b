package dk.roedtraad.engine.deadline;

import dk.roedtraad.application.deadline.DueTasks;
import dk.roedtraad.engine.EngineCalls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Due dates in the engine. Which step of the table a task is, its model says: {@code deadlines.due(execution, 'x')}. */
@Component
class EngineDueTasks implements DueTasks {

  private static final Pattern DEADLINE = Pattern.compile("deadlines\\.due\\(execution, '(\\w+)'\\)");
  private static final String ROUND = "round";

  private final TaskService taskService;
  private final RepositoryService repositoryService;
  private final ProcessEngine processEngine;
  private final EngineCalls engine;

  EngineDueTasks(@Lazy TaskService taskService, @Lazy RepositoryService repositoryService,
      @Lazy ProcessEngine processEngine, EngineCalls engine) {
    this.taskService = taskService;
    this.repositoryService = repositoryService;
    this.processEngine = processEngine;
    this.engine = engine;
  }

  @Override
  public List<Due> ofCourses(Collection<String> courseIds) {
    var due = new ArrayList<Due>();
    engine.inOwnName(() -> courseIds.forEach(course -> due.addAll(ofCourse(course))));
    return due;
  }

  private List<Due> ofCourse(String courseId) {
    return taskService.createTaskQuery().processInstanceBusinessKey(courseId).list().stream()
        .filter(task -> task.getDueDate() != null)
        .flatMap(task -> step(task).map(step -> due(courseId, task, step)).stream()).toList();
  }

  private Due due(String courseId, Task task, String step) {
    var round = (Number) taskService.getVariable(task.getId(), ROUND);
    return new Due(courseId, task.getId(), step, round == null ? null : round.intValue(),
        task.getCreateTime().toInstant(), task.getDueDate().toInstant());
  }

  private Optional<String> step(Task task) {
    var element = repositoryService.getBpmnModelInstance(task.getProcessDefinitionId())
        .getModelElementById(task.getTaskDefinitionKey());
    return element instanceof UserTask step && step.getCamundaDueDate() != null
        ? Optional.of(DEADLINE.matcher(step.getCamundaDueDate())).filter(Matcher::find)
            .map(found -> found.group(1))
        : Optional.empty();
  }

  @Override
  public void recountSoon(List<Due> tasks) {
    var configuration = (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();
    engine.inOwnName(() -> configuration.getCommandExecutorTxRequired().execute(context -> {
      tasks.forEach(task -> send(task, context));
      return null;
    }));
  }

  private static void send(Due task, CommandContext context) {
    var job = new MessageEntity();
    job.setJobHandlerType(RecountDueDateHandler.TYPE);
    job.setJobHandlerConfiguration(
        new RecountDueDateHandler.Recount(task.courseId(), task.taskId(), task.dueAt()));
    context.getJobManager().send(job);
  }

  @Override
  public void move(String taskId, Instant dueAt) {
    engine.inOwnName(() -> {
      var task = taskService.createTaskQuery().taskId(taskId).singleResult();
      task.setDueDate(Date.from(dueAt));
      taskService.saveTask(task);
    });
  }
}
