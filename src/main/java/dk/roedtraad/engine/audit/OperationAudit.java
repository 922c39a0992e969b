package dk.roedtraad.engine.audit;

import dk.roedtraad.application.audit.AuditEntries;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Writes down what the engine logs as an operation of a person, in the transaction of that operation. The engine's own
 * log goes with its history; this stays. What our services do is no such operation, because they call the engine in the
 * application's own name; they say it themselves.
 */
final class OperationAudit implements HistoryEventHandler {

  private final ObjectProvider<AuditEntries> entries;
  private final Clock clock;
  private final HistoryEventHandler history;

  /** @param history what handles all events as if this were not here */
  OperationAudit(ObjectProvider<AuditEntries> entries, Clock clock, HistoryEventHandler history) {
    this.entries = entries;
    this.clock = clock;
    this.history = history;
  }

  @Override
  public void handleEvent(HistoryEvent event) {
    note(List.of(event));
    history.handleEvent(event);
  }

  @Override
  public void handleEvents(List<HistoryEvent> events) {
    note(events);
    history.handleEvents(events);
  }

  /** The engine has a line for each property that changed; here one operation is one entry. */
  private void note(List<HistoryEvent> events) {
    var operations = new LinkedHashMap<String, List<UserOperationLogEntryEventEntity>>();
    for (var event : events) {
      if (event instanceof UserOperationLogEntryEventEntity line && line.getUserId() != null) {
        operations.computeIfAbsent(line.getOperationId() + line.getEntityType() + line.getTaskId(),
            operation -> new ArrayList<>()).add(line);
      }
    }
    operations.values().stream().map(EngineOperation::new).filter(EngineOperation::isWorthRemembering)
        .forEach(operation -> entries.getObject().add(operation.entry(clock.instant())));
  }
}
