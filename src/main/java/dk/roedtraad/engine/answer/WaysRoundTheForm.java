package dk.roedtraad.engine.answer;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.engine.EngineCalls;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.PatchExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses what goes round the form: completing or resolving a task with variables, changing variables of a task or an
 * instance, and errors or escalations thrown at a task. Also for administrators. Only the application itself, in its own
 * name, and jobs may do these.
 */
class WaysRoundTheForm extends CommandInterceptor {

  private static final Set<Class<?>> REFUSED = Set.of(HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class,
      PatchExecutionVariablesCmd.class, PatchTaskVariablesCmd.class, RemoveExecutionVariablesCmd.class,
      RemoveTaskVariablesCmd.class, SetExecutionVariablesCmd.class, SetTaskVariablesCmd.class);

  private final ProcessEngineConfigurationImpl engine;

  WaysRoundTheForm(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (goesRoundTheForm(command) && isAsked()) {
      throw Refusal.forbidden("Det kan kun ske gennem opgavens formular.");
    }
    return next.execute(command);
  }

  private static boolean goesRoundTheForm(Command<?> command) {
    return REFUSED.contains(command.getClass())
        || command instanceof CompleteTaskCmd && CommandFields.hasEntries(command, "variables");
  }

  /** Whether a person outside asks for this, rather than a command inside a running one, a job, or ourselves. */
  private boolean isAsked() {
    return Context.getCommandContext() == null && !EngineCalls.areUnderWay() 
        && engine.getIdentityService().getCurrentAuthentication() != null;
  }
}
