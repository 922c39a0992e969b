package dk.roedtraad.support;

import dk.roedtraad.application.answer.FormReader;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.engine.answer.FeelExpressions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** The forms in {@code forms/}, read as the application reads them; their expressions see one fixed moment. */
public final class FormFiles {

  /** A Monday. */
  public static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T09:00:00Z"), ZoneOffset.UTC);
  private static final FormReader READER = new FormReader(new FeelExpressions(CLOCK));

  private FormFiles() {}

  public static FormDefinition read(String json) {
    return READER.read(json);
  }

  public static FormDefinition read(Path file) {
    try {
      return READER.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static FormDefinition get(String id) {
    return read(Path.of("forms", id + ".form"));
  }

  public static Stream<Path> files() {
    try (var files = Files.list(Path.of("forms"))) {
      return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Stream<FormDefinition> all() {
    return files().map(FormFiles::read);
  }

  /** A form of every kind of field there is, with every rule: what the shipped forms do not use is tested on it. */
  public static FormDefinition everyKind() {
    return read(Path.of("src/test/resources/forms/every-kind.form"));
  }
}
