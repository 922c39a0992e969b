package dk.roedtraad.process.cohort;

import static dk.roedtraad.process.cohort.CohortProcess.COHORT_ID;
import static dk.roedtraad.process.cohort.CohortProcess.COURSES_TO_CLOSE;

import dk.roedtraad.application.cohort.CohortCourses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Find åbne lederforløb". Only looks. */
@Component
class FindCoursesToCloseDelegate implements JavaDelegate {

  private final CohortCourses courses;

  FindCoursesToCloseDelegate(CohortCourses courses) {
    this.courses = courses;
  }

  @Override
  public void execute(DelegateExecution execution) {
    COURSES_TO_CLOSE.set(execution, courses.toClose(COHORT_ID.get(execution)));
  }
}
