package dk.roedtraad.engine.answer;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.engine.RefusalNote;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
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
 * answer that exists decides: "allerede indsendt" is only said where it is true.
 */
class SubmissionInterceptor extends CommandInterceptor {

  private final ObjectProvider<AnswerService> answers;

  SubmissionInterceptor(ObjectProvider<AnswerService> answers) {
    this.answers = answers;
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
    } catch (OptimisticLockingException | AuthorizationException e) {
      // The rights to a task end with it: seen half-way, they look as if the person had never had any.
      return TransactionSynchronizationManager.isActualTransactionActive() ? fail(e) : submitAgain(command, submission);
    } catch (NullValueException e) {
      throw gone(submission, e);
    }
  }

  private <T> T submitAgain(Command<T> command, SubmitTaskFormCmd submission) {
    try {
      return next.execute(command);
    } catch (NullValueException | OptimisticLockingException e) {
      throw gone(submission, e);
    }
  }

  private RuntimeException gone(SubmitTaskFormCmd submission, RuntimeException cause) {
    var taskId = CommandFields.text(submission, "taskId");
    if (taskId != null && answers.getObject().isAnswered(taskId)) {
      return Refusal.conflict("Opgaven er allerede indsendt. Dit svar er gemt, og du behøver ikke gøre mere.");
    }
    if (cause instanceof OptimisticLockingException) {
      return Refusal.conflict("Der skete noget andet i dit forløb i samme øjeblik, så svaret blev ikke gemt. "
          + "Tryk Indsend igen.");
    }
    return Refusal.notFound("Opgaven findes ikke længere. Gå til din opgaveliste og se, om den står der som "
        + "'kan stadig indsendes'.");
  }

  private static <T> T fail(RuntimeException e) {
    throw e;
  }
}
