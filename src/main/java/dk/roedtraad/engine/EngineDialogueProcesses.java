package dk.roedtraad.engine;

import dk.roedtraad.application.dialogue.Dialogue;
import dk.roedtraad.application.dialogue.DialogueProcesses;
import dk.roedtraad.engine.access.SchoolTenantProvider;
import dk.roedtraad.process.shared.CourseVariables;
import dk.roedtraad.process.statusdialogue.StatusDialogueProcess;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** "Status og fremdrift" belongs to the school, so that its own managers and the coordinators see it and nobody else. */
@Component
class EngineDialogueProcesses implements DialogueProcesses {

  private final RuntimeService runtimeService;
  private final TaskService taskService;
  private final EngineCalls engine;

  EngineDialogueProcesses(@Lazy RuntimeService runtimeService, @Lazy TaskService taskService, EngineCalls engine) {
    this.runtimeService = runtimeService;
    this.taskService = taskService;
    this.engine = engine;
  }

  @Override
  public String start(Dialogue dialogue, String schoolName) {
    return engine.inOwnName(() -> SchoolTenantProvider.startingFor(dialogue.schoolCode(), () ->
        runtimeService.startProcessInstanceByKey(StatusDialogueProcess.ID, dialogue.id(), Map.of(
            "schoolCode", dialogue.schoolCode(), "schoolName", schoolName)).getId()));
  }

  @Override
  public boolean isThere(String processInstanceId) {
    return engine.inOwnName(() ->
        runtimeService.createProcessInstanceQuery().processInstanceId(processInstanceId).count() > 0);
  }

  @Override
  public boolean end(String processInstanceId) {
    return engine.inOwnName(() -> waitsForSchool(processInstanceId)
        && !runtimeService.createMessageCorrelation(StatusDialogueProcess.LEADERS_FINISHED)
            .processInstanceId(processInstanceId).correlateAllWithResult().isEmpty());
  }

  private boolean waitsForSchool(String processInstanceId) {
    return Stream.of(StatusDialogueProcess.TIME_TO_ASK, StatusDialogueProcess.GIVE_STATUS).anyMatch(place ->
        runtimeService.createExecutionQuery().processInstanceId(processInstanceId).activityId(place).count() > 0);
  }

  @Override
  public Map<String, OpenQuestion> questions(Collection<String> processInstanceIds) {
    return engine.inOwnName(() -> {
      var open = open(processInstanceIds);
      var rounds = variables(open, CourseVariables.ROUND.name());
      var asked = variables(open, StatusDialogueProcess.MANAGER_ID.name());
      // The engine is asked three times, and an instance can end in between.
      return open.stream().filter(task -> rounds.containsKey(task.getProcessInstanceId()))
          .collect(Collectors.toMap(Task::getProcessInstanceId, task -> new OpenQuestion(task.getId(), task.getAssignee(),
              (String) asked.get(task.getProcessInstanceId()),
              ((Number) rounds.get(task.getProcessInstanceId())).intValue(),
              task.getDueDate() == null ? null : task.getDueDate().toInstant())));
    });
  }

  /** An empty choice would mean all to the engine. */
  private List<Task> open(Collection<String> processInstanceIds) {
    return processInstanceIds.isEmpty() ? List.of() : taskService.createTaskQuery()
        .processInstanceIdIn(processInstanceIds.toArray(String[]::new))
        .taskDefinitionKey(StatusDialogueProcess.GIVE_STATUS).list();
  }

  /** What that variable holds, by instance. */
  private Map<String, Object> variables(List<Task> open, String name) {
    return open.isEmpty() ? Map.of() : runtimeService.createVariableInstanceQuery().variableName(name)
        .processInstanceIdIn(open.stream().map(Task::getProcessInstanceId).toArray(String[]::new)).list().stream()
        .collect(Collectors.toMap(VariableInstance::getProcessInstanceId, VariableInstance::getValue));
  }

  @Override
  public int handOver(String processInstanceId, String managerId) {
    return engine.inOwnName(() -> {
      var before = (Number) runtimeService.getVariable(processInstanceId, StatusDialogueProcess.HANDOVERS.name());
      int times = before == null ? 1 : before.intValue() + 1;
      runtimeService.setVariables(processInstanceId, Map.of(StatusDialogueProcess.MANAGER_ID.name(), managerId,
          StatusDialogueProcess.HANDOVERS.name(), times));
      open(List.of(processInstanceId)).forEach(task -> taskService.setAssignee(task.getId(), managerId));
      return times;
    });
  }

  @Override
  public void takeOver(String taskId, String colleagueId) {
    try {
      engine.inOwnName(() -> taskService.setAssignee(taskId, colleagueId));
    } catch (OptimisticLockingException | NotFoundException answeredMeanwhile) {
      throw new OptimisticLockingFailureException("The question of a status dialogue, task " + taskId
          + ", was answered or given to somebody at the same moment", answeredMeanwhile);
    }
  }
}
