package dk.roedtraad.process.moveseminar;

import dk.roedtraad.application.moving.MovingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Giv deltagerne besked": each once, however often the job runs. */
@Component
class TellParticipantsDelegate implements JavaDelegate {

  private final MovingService moving;

  TellParticipantsDelegate(MovingService moving) {
    this.moving = moving;
  }

  @Override
  public void execute(DelegateExecution execution) {
    moving.tell(execution.getProcessBusinessKey());
  }
}
