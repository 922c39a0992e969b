package dk.roedtraad.process.modelschoolcourse;

import dk.roedtraad.application.course.CourseForm;
import java.util.List;
import org.camunda.bpm.engine.delegate.BpmnModelExecutionContext;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** What the model calls {@code lateForms}: the forms of a phase that is over, one late task for each. */
@Component("lateForms")
public class LateFormsBean {

  /** The forms in a line, one text for each, for the multi-instance step to run through. */
  public List<String> list(String missingForms) {
    return CourseForm.parseAll(missingForms).stream().map(CourseForm::toString).toList();
  }

  /** Which form the late task opens. */
  public String form(String lateForm) {
    return CourseForm.parse(lateForm).formId();
  }

  /** The round under which the answer is kept: the same as if it had come in time. */
  public int round(String lateForm) {
    return CourseForm.parse(lateForm).round();
  }

  /** The name of the step that asked for the form, so that the leader recognises it. */
  public String title(BpmnModelExecutionContext execution, String lateForm) {
    var form = CourseForm.parse(lateForm);
    return PhaseForms.stepOf(form, execution.getBpmnModelInstance()).map(FlowElement::getName).orElse(form.formId());
  }
}
