package dk.roedtraad.process.dailyreminders;

import dk.roedtraad.application.course.PauseService;
import dk.roedtraad.application.reminder.CourseStateRefresh;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Opfrisk forløbenes status": tells the courses again what has been held, where they have missed it, and
 * keeps leave to the days that were agreed.
 */
@Component
class RefreshCourseStateDelegate implements JavaDelegate {

  private final CourseStateRefresh courseState;
  private final PauseService pauses;

  RefreshCourseStateDelegate(CourseStateRefresh courseState, PauseService pauses) {
    this.courseState = courseState;
    this.pauses = pauses;
  }

  @Override
  public void execute(DelegateExecution execution) {
    pauses.keepToTheDays();
    courseState.refresh();
  }
}
