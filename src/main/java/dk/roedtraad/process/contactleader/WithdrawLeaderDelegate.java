package dk.roedtraad.process.contactleader;

import static dk.roedtraad.process.shared.CourseVariables.ROUND;

import dk.roedtraad.application.reminder.ContactService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Afmeld leder". Idempotent: a course that has ended stays so. */
@Component
class WithdrawLeaderDelegate implements JavaDelegate {

  private final ContactService contacts;

  WithdrawLeaderDelegate(ContactService contacts) {
    this.contacts = contacts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    contacts.withdraw(execution.getProcessBusinessKey(), ROUND.get(execution));
  }
}
