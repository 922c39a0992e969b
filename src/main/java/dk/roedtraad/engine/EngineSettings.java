package dk.roedtraad.engine;

import dk.roedtraad.engine.access.SchoolTenantProvider;
import dk.roedtraad.engine.access.TaskRights;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** What differs from the engine's defaults, and why. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

  /** Five tries; the first again after one minute, the last after half a day. An incident only after that. */
  private static final String RETRIES = "PT1M,PT5M,PT1H,PT12H";

  /** As many as the web applications ask for at most. Counts for people; our services ask for what they need. */
  private static final int LONGEST_LIST = 2000;

  private final SchoolTenantProvider schools;
  private final SessionFactory identities;

  EngineSettings(SchoolTenantProvider schools, SessionFactory identities) {
    this.schools = schools;
    this.identities = identities;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setTenantIdProvider(schools);
    engine.setIdentityProviderSessionFactory(identities);
    engine.setResourceAuthorizationProvider(new TaskRights());
    // With UPDATE an assignee could set variables, due dates and assignees around the form.
    engine.setDefaultUserPermissionNameForTask("TASK_WORK");
    engine.setEnforceSpecificVariablePermission(true);
    // An unhandled BpmnError would end the task without an answer.
    engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    engine.setFailedJobRetryTimeCycle(RETRIES);
    // User ids are e-mail addresses; tenant ids are school codes.
    engine.setUserResourceWhitelistPattern("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~@-]+");
    engine.setGroupResourceWhitelistPattern("[a-zA-Z0-9-]+");
    engine.setTenantResourceWhitelistPattern("[a-z0-9-]+");
    engine.setJavaSerializationFormatEnabled(false);
    // Nor does JSON become an object of a class that its sender names.
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setDeserializationTypeValidator(new PlainValues());
    engine.setQueryMaxResultsLimit(LONGEST_LIST);
    // What a person's request meets is answered to the person; failed jobs are logged by the job executor.
    engine.setEnableCmdExceptionLogging(false);
    // Without a window the history is never cleaned up.
    engine.setHistoryCleanupBatchWindowStartTime("01:00");
    engine.setHistoryCleanupBatchWindowEndTime("05:00");
    engine.setEnableXxeProcessing(false);
  }
}
