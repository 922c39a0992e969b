package dk.roedtraad.model;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
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

/**
 * What all tests together have seen of the models: those of a JVM share one engine and come in any order, so to the
 * coverage library they are one run of one suite. Each JVM of a build that ends adds what its tests have seen to the
 * report, a page to look at and the file that {@link ModelCoverageGate} reads; the build begins without one.
 */
public final class ModelCoverage implements BeforeAllCallback {

  private static final String SUITE = "all-tests";
  private static final Path FOLDER = Path.of("target", "process-test-coverage");
  private static final Path REPORT = FOLDER.resolve(SUITE).resolve("report.json");
  private static final DefaultCollector COLLECTOR = collector();
  private static final Set<Event> SEEN = new HashSet<>();
  private static final AtomicBoolean REPORTED = new AtomicBoolean();

  @Override
  public void beforeAll(ExtensionContext context) {
    if (REPORTED.compareAndSet(false, true)) {
      Runtime.getRuntime().addShutdownHook(new Thread(ModelCoverage::report));
    }
  }

  /** Every event once, so that the report of a journey of many leaders is no longer than that of one; thread-safe. */
  static synchronized void add(Event event) {
    if (SEEN.add(event)) {
      COLLECTOR.addEvent(event);
    }
  }

  /** What all JVMs of this build have seen that ran tests of the application. */
  static Coverage read() throws IOException {
    return CoverageStateJsonExporter.readCoverageStateResult(Files.readString(REPORT));
  }

  /** All that can be entered or taken in a model, by id. */
  static Map<String, FlowElement> elements(Path file) {
    return elements(Bpmn.readModelFromFile(file.toFile()));
  }

  private static Map<String, FlowElement> elements(BpmnModelInstance model) {
    return Stream.of(FlowNode.class, SequenceFlow.class).flatMap(type -> model.getModelElementsByType(type).stream())
        .collect(toMap(FlowElement::getId, element -> element));
  }

  /** JVMs that end at the same time wait for each other, so that none overwrites what another has seen. */
  private static synchronized void report() {
    try {
      Files.createDirectories(FOLDER);
      try (var file = FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        file.lock();
        if (Files.exists(REPORT)) {
          read().getEvents().forEach(ModelCoverage::add);
        }
        CoverageReportUtil.createReport(COLLECTOR, FOLDER.toString());
        CoverageReportUtil.createJsonReport(COLLECTOR, FOLDER.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
