package dk.roedtraad.process.individualtraining;

import static dk.roedtraad.process.shared.CourseVariables.ROUND;

import dk.roedtraad.application.training.TrainingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Tilknyt konsulent": an account, and the leader's konsulent everywhere in the course. */
@Component
class AssignCoachDelegate implements JavaDelegate {

  private final TrainingService training;

  AssignCoachDelegate(TrainingService training) {
    this.training = training;
  }

  @Override
  public void execute(DelegateExecution execution) {
    training.assignCoach(execution.getProcessBusinessKey(), ROUND.get(execution));
  }
}
