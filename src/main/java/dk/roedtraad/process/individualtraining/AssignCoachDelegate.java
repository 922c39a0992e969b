package dk.roedtraad.process.individualtraining;

import static dk.roedtraad.process.shared.CourseVariables.ROUND;

import dk.roedtraad.application.training.CoachAssignment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Tilknyt konsulent": an account, and the leader's konsulent everywhere in the course. */
@Component
class AssignCoachDelegate implements JavaDelegate {

  private final CoachAssignment assignment;

  AssignCoachDelegate(CoachAssignment assignment) {
    this.assignment = assignment;
  }

  @Override
  public void execute(DelegateExecution execution) {
    assignment.assign(execution.getProcessBusinessKey(), ROUND.get(execution));
  }
}
