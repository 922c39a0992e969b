package dk.roedtraad.engine.portfolio;

import dk.roedtraad.application.portfolio.ModelPicture;
import dk.roedtraad.application.portfolio.ModelPicture.Box;
import dk.roedtraad.application.portfolio.ModelPicture.Line;
import dk.roedtraad.application.portfolio.ModelPicture.Look;
import dk.roedtraad.application.portfolio.ModelPicture.Point;
import dk.roedtraad.application.portfolio.ModelPicture.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** Takes the drawing out of a model: its shapes, its lines, and where the names stand. */
final class PictureOfModel {

  private final List<Shape> shapes = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  private PictureOfModel() {}

  static ModelPicture of(Process process) {
    var picture = new PictureOfModel();
    picture.draw(process.getFlowElements());
    return new ModelPicture(picture.shapes, picture.lines);
  }

  private void draw(Collection<FlowElement> elements) {
    elements.stream().filter(DrawnElements::isOrdinary).forEach(element -> {
      if (element instanceof SequenceFlow flow) {
        lines.add(new Line(((BpmnEdge) flow.getDiagramElement()).getWaypoints().stream()
            .map(corner -> new Point(corner.getX(), corner.getY())).toList()));
      } else if (element instanceof FlowNode node) {
        draw(node);
      }
    });
  }

  private void draw(FlowNode node) {
    var label = ((BpmnShape) node.getDiagramElement()).getBpmnLabel();
    shapes.add(new Shape(node.getId(), look(node), DrawnElements.plainName(node), box(DrawnElements.boundsOf(node)),
        hasNameBeside(node) ? label(label) : null));
    if (node instanceof SubProcess subProcess && !DrawnElements.isRepeated(subProcess)) {
      draw(subProcess.getFlowElements());
    }
  }

  private static Look look(FlowNode node) {
    if (node instanceof SubProcess subProcess) {
      return DrawnElements.isRepeated(subProcess) ? Look.TASK : Look.PHASE;
    }
    if (node instanceof Event) {
      return node instanceof StartEvent ? Look.START : node instanceof EndEvent ? Look.END
          : node instanceof BoundaryEvent ? Look.CUT_OFF : Look.WAIT;
    }
    if (node instanceof Gateway) {
      return node instanceof ParallelGateway ? Look.SPLIT : Look.CHOICE;
    }
    return node instanceof CallActivity ? Look.CALL : node instanceof UserTask ? Look.OWN_WORK : Look.TASK;
  }

  private static boolean hasNameBeside(FlowNode node) {
    return node instanceof Event || node instanceof Gateway;
  }

  private static Box label(BpmnLabel label) {
    return label == null || label.getBounds() == null ? null : box(label.getBounds());
  }

  private static Box box(Bounds bounds) {
    return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }
}
