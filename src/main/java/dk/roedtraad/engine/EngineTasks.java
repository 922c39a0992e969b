package dk.roedtraad.engine;

import dk.roedtraad.application.answer.Forms;
import dk.roedtraad.application.task.OpenTask;
import dk.roedtraad.application.task.OpenTasks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Open tasks, read from the engine itself: a due date that was moved a minute ago counts. */
@Component
class EngineTasks implements OpenTasks {

  private static final int PAGE = 1000;
  private static final String LATE_TASK = "userTask_submitLateForm";

  private final TaskService taskService;
  private final RuntimeService runtimeService;
  private final RepositoryService repositoryService;
  private final Forms forms;
  private final EngineCalls engine;

  EngineTasks(@Lazy TaskService taskService, @Lazy RuntimeService runtimeService,
      @Lazy RepositoryService repositoryService, Forms forms, EngineCalls engine) {
    this.taskService = taskService;
    this.runtimeService = runtimeService;
    this.repositoryService = repositoryService;
    this.forms = forms;
    this.engine = engine;
  }

  @Override
  public List<Holder> holdersOfTasksDueBefore(Instant moment) {
    return engine.inOwnName(() -> {
      var query = taskService.createTaskQuery().active().dueBefore(Date.from(moment)).orderByTaskId().asc();
      var holders = new LinkedHashMap<String, Holder>();
      List<Task> page;
      for (int first = 0; !(page = query.listPage(first, PAGE)).isEmpty(); first += PAGE) {
        page.stream().filter(task -> personOf(task) != null).forEach(task ->
            holders.putIfAbsent(personOf(task), new Holder(personOf(task), task.getId())));
      }
      return new ArrayList<>(holders.values());
    });
  }

  @Override
  public List<OpenTask> ofPersonDueBefore(String personId, Instant moment) {
    return engine.inOwnName(() -> open(tasksOf(personId, query -> query.dueBefore(Date.from(moment)))).stream()
        .sorted(Comparator.comparing(OpenTask::dueAt).thenComparing(OpenTask::name)).toList());
  }

  private List<Task> tasksOf(String personId, UnaryOperator<TaskQuery> narrow) {
    return Stream.of(taskService.createTaskQuery().taskAssignee(personId),
            taskService.createTaskQuery().taskUnassigned().taskOwner(personId))
        .flatMap(query -> narrow.apply(query).active().initializeFormKeys().list().stream()).toList();
  }

  /** Who is to do it. What a coordinator has laid back is for the cohort's own coordinator until somebody takes it. */
  private static String personOf(Task task) {
    return task.getAssignee() == null ? task.getOwner() : task.getAssignee();
  }

  @Override
  public List<OpenTask> ofPerson(String personId) {
    return engine.inOwnName(() -> open(tasksOf(personId, UnaryOperator.identity())).stream()
        .sorted(Comparator.comparing(OpenTask::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(OpenTask::late).thenComparing(OpenTask::name)).toList());
  }

  @Override
  public Map<String, Integer> countOf(Collection<String> courseIds) {
    if (courseIds.isEmpty()) {
      return Map.of();
    }
    return engine.inOwnName(() -> {
      var tasks = taskService.createTaskQuery().processInstanceBusinessKeyIn(courseIds.toArray(String[]::new)).list();
      var keys = businessKeys(tasks);
      return tasks.stream().collect(Collectors.toMap(task -> keys.get(task.getProcessInstanceId()), task -> 1,
          Integer::sum));
    });
  }

  private Map<String, String> businessKeys(List<Task> tasks) {
    var instances = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
    return instances.isEmpty() ? Map.of()
        : runtimeService.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
            .filter(instance -> instance.getBusinessKey() != null)
            .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
  }

  private List<OpenTask> open(List<Task> tasks) {
    var keys = businessKeys(tasks);
    return tasks.stream().map(task -> open(task, keys.get(task.getProcessInstanceId()))).toList();
  }

  private OpenTask open(Task task, String businessKey) {
    var definition = repositoryService.getProcessDefinition(task.getProcessDefinitionId());
    return new OpenTask(task.getId(), task.getName(), definition.getKey(), businessKey, personOf(task),
        task.getDueDate() == null ? null : task.getDueDate().toInstant(), LATE_TASK.equals(task.getTaskDefinitionKey()),
        minutes(definition.getDeploymentId(), task));
  }

  private Integer minutes(String deploymentId, Task task) {
    var form = formId(task);
    return form == null ? null : forms.get(deploymentId, form).minutes();
  }

  /** The form of a task that was asked for with its form key; null without a form. */
  static String formId(Task task) {
    if (task.getCamundaFormRef() != null) {
      return task.getCamundaFormRef().getKey();
    }
    var key = task.getFormKey();
    return key == null ? null
        : key.substring(Math.max(key.lastIndexOf('/'), key.lastIndexOf(':')) + 1).replaceFirst("\\.html$", "");
  }
}
