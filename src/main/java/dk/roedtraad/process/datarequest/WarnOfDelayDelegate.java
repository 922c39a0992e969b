package dk.roedtraad.process.datarequest;

import dk.roedtraad.application.privacy.DataRequestService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Gør opmærksom på fristen": one mail to each administrator, however often the job runs. */
@Component
class WarnOfDelayDelegate implements JavaDelegate {

  private final DataRequestService requests;

  WarnOfDelayDelegate(DataRequestService requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    requests.warnOfDelay(execution.getProcessBusinessKey());
  }
}
