package dk.roedtraad.process.dailyreminders;

import dk.roedtraad.application.reminder.CourseStateRefresh;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Opfrisk forløbenes status": tells the courses again what has been held, where they have missed it. */
@Component
class RefreshCourseStateDelegate implements JavaDelegate {

  private final CourseStateRefresh courseState;

  RefreshCourseStateDelegate(CourseStateRefresh courseState) {
    this.courseState = courseState;
  }

  @Override
  public void execute(DelegateExecution execution) {
    courseState.refresh();
  }
}
