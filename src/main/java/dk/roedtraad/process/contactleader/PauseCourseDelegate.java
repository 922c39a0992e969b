package dk.roedtraad.process.contactleader;

import static dk.roedtraad.process.shared.CourseVariables.ROUND;

import dk.roedtraad.application.reminder.ContactService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Sæt forløb på pause". Idempotent: a course on leave stays so. */
@Component
class PauseCourseDelegate implements JavaDelegate {

  private final ContactService contacts;

  PauseCourseDelegate(ContactService contacts) {
    this.contacts = contacts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    contacts.pause(execution.getProcessBusinessKey(), ROUND.get(execution));
  }
}
