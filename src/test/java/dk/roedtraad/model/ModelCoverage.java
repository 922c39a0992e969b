package dk.roedtraad.model;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.export.CoverageStateJsonExporter;
import org.camunda.community.process_test_coverage.core.model.Coverage;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * What all tests of this JVM together have seen of the models: they share one engine and come in any order, so to the
 * coverage library they are one run of one suite. Its report is written when the last of them is over, as a page to look
 * at and as the file that {@link ModelCoverageGate} reads.
 */
public final class ModelCoverage implements BeforeAllCallback {

  private static final String SUITE = "all-tests";
  private static final Path FOLDER = Path.of("target", "process-test-coverage");
  private static final DefaultCollector COLLECTOR = collector();
  private static final Set<Event> SEEN = new HashSet<>();

  @Override
  public void beforeAll(ExtensionContext context) {
    context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(ModelCoverage.class, key -> (CloseableResource) ModelCoverage::write);
  }

  /** Every event once, so that the report of a journey of many leaders is no longer than that of one; thread-safe. */
  static synchronized void add(Event event) {
    if (SEEN.add(event)) {
      COLLECTOR.addEvent(event);
    }
  }

  /** What the last JVM that ran tests of the application has seen. */
  static Coverage read() throws IOException {
    return CoverageStateJsonExporter.readCoverageStateResult(
        Files.readString(FOLDER.resolve(SUITE).resolve("report.json")));
  }

  /** All that can be entered or taken in a model, by id. */
  static Map<String, FlowElement> elements(Path file) {
    return elements(Bpmn.readModelFromFile(file.toFile()));
  }

  private static Map<String, FlowElement> elements(BpmnModelInstance model) {
    return Stream.of(FlowNode.class, SequenceFlow.class).flatMap(type -> model.getModelElementsByType(type).stream())
        .collect(toMap(FlowElement::getId, element -> element));
  }

  private static synchronized void write() {
    CoverageReportUtil.createReport(COLLECTOR, FOLDER.toString());
    CoverageReportUtil.createJsonReport(COLLECTOR, FOLDER.toString());
  }

  private static DefaultCollector collector() {
    var collector = new DefaultCollector(ModelCoverage::model);
    collector.createSuite(new Suite(SUITE, "Alle test"));
    collector.activateSuite(SUITE);
    collector.createRun(new Run(SUITE, "Alle test"), SUITE);
    collector.activateRun(SUITE);
    return collector;
  }

  /** From the file, because the person on whose behalf the engine works may not read the model there. */
  private static Model model(String process) {
    var model = Bpmn.readModelFromFile(Models.fileOf(process).toFile());
    return new Model(process, elements(model).size(), null, Bpmn.convertToString(model));
  }
}
