package dk.roedtraad.process.modelschoolcourse;

import dk.roedtraad.application.course.CourseForm;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;

/** Which form is asked for where, read off the model that the course runs on: a form is named there and nowhere else. */
final class PhaseForms {

  private PhaseForms() {}

  /**
   * The forms of a phase, in the order of the model.
   *
   * @param phaseId a subprocess, or a user task that is a phase of its own
   */
  static List<CourseForm> of(String phaseId, BpmnModelInstance model) {
    var phase = model.<FlowElement>getModelElementById(phaseId);
    var steps = phase instanceof SubProcess process ? process.getChildElementsByType(UserTask.class)
        : List.of((UserTask) Objects.requireNonNull(phase, () -> "The model has no phase '" + phaseId + "'."));
    return steps.stream().map(PhaseForms::formOf).toList();
  }

  /** The step that asks for the form in the first place. */
  static Optional<UserTask> stepOf(CourseForm form, BpmnModelInstance model) {
    return model.getModelElementsByType(UserTask.class).stream().filter(step -> form.equals(formOf(step))).findFirst();
  }

  private static CourseForm formOf(UserTask step) {
    return new CourseForm(step.getCamundaFormRef(), round(step));
  }

  /** The input parameter {@code round} is a literal, {@code ${2}}. */
  private static int round(BaseElement step) {
    var extensions = step.getExtensionElements();
    return extensions == null ? 1 : extensions.getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
        .map(CamundaInputOutput::getCamundaInputParameters).flatMap(Collection::stream)
        .filter(parameter -> "round".equals(parameter.getCamundaName()))
        .map(parameter -> parameter.getTextContent().replaceAll("\\D", ""))
        .filter(digits -> !digits.isEmpty()).map(Integer::valueOf).findFirst().orElse(1);
  }
}
