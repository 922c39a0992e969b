package dk.roedtraad.process.cohort;

import static dk.roedtraad.process.cohort.CohortProcess.COHORT_ID;

import dk.roedtraad.application.cohort.CohortCourses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Gem holdets afslutning": settles who came too late for the others' end. Idempotent: the first time counts. */
@Component
class CompleteCohortDelegate implements JavaDelegate {

  private final CohortCourses courses;

  CompleteCohortDelegate(CohortCourses courses) {
    this.courses = courses;
  }

  @Override
  public void execute(DelegateExecution execution) {
    courses.complete(COHORT_ID.get(execution));
  }
}
