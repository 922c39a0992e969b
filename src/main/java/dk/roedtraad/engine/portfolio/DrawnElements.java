package dk.roedtraad.engine.portfolio;

import java.util.Comparator;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** What a leader is shown of a model, and where it stands in the drawing. */
final class DrawnElements {

  private DrawnElements() {}

  /** Whether it is part of the ordinary way, and not of what waits for a message. */
  static boolean isOrdinary(FlowElement element) {
    return !(element instanceof SubProcess subProcess && subProcess.triggeredByEvent());
  }

  /** A phase holds forms of the leader's; what repeats for each late form is none. */
  static boolean isPhase(SubProcess subProcess) {
    return !subProcess.triggeredByEvent() && !isRepeated(subProcess);
  }

  static boolean isRepeated(SubProcess subProcess) {
    return subProcess.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
  }

  static Bounds boundsOf(FlowNode node) {
    return ((BpmnShape) node.getDiagramElement()).getBounds();
  }

  /** As one reads the whole drawing: from left to right, the bigger first where two begin side by side. */
  static Comparator<FlowNode> leftToRight() {
    return Comparator.comparing((FlowNode node) -> boundsOf(node).getX())
        .thenComparing(node -> -boundsOf(node).getWidth() * boundsOf(node).getHeight());
  }

  /** As one reads inside a phase: line by line. */
  static Comparator<FlowNode> lineByLine() {
    return Comparator.comparing((FlowNode node) -> boundsOf(node).getY())
        .thenComparing(node -> boundsOf(node).getX());
  }

  /** A name that only the engine can fill in while the step is open is left out. */
  static String plainName(BaseElement element) {
    var name = element.getAttributeValue("name");
    return name == null || name.contains("${") ? "" : name;
  }
}
