package dk.roedtraad.engine.deadline;

import dk.roedtraad.application.deadline.OpenDueDates;
import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the engine's own jobs move due dates: kept in its table, tried again, and an incident if that does not help. */
@Component
class DueDatePlugin extends AbstractProcessEnginePlugin {

  private final ObjectProvider<OpenDueDates> dueDates;

  DueDatePlugin(ObjectProvider<OpenDueDates> dueDates) {
    this.dueDates = dueDates;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    if (engine.getCustomJobHandlers() == null) {
      engine.setCustomJobHandlers(new ArrayList<>());
    }
    engine.getCustomJobHandlers().add(new RecountDueDateHandler(dueDates));
  }
}
