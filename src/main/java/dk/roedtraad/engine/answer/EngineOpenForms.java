package dk.roedtraad.engine.answer;

import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.application.answer.OpenForms;
import dk.roedtraad.engine.EngineCalls;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the engine itself: a task that was ended or given away a moment ago counts as such. */
@Component
class EngineOpenForms implements OpenForms {

  private final ProcessEngine processEngine;
  private final EngineCalls engine;

  EngineOpenForms(@Lazy ProcessEngine processEngine, EngineCalls engine) {
    this.processEngine = processEngine;
    this.engine = engine;
  }

  @Override
  public Optional<FormTask> find(String taskId) {
    Command<Optional<FormTask>> command = context ->
        Optional.ofNullable(context.getTaskManager().findTaskById(taskId)).filter(EngineOpenForms::hasForm)
            .map(FormTasks::of);
    return execute(command);
  }

  /** The engine's history of a task is there as long as its process runs. */
  @Override
  public boolean wasGivenTo(String taskId, String personId) {
    return engine.inOwnName(() -> processEngine.getHistoryService().createHistoricIdentityLinkLogQuery().taskId(taskId)
        .type(IdentityLinkType.ASSIGNEE).userId(personId).count() > 0);
  }

  @Override
  public Optional<FormTask> findStart(String formId) {
    return execute(context -> processEngine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list()
        .stream().map(definition -> context.getProcessEngineConfiguration().getDeploymentCache()
            .findDeployedProcessDefinitionById(definition.getId()))
        .filter(definition -> definition.getStartFormDefinition() != null
            && FormIds.hasForm(definition.getStartFormDefinition()))
        .map(FormTasks::ofStart).filter(start -> formId.equals(start.formId())).findFirst());
  }

  private <T> T execute(Command<T> command) {
    var configuration = (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();
    return engine.inOwnName(() -> configuration.getCommandExecutorTxRequired().execute(command));
  }

  private static boolean hasForm(TaskEntity task) {
    return task.getTaskDefinition() != null && FormIds.hasForm(task.getTaskDefinition().getFormDefinition());
  }
}
