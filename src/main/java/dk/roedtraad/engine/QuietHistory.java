package dk.roedtraad.engine;

import dk.roedtraad.application.QuietError;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.runtime.Job;

/** What the history of a failed job keeps of the error. The job itself: {@link QuietErrors}. */
class QuietHistory extends CacheAwareHistoryEventProducer {

  @Override
  public HistoryEvent createHistoricJobLogFailedEvt(Job job, Throwable exception) {
    return super.createHistoricJobLogFailedEvt(job, exception == null ? null : QuietError.of(exception));
  }
}
