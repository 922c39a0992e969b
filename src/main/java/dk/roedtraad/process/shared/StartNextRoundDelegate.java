package dk.roedtraad.process.shared;

import static dk.roedtraad.process.shared.CourseVariables.ROUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Start ny runde": counts the rounds of Action Learning and of 4D, so that each keeps its own answers. */
@Component
class StartNextRoundDelegate implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    ROUND.set(execution, ROUND.find(execution).orElse(1) + 1);
  }
}
