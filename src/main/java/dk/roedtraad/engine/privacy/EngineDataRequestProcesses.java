package dk.roedtraad.engine.privacy;

import dk.roedtraad.application.privacy.DataRequest;
import dk.roedtraad.application.privacy.DataRequestProcesses;
import dk.roedtraad.engine.EngineCalls;
import dk.roedtraad.process.datarequest.DataRequestProcess;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class EngineDataRequestProcesses implements DataRequestProcesses {

  private static final Map<News, String> MESSAGES = Map.of(News.CONFIRMED, "dataRequest.confirmed", News.CANCELLED,
      "dataRequest.cancelled", News.FETCHED, "dataRequest.fetched");

  private final RuntimeService runtimeService;
  private final EngineCalls engine;

  EngineDataRequestProcesses(@Lazy RuntimeService runtimeService, EngineCalls engine) {
    this.runtimeService = runtimeService;
    this.engine = engine;
  }

  @Override
  public void start(String requestId, DataRequest.Kind kind) {
    engine.inOwnName(() -> {
      runtimeService.startProcessInstanceByKey(DataRequestProcess.ID, requestId,
          Map.of(DataRequestProcess.ERASURE_WANTED.name(), kind == DataRequest.Kind.ERASURE));
    });
  }

  @Override
  public boolean tell(String requestId, News news) {
    return engine.inOwnName(() -> {
      var waiting = runtimeService.createExecutionQuery().processInstanceBusinessKey(requestId)
          .messageEventSubscriptionName(MESSAGES.get(news)).list();
      waiting.forEach(execution -> runtimeService.messageEventReceived(MESSAGES.get(news), execution.getId()));
      return !waiting.isEmpty();
    });
  }
}
