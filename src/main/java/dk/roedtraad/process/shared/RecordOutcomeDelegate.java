package dk.roedtraad.process.shared;

import static dk.roedtraad.process.shared.CourseVariables.COURSE_COMPLETED;

import dk.roedtraad.application.course.CourseService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Gem resultat": decides by one rule whether the course is completed. */
@Component
class RecordOutcomeDelegate implements JavaDelegate {

  private final CourseService courses;

  RecordOutcomeDelegate(CourseService courses) {
    this.courses = courses;
  }

  @Override
  public void execute(DelegateExecution execution) {
    COURSE_COMPLETED.set(execution, courses.recordOutcome(execution.getProcessBusinessKey()));
  }
}
