package dk.roedtraad.engine;

import dk.roedtraad.application.cohort.SeminarTimers;
import dk.roedtraad.process.seminar.SeminarProcess;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The timer is asked for before it is moved, never found out by an exception. If it fires at the same moment, one of the
 * two transactions loses: the seminar is over, or it is moved, never both.
 */
@Component
class EngineSeminarTimers implements SeminarTimers {

  private final RuntimeService runtimeService;
  private final ManagementService managementService;
  private final EngineCalls engine;

  EngineSeminarTimers(@Lazy RuntimeService runtimeService, @Lazy ManagementService managementService,
      EngineCalls engine) {
    this.runtimeService = runtimeService;
    this.managementService = managementService;
    this.engine = engine;
  }

  @Override
  public boolean moveEnd(String processInstanceId, Instant endsAt) {
    return engine.inOwnName(() -> {
      var timers = managementService.createJobQuery().processInstanceId(processInstanceId).timers().list();
      if (timers.isEmpty()) {
        return false;
      }
      runtimeService.setVariable(processInstanceId, SeminarProcess.SEMINAR_ENDS_AT.name(), Date.from(endsAt));
      timers.forEach(timer -> managementService.recalculateJobDuedate(timer.getId(), false));
      return true;
    });
  }
}
