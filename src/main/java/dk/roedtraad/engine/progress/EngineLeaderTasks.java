package dk.roedtraad.engine.progress;

import dk.roedtraad.application.progress.LeaderTasks;
import dk.roedtraad.engine.EngineCalls;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The leaders' open tasks, read from the engine: a due date that was moved a minute ago counts. */
@Component
class EngineLeaderTasks implements LeaderTasks {

  /** So many keys fit into one question to any database. */
  private static final int AT_ONCE = 500;

  private final TaskService taskService;
  private final RuntimeService runtimeService;
  private final EngineCalls engine;

  EngineLeaderTasks(@Lazy TaskService taskService, @Lazy RuntimeService runtimeService, EngineCalls engine) {
    this.taskService = taskService;
    this.runtimeService = runtimeService;
    this.engine = engine;
  }

  @Override
  public List<Open> ofCourses(Map<String, String> leaders) {
    var courses = List.copyOf(leaders.keySet());
    var open = new ArrayList<Open>();
    for (int from = 0; from < courses.size(); from += AT_ONCE) {
      var some = courses.subList(from, Math.min(from + AT_ONCE, courses.size()));
      engine.inOwnName(() -> open.addAll(ofCourses(some, leaders)));
    }
    return open;
  }

  private List<Open> ofCourses(Collection<String> courses, Map<String, String> leaders) {
    var tasks = taskService.createTaskQuery().processInstanceBusinessKeyIn(courses.toArray(String[]::new)).list();
    if (tasks.isEmpty()) {
      return List.of();
    }
    var instances = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
    var courseOf = runtimeService.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    return tasks.stream()
        .filter(task -> leaders.get(courseOf.get(task.getProcessInstanceId())).equals(task.getAssignee()))
        .map(task -> new Open(courseOf.get(task.getProcessInstanceId()), task.getId(), task.getName(),
            task.getDueDate() == null ? null : task.getDueDate().toInstant()))
        .toList();
  }
}
