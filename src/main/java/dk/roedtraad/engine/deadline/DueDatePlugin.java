package dk.roedtraad.engine.deadline;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Lets the engine's own jobs move due dates: kept in its table, tried again, and an incident if that does not help. */
@Component
class DueDatePlugin extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    if (engine.getCustomJobHandlers() == null) {
      engine.setCustomJobHandlers(new ArrayList<>());
    }
    engine.getCustomJobHandlers().add(new MoveDueDateHandler());
  }
}
