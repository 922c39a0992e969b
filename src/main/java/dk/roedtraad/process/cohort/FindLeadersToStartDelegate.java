package dk.roedtraad.process.cohort;

import static dk.roedtraad.process.cohort.CohortProcess.COHORT_ID;
import static dk.roedtraad.process.cohort.CohortProcess.COURSES_TO_START;

import dk.roedtraad.application.cohort.CohortCourses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Find ledere, der skal i gang". Only looks. */
@Component
class FindLeadersToStartDelegate implements JavaDelegate {

  private final CohortCourses courses;

  FindLeadersToStartDelegate(CohortCourses courses) {
    this.courses = courses;
  }

  @Override
  public void execute(DelegateExecution execution) {
    COURSES_TO_START.set(execution, courses.toStart(COHORT_ID.get(execution)));
  }
}
