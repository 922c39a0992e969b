package dk.roedtraad.process.datarequest;

import dk.roedtraad.application.privacy.DataRequestService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Afslut forløb". Idempotent: a course that has ended stays so. */
@Component
class EndCoursesDelegate implements JavaDelegate {

  private final DataRequestService requests;

  EndCoursesDelegate(DataRequestService requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    requests.endCourses(execution.getProcessBusinessKey());
  }
}
