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
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
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
      var rounds = rounds(open);
      return open.stream().collect(Collectors.toMap(Task::getProcessInstanceId,
          task -> question(task, rounds.get(task.getProcessInstanceId()))));
    });
  }

  private static OpenQuestion question(Task task, int round) {
    return new OpenQuestion(task.getId(), task.getAssignee(), round,
        task.getDueDate() == null ? null : task.getDueDate().toInstant());
  }

  /** An empty choice would mean all to the engine. */
  private List<Task> open(Collection<String> processInstanceIds) {
    return processInstanceIds.isEmpty() ? List.of() : taskService.createTaskQuery()
        .processInstanceIdIn(processInstanceIds.toArray(String[]::new))
        .taskDefinitionKey(StatusDialogueProcess.GIVE_STATUS).list();
  }

  /** The number of the round, by instance. */
  private Map<String, Integer> rounds(List<Task> open) {
    return open.isEmpty() ? Map.of() : runtimeService.createVariableInstanceQuery().variableName(CourseVariables.ROUND.name())
        .processInstanceIdIn(open.stream().map(Task::getProcessInstanceId).toArray(String[]::new)).list().stream()
        .collect(Collectors.toMap(VariableInstance::getProcessInstanceId, round -> ((Number) round.getValue()).intValue()));
  }

  @Override
  public void handOver(String processInstanceId, String managerId) {
    engine.inOwnName(() -> {
      runtimeService.setVariable(processInstanceId, StatusDialogueProcess.MANAGER_ID.name(), managerId);
      open(List.of(processInstanceId)).forEach(task -> taskService.setAssignee(task.getId(), managerId));
    });
  }
}
