package dk.roedtraad.engine;

import dk.roedtraad.application.QuietError;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * No word of a database or of a person in what the engine tells of an unforeseen error: in answers and logs, on the
 * failed job, its incident and its history.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class QuietErrors extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomPreCommandInterceptorsTxRequired(outside(engine.getCustomPreCommandInterceptorsTxRequired()));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(outside(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    engine.setHistoryEventProducer(new QuietHistory());
  }

  /** After the engine's own settings for Spring, which would put the default back. */
  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    engine.setFailedJobCommandFactory((job, error) ->
        new DefaultJobRetryCmd(job, error == null ? null : QuietError.of(error)));
  }

  private static List<CommandInterceptor> outside(List<CommandInterceptor> others) {
    var all = new ArrayList<CommandInterceptor>(List.of(new QuietCommands()));
    all.addAll(others == null ? List.of() : others);
    return all;
  }
}
