package dk.roedtraad.process.modelschoolcourse;

import static dk.roedtraad.process.modelschoolcourse.ModelSchoolCourseProcess.ACTION_LEARNING_STARTED;

import dk.roedtraad.application.course.CourseService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Start Action Learning", and later "Sørg for, at Action Learning er i gang".
 *
 * <p>Exactly once for a course: the variable is the guard. Two steps at the same moment both set it, and one of them loses
 * the race, starts nothing and finds it set when it is tried again.
 */
@Component
class StartActionLearningDelegate implements JavaDelegate {

  private final CourseService courses;

  StartActionLearningDelegate(CourseService courses) {
    this.courses = courses;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (ACTION_LEARNING_STARTED.find(execution).isEmpty()) {
      courses.startActionLearning(execution.getProcessBusinessKey());
      ACTION_LEARNING_STARTED.set(execution, true);
    }
  }
}
