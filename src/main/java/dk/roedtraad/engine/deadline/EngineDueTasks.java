package dk.roedtraad.engine.deadline;

import dk.roedtraad.application.deadline.DueTasks;
import dk.roedtraad.engine.EngineCalls;
import dk.roedtraad.engine.TaskSteps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Due dates in the engine. */
@Component
class EngineDueTasks implements DueTasks {

  private static final String ROUND = "round";

  private final TaskService taskService;
  private final ProcessEngine processEngine;
  private final TaskSteps steps;
  private final EngineCalls engine;

  EngineDueTasks(@Lazy TaskService taskService, @Lazy ProcessEngine processEngine, TaskSteps steps,
      EngineCalls engine) {
    this.taskService = taskService;
    this.processEngine = processEngine;
    this.steps = steps;
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
        .flatMap(task -> steps.inTableOfDeadlines(task).map(step -> due(courseId, task, step)).stream()).toList();
  }

  private Due due(String courseId, Task task, String step) {
    var round = (Number) taskService.getVariable(task.getId(), ROUND);
    return new Due(courseId, task.getId(), step, round == null ? null : round.intValue(),
        task.getCreateTime().toInstant(), task.getDueDate().toInstant());
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
