package dk.roedtraad.engine.audit;

import dk.roedtraad.application.audit.AuditEntries;
import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets what people do in the web applications and over REST stand in the same list as what our services did. */
@Component
class AuditPlugin extends AbstractProcessEnginePlugin {

  private final ObjectProvider<AuditEntries> entries;
  private final Clock clock;

  /** @param entries asked for late: the database is ready only after the engine's configuration is read */
  AuditPlugin(ObjectProvider<AuditEntries> entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /** In front of the engine's own handler, which would hand on the lines of one operation one by one. */
  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    engine.setHistoryEventHandler(new OperationAudit(entries, clock, engine.getHistoryEventHandler()));
  }
}
