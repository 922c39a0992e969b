package dk.roedtraad.engine.portfolio;

import dk.roedtraad.application.course.HeldFlags;
import dk.roedtraad.application.portfolio.PlannedStep;
import dk.roedtraad.application.portfolio.PlannedStep.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;

/**
 * The steps of a course as a person counts them: forms, rounds of training, and what is held. In the order in which the
 * drawing is read; what waits for a message, and what repeats for late forms, is none of them.
 */
final class StepsInModel {

  private static final Pattern DEADLINE = Pattern.compile("deadlines\\.due\\(execution, *'(\\w+)'\\)");
  private static final Pattern SEMINAR_HELD = Pattern.compile("\\bseminar(\\d+)Held\\b");
  private static final String HELD = " afholdt";

  private StepsInModel() {}

  static List<PlannedStep> of(Process process) {
    return nodes(process.getFlowElements()).sorted(DrawnElements.leftToRight()).flatMap(StepsInModel::steps).toList();
  }

  private static Stream<PlannedStep> steps(FlowNode node) {
    return node instanceof SubProcess phase
        ? DrawnElements.isPhase(phase) ? nodes(phase.getFlowElements()).sorted(DrawnElements.lineByLine())
            .flatMap(inner -> step(inner, phase.getName()).stream()) : Stream.empty()
        : step(node, null).stream();
  }

  private static Optional<PlannedStep> step(FlowNode node, String phase) {
    if (node instanceof UserTask task) {
      return Optional.of(new PlannedStep(node.getId(), node.getName(), Kind.FORM, 0, task.getCamundaFormRef(),
          deadline(task), round(task), phase));
    }
    if (node instanceof CallActivity) {
      return Optional.of(new PlannedStep(node.getId(), node.getName(), Kind.TRAINING, 0, null, null,
          Integer.parseInt(node.getId().replaceFirst("^\\D*", "")), phase));
    }
    return node instanceof IntermediateCatchEvent event ? held(event) : Optional.empty();
  }

  /** A wait for a flag of the cohort is a seminar or the meeting; any other wait is no step of the leader's. */
  private static Optional<PlannedStep> held(IntermediateCatchEvent event) {
    var condition = event.getEventDefinitions().stream().filter(ConditionalEventDefinition.class::isInstance)
        .map(definition -> ((ConditionalEventDefinition) definition).getCondition().getTextContent()).findFirst()
        .orElse("");
    var name = event.getName().endsWith(HELD)
        ? event.getName().substring(0, event.getName().length() - HELD.length()) : event.getName();
    var seminar = SEMINAR_HELD.matcher(condition);
    if (seminar.find()) {
      return Optional.of(
          new PlannedStep(event.getId(), name, Kind.SEMINAR, Integer.parseInt(seminar.group(1)), null, null, 1,
              null));
    }
    return condition.contains(HeldFlags.MEETING)
        ? Optional.of(new PlannedStep(event.getId(), name, Kind.MEETING, 0, null, null, 1, null)) : Optional.empty();
  }

  private static String deadline(UserTask task) {
    var expression = DEADLINE.matcher(task.getCamundaDueDate() == null ? "" : task.getCamundaDueDate());
    return expression.find() ? expression.group(1) : null;
  }

  private static int round(UserTask task) {
    return Stream.ofNullable(task.getExtensionElements())
        .flatMap(extensions -> extensions.getElementsQuery().filterByType(CamundaInputOutput.class).list().stream())
        .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
        .filter(input -> input.getCamundaName().equals("round"))
        .map(input -> Integer.valueOf(input.getTextContent().replaceAll("\\D", ""))).findFirst().orElse(1);
  }

  private static Stream<FlowNode> nodes(Collection<FlowElement> elements) {
    return elements.stream().filter(FlowNode.class::isInstance).map(FlowNode.class::cast)
        .filter(DrawnElements::isOrdinary);
  }
}
