package dk.roedtraad.process.individualtraining;

import static dk.roedtraad.process.shared.CourseVariables.ROUND;

import dk.roedtraad.application.training.TrainingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Book samtale": keeps the time and invites both. */
@Component
class BookSessionDelegate implements JavaDelegate {

  private final TrainingService training;

  BookSessionDelegate(TrainingService training) {
    this.training = training;
  }

  @Override
  public void execute(DelegateExecution execution) {
    training.book(execution.getProcessBusinessKey(), ROUND.get(execution));
  }
}
