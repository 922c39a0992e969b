package dk.roedtraad.process.modelschoolcourse;

import static dk.roedtraad.process.modelschoolcourse.ModelSchoolCourseProcess.MISSING_FORMS;
import static dk.roedtraad.process.modelschoolcourse.ModelSchoolCourseProcess.PHASE;

import dk.roedtraad.application.course.CourseForm;
import dk.roedtraad.application.course.CourseService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Find det, der mangler": which forms of the phase that has just ended were not handed in. */
@Component
class FindLateFormsDelegate implements JavaDelegate {

  private final CourseService courses;

  FindLateFormsDelegate(CourseService courses) {
    this.courses = courses;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var phase = PHASE.get(execution);
    var forms = PhaseForms.of(phase, execution.getBpmnModelInstance());
    MISSING_FORMS.set(execution,
        CourseForm.write(courses.missingForms(execution.getProcessBusinessKey(), phase, forms)));
  }
}
