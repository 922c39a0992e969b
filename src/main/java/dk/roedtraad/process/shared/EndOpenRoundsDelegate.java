package dk.roedtraad.process.shared;

import dk.roedtraad.application.course.CourseService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Afslut åbne runder": Action Learning runs beside the course and has to be told. */
@Component
class EndOpenRoundsDelegate implements JavaDelegate {

  private final CourseService courses;

  EndOpenRoundsDelegate(CourseService courses) {
    this.courses = courses;
  }

  @Override
  public void execute(DelegateExecution execution) {
    courses.endOpenRounds(execution.getProcessBusinessKey());
  }
}
