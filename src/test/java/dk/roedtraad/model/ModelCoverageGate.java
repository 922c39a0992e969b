package dk.roedtraad.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each step of a model is entered and each flow taken by some test. Runs last and by itself ({@code mvn verify}), when all
 * tests are over; a developer who picks out some of them gets no verdict.
 */
class ModelCoverageGate {

  static Stream<Path> models() {
    return Models.processes().stream();
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyPathIsTakenBySomeTest(Path file) throws IOException {
    assumeTrue(System.getProperty("test") == null, "only some of the tests have run (-Dtest)");

    var untaken = new TreeMap<>(ModelCoverage.elements(file));
    untaken.keySet().removeAll(idsSeen(Models.nameOf(file)));

    assertThat(untaken.values()).as("what no test enters or takes in " + file).extracting(ModelCoverageGate::described)
        .isEmpty();
  }

  private static List<String> idsSeen(String process) throws IOException {
    return ModelCoverage.read().getEvents(process).stream().map(Event::getDefinitionKey).toList();
  }

  private static String described(FlowElement element) {
    return element instanceof SequenceFlow flow
        ? flow.getId() + " (" + flow.getSource().getId() + " → " + flow.getTarget().getId() + ")" : element.getId();
  }
}
