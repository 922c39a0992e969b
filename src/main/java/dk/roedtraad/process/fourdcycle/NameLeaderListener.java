package dk.roedtraad.process.fourdcycle;

import static dk.roedtraad.process.shared.CourseVariables.LEADER_ID;
import static dk.roedtraad.process.shared.CourseVariables.LEADER_NAME;

import dk.roedtraad.application.people.People;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The cycle is started by the leader alone, so nobody has passed on the name that Tasklist shows. Idempotent. */
@Component
class NameLeaderListener implements ExecutionListener {

  private final People people;

  NameLeaderListener(People people) {
    this.people = people;
  }

  @Override
  public void notify(DelegateExecution execution) {
    LEADER_NAME.set(execution, people.nameOf(LEADER_ID.get(execution)));
  }
}
