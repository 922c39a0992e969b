package dk.roedtraad.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.support.TestMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bpmnlint over all models, with its recommended rules and those of Camunda 7.24; a warning is an error. */
class BpmnLintTest {
  private static final Path LINTER = Path.of("node_modules/bpmnlint/bin/bpmnlint.js");

  @BeforeEach
  void needsTheLinter() {
    TestMachine.needs("node", Files.exists(Models.NODE.resolve(LINTER)),
        "bpmnlint is not installed. Install it once with: npm ci --prefix " + Models.NODE);
  }

  @Test
  void noModelHasAnErrorOrAWarning() throws Exception {
    var result = lint(Models.processes());

    assertThat(result.exitCode()).as(result.output()).isZero();
  }

  /** Proves that the rules are loaded, and that a mere warning counts: a linter that checks nothing looks the same. */
  @Test
  void aLabelThatSaysNothingIsRefusedThoughItIsOnlyAWarning(@TempDir Path folder) throws Exception {
    var flow = "<bpmn:sequenceFlow id=\"flow_everyMorningToRefreshCourseState\"";
    var model = Models.read(Models.BPMN.resolve("daily-reminders.bpmn"));
    var broken = Files.writeString(folder.resolve("broken.bpmn"), model.replace(flow, flow + " name=\"Videre\""));

    var result = lint(List.of(broken));

    assertThat(result.exitCode()).as(result.output()).isNotZero();
    assertThat(result.output()).contains("warning").contains("superfluous-label");
  }

  private static Result lint(List<Path> files) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("node", LINTER.toString(), "--max-warnings=0"));
    files.forEach(file -> command.add(file.toAbsolutePath().toString()));
    var process = new ProcessBuilder(command).directory(Models.NODE.toFile()).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes());
    return new Result(process.waitFor(), output);
  }

  private record Result(int exitCode, String output) {}
}
