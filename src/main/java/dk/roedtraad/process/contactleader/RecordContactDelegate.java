package dk.roedtraad.process.contactleader;

import static dk.roedtraad.process.shared.CourseVariables.ROUND;

import dk.roedtraad.application.reminder.ContactService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Gem kontakt". Idempotent: the same answer gives the same row. */
@Component
class RecordContactDelegate implements JavaDelegate {

  private final ContactService contacts;

  RecordContactDelegate(ContactService contacts) {
    this.contacts = contacts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    contacts.record(execution.getProcessBusinessKey(), ROUND.get(execution));
  }
}
