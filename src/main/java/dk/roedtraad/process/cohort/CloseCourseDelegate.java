package dk.roedtraad.process.cohort;

import static dk.roedtraad.process.cohort.CohortProcess.COURSE_ID;

import dk.roedtraad.application.cohort.CohortCourses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Afslut lederforløb", for one leader. Idempotent: a course that has ended is an expected outcome. */
@Component
class CloseCourseDelegate implements JavaDelegate {

  private final CohortCourses courses;

  CloseCourseDelegate(CohortCourses courses) {
    this.courses = courses;
  }

  @Override
  public void execute(DelegateExecution execution) {
    courses.close(COURSE_ID.get(execution));
  }
}
