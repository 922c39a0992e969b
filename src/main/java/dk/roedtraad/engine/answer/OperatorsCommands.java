package dk.roedtraad.engine.answer;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.Group;
import java.util.Set;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeleteMetricsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskMetricsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.metrics.MetricsQueryImpl;

/**
 * What only those who run the application ask for. 7.24.0 checks no right for the measured numbers, nor for a job that
 * belongs to no process. The jobs of one instance stay open to whoever may see the instance: Cockpit shows them there.
 */
class OperatorsCommands extends PersonsCommands {

  private static final Set<Class<?>> ALWAYS =
      Set.of(MetricsQueryImpl.class, DeleteMetricsCmd.class, DeleteTaskMetricsCmd.class);

  private final ProcessEngineConfigurationImpl engine;

  OperatorsCommands(ProcessEngineConfigurationImpl engine) {
    super(engine);
    this.engine = engine;
  }

  @Override
  void check(Command<?> command) {
    if ((ALWAYS.contains(command.getClass()) || command instanceof JobQueryImpl jobs && ofNoInstance(jobs))
        && !identityService().getCurrentAuthentication().getGroupIds().contains(Group.ADMINISTRATOR.id())) {
      throw Refusal.noAccess();
    }
    // The engine answers with an error or with nothing but zeros.
    if (command instanceof MetricsQueryImpl && !engine.isMetricsEnabled()) {
      throw Refusal.notFound("Motoren måler ikke selv her. Tallene findes på /actuator/prometheus.");
    }
  }

  private static boolean ofNoInstance(JobQueryImpl jobs) {
    return !CommandFields.carries(jobs, "processInstanceId");
  }
}
