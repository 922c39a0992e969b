package dk.roedtraad.engine.answer;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.answer.DraftService;
import dk.roedtraad.engine.RefusalNote;
import dk.roedtraad.engine.access.EngineAccess;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stands outside the transaction of every command and gives refusals the form in which REST passes them on as they are.
 *
 * <p>A submission that loses a race (the internat begins, or the leader hands in another form at the same moment) is
 * tried once more, because a person's request does not retry itself as a job does. If the task is gone by then, the
 * text is kept as a draft, and the person is told where: "allerede indsendt" is only said where it is true. So it is if a
 * colleague has taken the task over meanwhile.
 */
class SubmissionInterceptor extends CommandInterceptor {

  private final ObjectProvider<DraftService> drafts;
  private final ProcessEngineConfigurationImpl engine;

  SubmissionInterceptor(ObjectProvider<DraftService> drafts, ProcessEngineConfigurationImpl engine) {
    this.drafts = drafts;
    this.engine = engine;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (Context.getCommandContext() != null) {
      return next.execute(command);
    }
    try {
      return command instanceof SubmitTaskFormCmd submission ? submit(command, submission) : next.execute(command);
    } catch (RuntimeException e) {
      var refusal = RefusalNote.find(e);
      if (refusal == null) {
        throw e;
      }
      RefusalNote.leave(refusal);
      throw asBadRequest(command, refusal);
    }
  }

  /** The exception that the REST interface takes for a wrong request, and logs as such, for that command. */
  private static RuntimeException asBadRequest(Command<?> command, Refusal refusal) {
    return command instanceof SubmitTaskFormCmd || command instanceof SubmitStartFormCmd
        ? new FormFieldValidationException(refusal.kind().name(), refusal.getMessage(), refusal)
        : new BadUserRequestException(refusal.getMessage(), refusal);
  }

  private <T> T submit(Command<T> command, SubmitTaskFormCmd submission) {
    try {
      return next.execute(command);
    } catch (OptimisticLockingException e) {
      if (TransactionSynchronizationManager.isActualTransactionActive()) {
        throw e;
      }
      return submitAgain(command, submission);
    } catch (RuntimeException e) {
      throw explained(submission, e);
    }
  }

  private <T> T submitAgain(Command<T> command, SubmitTaskFormCmd submission) {
    try {
      return next.execute(command);
    } catch (RuntimeException e) {
      throw explained(submission, e);
    }
  }

  /**
   * What became of the task decides what the person is told. When it goes while it is being handed in, whatever is
   * looked for next is missing: the right to it, the instance, a variable. Where it stays, an error stays what it is.
   */
  private RuntimeException explained(SubmitTaskFormCmd submission, RuntimeException cause) {
    var taskId = CommandFields.text(submission, "taskId");
    if (taskId == null) {
      return cause;
    }
    if (!isThere(taskId)) {
      return gone(taskId, submission, cause);
    }
    if (isForbidden(cause)) {
      return author().flatMap(author -> drafts.getObject().keepTaken(taskId, author, values(submission)))
          .<RuntimeException>map(told -> told).orElse(cause);
    }
    return cause instanceof OptimisticLockingException
        ? Refusal.conflict("Der skete noget andet i dit forløb i samme øjeblik, så svaret blev ikke gemt. "
            + "Tryk Indsend igen.")
        : cause;
  }

  private boolean isThere(String taskId) {
    return next.execute((Command<Boolean>) context -> context.getTaskManager().findTaskById(taskId) != null);
  }

  private RuntimeException gone(String taskId, SubmitTaskFormCmd submission, RuntimeException cause) {
    return author().<RuntimeException>map(author -> drafts.getObject().keepUnsent(taskId, author, values(submission)))
        .orElse(cause);
  }

  /** By us, or by the engine for want of a right. */
  private static boolean isForbidden(RuntimeException cause) {
    var refusal = RefusalNote.find(cause);
    return refusal == null ? cause instanceof AuthorizationException : refusal.kind() == Refusal.Kind.FORBIDDEN;
  }

  private Optional<SignedInUser> author() {
    return EngineAccess.user(engine.getIdentityService().getCurrentAuthentication());
  }

  private static Map<String, Object> values(SubmitTaskFormCmd submission) {
    return FormValues.plain(CommandFields.variables(submission, "properties"));
  }
}
