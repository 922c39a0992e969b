package dk.roedtraad.process.shared;

import dk.roedtraad.application.course.CourseService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Gem afmelding". */
@Component
class RecordWithdrawalDelegate implements JavaDelegate {

  private final CourseService courses;

  RecordWithdrawalDelegate(CourseService courses) {
    this.courses = courses;
  }

  @Override
  public void execute(DelegateExecution execution) {
    courses.recordWithdrawal(execution.getProcessBusinessKey());
  }
}
