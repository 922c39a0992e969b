package dk.roedtraad.process.datarequest;

import dk.roedtraad.application.privacy.DataRequestService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Slet oplysninger". Idempotent: a run after a crash does what is left. */
@Component
class ErasePersonDelegate implements JavaDelegate {

  private final DataRequestService requests;

  ErasePersonDelegate(DataRequestService requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    requests.erase(execution.getProcessBusinessKey());
  }
}
