package dk.roedtraad.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The models and forms as they lie in the repository, read by path so that a rule names the file at fault. */
final class Models {
  static final Path BPMN = Path.of("bpmn");
  static final Path FORMS = Path.of("forms");
  static final Path NODE = Path.of("src/test/node");

  private Models() {}

  static List<Path> processes() {
    return files(BPMN, ".bpmn");
  }

  /** Where the model of that process lies, or would. */
  static Path fileOf(String process) {
    return BPMN.resolve(process + ".bpmn");
  }

  static List<Path> decisions() {
    return files(BPMN, ".dmn");
  }

  static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** File name without its ending: what a process, decision or form has to have as its id. */
  static String nameOf(Path file) {
    var name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
