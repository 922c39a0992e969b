package dk.roedtraad.process.shared;

import dk.roedtraad.application.course.CourseService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Gem pause". */
@Component
class RecordPauseDelegate implements JavaDelegate {

  private final CourseService courses;

  RecordPauseDelegate(CourseService courses) {
    this.courses = courses;
  }

  @Override
  public void execute(DelegateExecution execution) {
    courses.recordPause(execution.getProcessBusinessKey());
  }
}
