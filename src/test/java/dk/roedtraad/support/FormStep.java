package dk.roedtraad.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * A step of a model at which somebody fills in a form.
 *
 * @param processId of the model
 * @param stepId    the user task, or the start event of a process that begins with a form
 * @param formId    the form it asks for
 * @param owner     the group whose form it is
 * @param begins    whether the form starts the process
 */
public record FormStep(String processId, String stepId, String formId, String owner, boolean begins) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Every such step of every model that is shipped, except one whose form is chosen while it runs. */
  public static Stream<FormStep> all() {
    return Arrays.stream(files("bpmn", ".bpmn")).flatMap(FormStep::ofModel)
        .sorted(Comparator.comparing(FormStep::owner));
  }

  private static Stream<FormStep> ofModel(File file) {
    var model = Bpmn.readModelFromFile(file);
    var process = model.getModelElementsByType(Process.class).iterator().next().getId();
    return model.getModelElementsByType(FlowNode.class).stream()
        .filter(node -> formOf(node) != null && !formOf(node).contains("${"))
        .map(node -> new FormStep(process, node.getId(), formOf(node), owner(formOf(node)), node instanceof StartEvent));
  }

  private static String formOf(FlowNode node) {
    var reference = node instanceof UserTask task ? task.getCamundaFormRef()
        : node instanceof StartEvent start ? start.getCamundaFormRef() : null;
    var key = node instanceof UserTask task ? task.getCamundaFormKey() : null;
    return reference != null || key == null ? reference : key.replaceFirst(".*/", "").replaceFirst("\\.html$", "");
  }

  private static String owner(String formId) {
    try {
      return JSON.readTree(new File("forms", formId + ".form")).path("properties").path("owner").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static File[] files(String folder, String ending) {
    var files = new File(folder).listFiles((where, name) -> name.endsWith(ending));
    Arrays.sort(files);
    return files;
  }

  @Override
  public String toString() {
    return processId + " " + stepId;
  }
}
