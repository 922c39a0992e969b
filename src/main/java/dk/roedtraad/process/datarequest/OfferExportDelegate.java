package dk.roedtraad.process.datarequest;

import dk.roedtraad.application.privacy.DataRequestService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Giv besked om udlevering": one mail to the person, however often the job runs. */
@Component
class OfferExportDelegate implements JavaDelegate {

  private final DataRequestService requests;

  OfferExportDelegate(DataRequestService requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    requests.offerExport(execution.getProcessBusinessKey());
  }
}
