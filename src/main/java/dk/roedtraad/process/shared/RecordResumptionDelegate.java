package dk.roedtraad.process.shared;

import dk.roedtraad.application.course.CourseService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Gem genoptagelse". */
@Component
class RecordResumptionDelegate implements JavaDelegate {

  private final CourseService courses;

  RecordResumptionDelegate(CourseService courses) {
    this.courses = courses;
  }

  @Override
  public void execute(DelegateExecution execution) {
    courses.recordResumption(execution.getProcessBusinessKey());
  }
}
