package dk.roedtraad.process.individualtraining;

import static dk.roedtraad.process.shared.CourseVariables.ROUND;

import dk.roedtraad.application.training.TrainingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Gem samtale": the round was held. */
@Component
class RecordSessionDelegate implements JavaDelegate {

  private final TrainingService training;

  RecordSessionDelegate(TrainingService training) {
    this.training = training;
  }

  @Override
  public void execute(DelegateExecution execution) {
    training.recordHeld(execution.getProcessBusinessKey(), ROUND.get(execution));
  }
}
