package dk.roedtraad.process.reportabsence;

import dk.roedtraad.application.seminar.AbsenceReportService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Tag aftalen ud af kalenderen": each is told once, however often the job runs. */
@Component
class TellOfAbsenceDelegate implements JavaDelegate {

  private final AbsenceReportService reports;

  TellOfAbsenceDelegate(AbsenceReportService reports) {
    this.reports = reports;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reports.tell(execution.getProcessBusinessKey());
  }
}
