package dk.roedtraad.engine;

import dk.roedtraad.application.answer.Forms;
import dk.roedtraad.application.task.OpenTask;
import dk.roedtraad.application.task.OpenTasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open tasks, read from the engine itself: a due date that was moved a minute ago counts.
 *
 * <p>What the daily run asks for everybody is read by statements of our own: the engine's query knows neither "the next
 * people after this one" nor the business key, and keeps every task it has read in memory.
 */
@Component
class EngineTasks implements OpenTasks {

  private static final String LATE_TASK = "userTask_submitLateForm";

  /** Each branch reads along its index and ends with the page; together they would be sorted anew for every page. */
  private static final String HOLDERS = """
      select PERSON, min(ONE_TASK) as ONE_TASK from (
        (select ASSIGNEE_ as PERSON, min(ID_) as ONE_TASK from ACT_RU_TASK where ASSIGNEE_ > :after and %1$s
          group by ASSIGNEE_ order by ASSIGNEE_ fetch first :atMost rows only)
        union all
        (select OWNER_ as PERSON, min(ID_) as ONE_TASK from ACT_RU_TASK where ASSIGNEE_ is null and OWNER_ > :after
          and %1$s group by OWNER_ order by OWNER_ fetch first :atMost rows only)) as HOLDER
      group by PERSON order by PERSON fetch first :atMost rows only""".formatted(
      "DUE_DATE_ is not null and SUSPENSION_STATE_ = 1 and (:all = true or DUE_DATE_ < :before)");

  private static final String TASKS = """
      select T.ID_, T.NAME_, T.TASK_DEF_KEY_, coalesce(T.ASSIGNEE_, T.OWNER_) as PERSON, T.CREATE_TIME_, T.DUE_DATE_,
        T.PROC_INST_ID_, T.PROC_DEF_ID_, I.BUSINESS_KEY_
      from ACT_RU_TASK T join ACT_RU_EXECUTION I on I.ID_ = T.PROC_INST_ID_
      where T.DUE_DATE_ is not null and T.SUSPENSION_STATE_ = 1 and\s""";

  private static final String OF_PEOPLE = TASKS + "T.ASSIGNEE_ in (:people) union all " + TASKS
      + "T.ASSIGNEE_ is null and T.OWNER_ in (:people)";

  /** A step of one version of a model; its form does not change. */
  private record Step(String definitionId, String key) {}

  private final TaskService taskService;
  private final RuntimeService runtimeService;
  private final RepositoryService repositoryService;
  private final Forms forms;
  private final EngineCalls engine;
  private final JdbcClient db;
  private final Map<Step, Optional<Integer>> minutes = new ConcurrentHashMap<>();

  EngineTasks(@Lazy TaskService taskService, @Lazy RuntimeService runtimeService,
      @Lazy RepositoryService repositoryService, Forms forms, EngineCalls engine, JdbcClient db) {
    this.taskService = taskService;
    this.runtimeService = runtimeService;
    this.repositoryService = repositoryService;
    this.forms = forms;
    this.engine = engine;
    this.db = db;
  }

  @Override
  public List<Holder> holdersAfter(Holder after, Instant dueBefore, int atMost) {
    return db.sql(HOLDERS).param("after", after == null ? "" : after.personId()).param("all", dueBefore == null)
        .param("before", Timestamp.from(dueBefore == null ? Instant.EPOCH : dueBefore)).param("atMost", atMost)
        .query((row, number) -> new Holder(row.getString("PERSON"), row.getString("ONE_TASK"))).list();
  }

  @Override
  public List<OpenTask> withDueDateOf(Collection<String> personIds) {
    return personIds.isEmpty() ? List.of()
        : engine.inOwnName(() -> db.sql(OF_PEOPLE).param("people", personIds).query(this::read).list());
  }

  private OpenTask read(ResultSet row, int number) throws SQLException {
    var definition = repositoryService.getProcessDefinition(row.getString("PROC_DEF_ID_"));
    var key = row.getString("TASK_DEF_KEY_");
    var id = row.getString("ID_");
    return new OpenTask(id, row.getString("NAME_"), definition.getKey(), step(key), row.getString("PROC_INST_ID_"),
        row.getString("BUSINESS_KEY_"), row.getString("PERSON"), row.getTimestamp("CREATE_TIME_").toInstant(),
        row.getTimestamp("DUE_DATE_").toInstant(), LATE_TASK.equals(key),
        minutes(new Step(definition.getId(), key), definition.getDeploymentId(), id));
  }

  /** Two threads may ask for the same step; neither waits for the other while it holds a connection. */
  private Integer minutes(Step step, String deploymentId, String taskId) {
    var known = minutes.get(step);
    if (known == null) {
      var task = taskService.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
      known = Optional.ofNullable(task == null ? null : minutes(deploymentId, task));
      if (task != null) {
        minutes.put(step, known);
      }
    }
    return known.orElse(null);
  }

  /** Who is to do it. What a coordinator has laid back is for the cohort's own coordinator until somebody takes it. */
  private static String personOf(Task task) {
    return task.getAssignee() == null ? task.getOwner() : task.getAssignee();
  }

  /** {@code userTask_meetLeadershipTeam2} is the step {@code meetLeadershipTeam}. */
  private static String step(String taskDefinitionKey) {
    return taskDefinitionKey.substring(taskDefinitionKey.indexOf('_') + 1).replaceAll("\\d+$", "");
  }

  @Override
  public List<OpenTask> ofPerson(String personId) {
    return engine.inOwnName(() -> open(tasksOf(personId)).stream()
        .sorted(Comparator.comparing(OpenTask::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(OpenTask::late).thenComparing(OpenTask::name)).toList());
  }

  private List<Task> tasksOf(String personId) {
    return Stream.of(taskService.createTaskQuery().taskAssignee(personId),
            taskService.createTaskQuery().taskUnassigned().taskOwner(personId))
        .flatMap(query -> query.active().initializeFormKeys().list().stream()).toList();
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

  @Override
  public void setDue(Collection<String> taskIds, Instant dueAt) {
    engine.inOwnName(() -> taskIds.stream()
        .map(id -> taskService.createTaskQuery().taskId(id).singleResult()).filter(task -> task != null)
        .forEach(task -> {
          task.setDueDate(Date.from(dueAt));
          taskService.saveTask(task);
        }));
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
    return new OpenTask(task.getId(), task.getName(), definition.getKey(), step(task.getTaskDefinitionKey()),
        task.getProcessInstanceId(), businessKey, personOf(task), task.getCreateTime().toInstant(),
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
