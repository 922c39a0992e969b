package dk.roedtraad.process.correctemail;

import dk.roedtraad.application.address.AddressCorrections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Brug ny adresse": mail arrives again. Idempotent: once corrected, there is nothing to correct. */
@Component
class UseNewAddressDelegate implements JavaDelegate {

  private final AddressCorrections corrections;

  UseNewAddressDelegate(AddressCorrections corrections) {
    this.corrections = corrections;
  }

  @Override
  public void execute(DelegateExecution execution) {
    corrections.correct(execution.getProcessBusinessKey());
  }
}
