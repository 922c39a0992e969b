package dk.roedtraad.process.reportabsence;

import static dk.roedtraad.process.reportabsence.ReportAbsenceProcess.COHORT_ID;
import static dk.roedtraad.process.reportabsence.ReportAbsenceProcess.COHORT_NAME;
import static dk.roedtraad.process.reportabsence.ReportAbsenceProcess.COORDINATOR_ID;
import static dk.roedtraad.process.reportabsence.ReportAbsenceProcess.EVENT_NAME;
import static dk.roedtraad.process.reportabsence.ReportAbsenceProcess.LEADER_NAME;
import static dk.roedtraad.process.reportabsence.ReportAbsenceProcess.SCHOOL_NAME;
import static dk.roedtraad.process.reportabsence.ReportAbsenceProcess.TRACK;

import dk.roedtraad.application.seminar.AbsenceReportService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Gem afbud", in the transaction of the form. Idempotent. */
@Component
class RecordReportDelegate implements JavaDelegate {

  private final AbsenceReportService reports;

  RecordReportDelegate(AbsenceReportService reports) {
    this.reports = reports;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var report = reports.record(execution.getProcessBusinessKey());
    COHORT_ID.set(execution, report.cohortId());
    COHORT_NAME.set(execution, report.cohortName());
    COORDINATOR_ID.set(execution, report.coordinatorId());
    TRACK.set(execution, report.track().name());
    LEADER_NAME.set(execution, report.leaderName());
    SCHOOL_NAME.set(execution, report.schoolName());
    EVENT_NAME.set(execution, report.eventName());
  }
}
