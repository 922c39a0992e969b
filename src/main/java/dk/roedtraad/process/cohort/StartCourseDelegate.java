package dk.roedtraad.process.cohort;

import static dk.roedtraad.process.cohort.CohortProcess.COURSE_ID;

import dk.roedtraad.application.cohort.CohortCourses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Start lederforløb", for one leader. Idempotent: a course that has started is left alone. */
@Component
class StartCourseDelegate implements JavaDelegate {

  private final CohortCourses courses;

  StartCourseDelegate(CohortCourses courses) {
    this.courses = courses;
  }

  @Override
  public void execute(DelegateExecution execution) {
    courses.start(COURSE_ID.get(execution));
  }
}
