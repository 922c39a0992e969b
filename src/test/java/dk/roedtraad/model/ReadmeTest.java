package dk.roedtraad.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README's table of processes goes stale in silence, so each model looks itself up in it. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)");

  static Stream<Path> models() {
    return Models.processes().stream();
  }

  @ParameterizedTest
  @MethodSource("models")
  void theTableHasARowWithIdFileAndDanishName(Path file) {
    var name = BpmnModelRulesTest.all(file, Process.class).iterator().next().getName();

    assertThat(Models.read(README).lines().filter(line -> line.startsWith("|")))
        .anySatisfy(row -> assertThat(row).contains(Models.nameOf(file), "bpmn/" + file.getFileName(), name));
  }

  /** Taken anew by {@code mvn verify -Droedtraad.pictures=true}. */
  @Test
  void everyPictureIsThere() {
    assertThat(PICTURE.matcher(Models.read(README)).results().map(link -> Path.of(link.group(1)))).hasSize(4)
        .allSatisfy(file -> assertThat(file).isNotEmptyFile());
  }
}
