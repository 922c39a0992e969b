package dk.roedtraad.process.contactleader;

import static dk.roedtraad.process.shared.CourseVariables.ROUND;

import dk.roedtraad.application.reminder.ContactService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Sæt ny frist". Idempotent: what has its new deadline is overdue no longer. */
@Component
class SetNewDeadlineDelegate implements JavaDelegate {

  private final ContactService contacts;

  SetNewDeadlineDelegate(ContactService contacts) {
    this.contacts = contacts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    contacts.setNewDeadline(execution.getProcessBusinessKey(), ROUND.get(execution));
  }
}
