package dk.roedtraad.engine.answer;

import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.application.answer.OpenForms;
import dk.roedtraad.engine.EngineCalls;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
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
    var configuration = (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();
    return engine.inOwnName(() -> configuration.getCommandExecutorTxRequired().execute(command));
  }

  private static boolean hasForm(TaskEntity task) {
    return task.getTaskDefinition() != null && FormIds.hasForm(task.getTaskDefinition().getFormDefinition());
  }
}
