package dk.roedtraad.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Remembers on the disk on which day the first demo was begun, and whether it was finished. */
@Component
@Profile("demo")
class SeedNote {

  private static final String FINISHED = "finished";

  private final Path file;

  SeedNote(@Value("${roedtraad.data-directory}") Path dataDirectory) {
    this.file = dataDirectory.resolve("demo-seed");
  }

  /** Empty if it was never begun. */
  Optional<LocalDate> begunOn() {
    return read().map(text -> LocalDate.parse(text.split(" ")[0]));
  }

  boolean isFinished() {
    return read().filter(text -> text.endsWith(FINISHED)).isPresent();
  }

  void begin(LocalDate day) {
    write(day.toString());
  }

  void finish() {
    write(begunOn().orElseThrow() + " " + FINISHED);
  }

  private Optional<String> read() {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's note " + file + " cannot be read.", e);
    }
  }

  private void write(String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      var draft = file.resolveSibling(file.getFileName() + ".tmp");
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's note " + file + " cannot be written.", e);
    }
  }
}
