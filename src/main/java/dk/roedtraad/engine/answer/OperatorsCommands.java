package dk.roedtraad.engine.answer;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.engine.access.QueryExpressions;
import java.util.Set;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractSetJobDefinitionStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetJobStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetJobsRetriesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMetricsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskMetricsCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.GetExternalTaskErrorDetailsCmd;
import org.camunda.bpm.engine.impl.cmd.GetHistoricExternalTaskLogErrorDetailsCmd;
import org.camunda.bpm.engine.impl.cmd.GetHistoricJobLogExceptionStacktraceCmd;
import org.camunda.bpm.engine.impl.cmd.GetJobExceptionStacktraceCmd;
import org.camunda.bpm.engine.impl.cmd.HistoryCleanupCmd;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDefinitionPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.metrics.MetricsQueryImpl;

/**
 * What only those who run the application ask for: models, saved filters, changes of jobs, the texts of exceptions, the
 * measured numbers. 7.24.0 checks no right for the numbers, nor for a job that belongs to no process. The jobs of one
 * instance stay open to whoever may see the instance: Cockpit shows them there.
 */
class OperatorsCommands extends PersonsCommands {

  private static final Set<Class<?>> ALWAYS = Set.of(MetricsQueryImpl.class, DeleteMetricsCmd.class,
      DeleteTaskMetricsCmd.class, DeployCmd.class, SaveFilterCmd.class, DeleteFilterCmd.class, ExecuteJobsCmd.class,
      DeleteJobCmd.class, DeleteJobsCmd.class, SetJobRetriesCmd.class, AbstractSetJobsRetriesBatchCmd.class,
      SetJobDuedateCmd.class, RecalculateJobDuedateCmd.class, SetJobPriorityCmd.class, AbstractSetJobStateCmd.class,
      AbstractSetJobDefinitionStateCmd.class, SetJobDefinitionPriorityCmd.class, HistoryCleanupCmd.class,
      GetJobExceptionStacktraceCmd.class, GetHistoricJobLogExceptionStacktraceCmd.class,
      GetExternalTaskErrorDetailsCmd.class, GetHistoricExternalTaskLogErrorDetailsCmd.class);

  private final ProcessEngineConfigurationImpl engine;

  OperatorsCommands(ProcessEngineConfigurationImpl engine) {
    super(engine);
    this.engine = engine;
  }

  @Override
  void check(Command<?> command) {
    if ((ALWAYS.stream().anyMatch(kind -> kind.isInstance(command)) || command instanceof JobQueryImpl jobs && ofNoInstance(jobs))
        && !identityService().getCurrentAuthentication().getGroupIds().contains(Group.ADMINISTRATOR.id())) {
      throw Refusal.noAccess();
    }
    if (command instanceof SaveFilterCmd save && hasExpressions((Filter) CommandFields.value(save, "filter"))) {
      throw Refusal.badInput("Udtryk er ikke tilladt i filtre.");
    }
    // The engine answers with an error or with nothing but zeros.
    if (command instanceof MetricsQueryImpl && !engine.isMetricsEnabled()) {
      throw Refusal.notFound("Motoren måler ikke selv her. Tallene findes på /actuator/prometheus.");
    }
  }

  private static boolean hasExpressions(Filter filter) {
    return filter.getQuery() instanceof TaskQueryImpl tasks && tasks.getQueries().stream()
        .flatMap(query -> query.getExpressions().values().stream()).anyMatch(text -> !QueryExpressions.allow(text));
  }

  private static boolean ofNoInstance(JobQueryImpl jobs) {
    return !CommandFields.carries(jobs, "processInstanceId");
  }
}
