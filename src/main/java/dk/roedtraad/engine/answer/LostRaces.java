package dk.roedtraad.engine.answer;

import dk.roedtraad.application.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells a person kindly that somebody else was faster, where the engine would speak of an error of its own. The engine
 * has rolled back, so nothing is half done. A handed-in form has its own words ({@link SubmissionInterceptor}).
 */
class LostRaces extends PersonsCommands {

  LostRaces(ProcessEngineConfigurationImpl engine) {
    super(engine);
  }

  @Override
  RuntimeException explained(Command<?> command, RuntimeException cause) {
    if (cause instanceof TaskAlreadyClaimedException) {
      return Refusal.conflict("Opgaven er allerede taget af en anden. Opdater listen, så ser du, hvem der har den.");
    }
    if (command instanceof ClaimTaskCmd && cause instanceof NullValueException) {
      return Refusal.notFound("Opgaven findes ikke længere. Opdater listen.");
    }
    if (cause instanceof OptimisticLockingException && !(command instanceof SubmitTaskFormCmd)
        && !TransactionSynchronizationManager.isActualTransactionActive()) {
      return Refusal.conflict("Der skete noget andet i samme øjeblik, så ændringen blev ikke gemt. Prøv igen.");
    }
    return cause;
  }
}
