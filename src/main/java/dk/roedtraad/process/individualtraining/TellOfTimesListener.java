package dk.roedtraad.process.individualtraining;

import static dk.roedtraad.process.shared.CourseVariables.ROUND;

import dk.roedtraad.application.training.TimeOffers;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Vælg tid" is opened: a listener, because the mail leads to the task, which a step before it does not know. */
@Component
class TellOfTimesListener implements TaskListener {

  private final TimeOffers offers;

  TellOfTimesListener(TimeOffers offers) {
    this.offers = offers;
  }

  @Override
  public void notify(DelegateTask task) {
    offers.tell(task.getExecution().getProcessBusinessKey(), ROUND.get(task.getExecution()), task.getId(),
        Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null));
  }
}
