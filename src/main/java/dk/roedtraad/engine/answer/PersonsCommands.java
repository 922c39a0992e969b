package dk.roedtraad.engine.answer;

import dk.roedtraad.engine.EngineCalls;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Looks at what a person outside asks for, rather than a command inside a running one, a job, or ourselves. */
abstract class PersonsCommands extends CommandInterceptor {

  private final ProcessEngineConfigurationImpl engine;

  PersonsCommands(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  @Override
  public final <T> T execute(Command<T> command) {
    if (Context.getCommandContext() == null && !EngineCalls.areUnderWay()
        && identityService().getCurrentAuthentication() != null) {
      return asked(command);
    }
    return next.execute(command);
  }

  private <T> T asked(Command<T> command) {
    check(command);
    try {
      return answered(command);
    } catch (RuntimeException e) {
      throw explained(command, e);
    }
  }

  /** @throws dk.roedtraad.application.Refusal if nobody may ask for that */
  void check(Command<?> command) {
    // Whoever has nothing to check lets it pass.
  }

  /** Carries it out. */
  <T> T answered(Command<T> command) {
    return next.execute(command);
  }

  /** What the person is told of what went wrong; the exception itself where there is nothing better to say. */
  RuntimeException explained(Command<?> command, RuntimeException cause) {
    return cause;
  }

  final IdentityService identityService() {
    return engine.getIdentityService();
  }
}
