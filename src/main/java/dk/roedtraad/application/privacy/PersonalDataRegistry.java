package dk.roedtraad.application.privacy;

import dk.roedtraad.application.privacy.PersonalColumn.Erasure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The one list of what stands about people in which column, and what becomes of it when a person is erased. */
@Component
public class PersonalDataRegistry {

  private static final String FILE = "/privacy/personal-data.csv";
  private static final String TITLES = "/privacy/tables.properties";
  private static final int CELLS = 6;

  private final List<PersonalColumn> columns = read();
  private final Properties titles = readTitles();

  /** All of them, in the order of the file; names in lower case. */
  public List<PersonalColumn> columns() {
    return columns;
  }

  /** Those of one kind of erasure. */
  public List<PersonalColumn> of(Erasure erasure) {
    return columns.stream().filter(column -> column.erasure() == erasure).toList();
  }

  private static List<PersonalColumn> read() {
    try (var file = new BufferedReader(new InputStreamReader(
        PersonalDataRegistry.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      return file.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
          .flatMap(PersonalDataRegistry::columns).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a table holds, in Danish: for the person it is about. */
  public String titleOf(String table) {
    return titles.getProperty(table, "Spor i systemet: " + table);
  }

  private static Properties readTitles() {
    var titles = new Properties();
    try (var file = new InputStreamReader(PersonalDataRegistry.class.getResourceAsStream(TITLES),
        StandardCharsets.UTF_8)) {
      titles.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return titles;
  }

  private static Stream<PersonalColumn> columns(String line) {
    var cells = line.split(";");
    if (cells.length != CELLS) {
      throw new IllegalStateException("The line '" + line + "' of " + FILE + " has " + cells.length + " cells, not "
          + CELLS + ".");
    }
    var erasure = cells[5].split(":", 2);
    return Arrays.stream(cells[1].split(" ")).map(name -> new PersonalColumn(lower(cells[0]), lower(name), cells[2],
        cells[3], cells[4], Erasure.valueOf(erasure[0].toUpperCase(Locale.ROOT)), erasure.length == 1 ? null : erasure[1]));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
