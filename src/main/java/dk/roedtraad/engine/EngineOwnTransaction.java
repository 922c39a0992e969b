package dk.roedtraad.engine;

import dk.roedtraad.application.OwnTransaction;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Opens a command of the engine beside the one under way. A new transaction alone would not do: what a job asks of the
 * engine is written when the job ends, and everything it has read so far stays in memory and is taken for the present.
 */
@Component
class EngineOwnTransaction implements OwnTransaction {

  private final ProcessEngine processEngine;

  EngineOwnTransaction(@Lazy ProcessEngine processEngine) {
    this.processEngine = processEngine;
  }

  @Override
  public void run(Runnable work) {
    var configuration = (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();
    configuration.getCommandExecutorTxRequiresNew().execute(context -> {
      work.run();
      return null;
    });
  }
}
