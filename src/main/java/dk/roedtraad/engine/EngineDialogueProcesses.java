package dk.roedtraad.engine;

import dk.roedtraad.application.dialogue.Dialogue;
import dk.roedtraad.application.dialogue.DialogueProcesses;
import dk.roedtraad.engine.access.SchoolTenantProvider;
import dk.roedtraad.process.statusdialogue.StatusDialogueProcess;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
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
  public Optional<OpenQuestion> question(String processInstanceId) {
    return engine.inOwnName(() -> Optional.ofNullable(open(processInstanceId)).map(task -> new OpenQuestion(task.getId(),
        task.getAssignee(), (String) taskService.getVariable(task.getId(), StatusDialogueProcess.MANAGER_ID.name()),
        ((Number) taskService.getVariable(task.getId(), "round")).intValue(),
        task.getDueDate() == null ? null : task.getDueDate().toInstant())));
  }

  private Task open(String processInstanceId) {
    return taskService.createTaskQuery().processInstanceId(processInstanceId)
        .taskDefinitionKey(StatusDialogueProcess.GIVE_STATUS).singleResult();
  }

  @Override
  public int handOver(String processInstanceId, String managerId) {
    return engine.inOwnName(() -> {
      var before = (Number) runtimeService.getVariable(processInstanceId, StatusDialogueProcess.HANDOVERS.name());
      int times = before == null ? 1 : before.intValue() + 1;
      runtimeService.setVariables(processInstanceId, Map.of(StatusDialogueProcess.MANAGER_ID.name(), managerId,
          StatusDialogueProcess.HANDOVERS.name(), times));
      taskService.setAssignee(open(processInstanceId).getId(), managerId);
      return times;
    });
  }

  @Override
  public void takeOver(String processInstanceId, String colleagueId) {
    try {
      engine.inOwnName(() -> taskService.setAssignee(open(processInstanceId).getId(), colleagueId));
    } catch (OptimisticLockingException answeredMeanwhile) {
      throw new OptimisticLockingFailureException("The question of the status dialogue " + processInstanceId
          + " was answered or given to somebody at the same moment", answeredMeanwhile);
    }
  }
}
