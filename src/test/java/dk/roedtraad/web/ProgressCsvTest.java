package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.progress.ProgressRow;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.leader.LeaderStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressCsvTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+45", "-1", "@SUM(A1)", "=HYPERLINK(A1)"})
  void aNameThatLooksLikeAFormulaIsATextInExcel(String name) {
    assertThat(lineOf(name, null, null)).startsWith("'" + name + ";");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t=1", "\r=1", "\n=1"})
  void aFormulaBehindABlankIsATextToo(String name) {
    assertThat(csv(List.of(row(name, null, null)))).contains("'" + name);
  }

  @Test
  void aSeparatorInANameStaysInItsCell() {
    assertThat(lineOf("Holm; Lise \"Lis\"", null, null)).startsWith("\"Holm; Lise \"\"Lis\"\"\";");
  }

  @Test
  void whatIsUnknownIsEmpty() {
    assertThat(lineOf("Åse", null, null)).isEqualTo("Åse;aase@skole.example;Rybners;Modelskole;;Ikke startet;0;0;");
  }

  @Test
  void theDayOfADeadlineIsTheDanishOne() {
    assertThat(lineOf("Åse", "Forberedelse", Instant.parse("2026-06-30T23:30:00Z"))).endsWith(";01.07.2026");
  }

  private static String csv(List<ProgressRow> rows) {
    return CsvFile.write(ProgressTable.of(rows));
  }

  private static String lineOf(String name, String phase, Instant deadline) {
    return csv(List.of(row(name, phase, deadline))).split("\r\n")[1];
  }

  private static ProgressRow row(String name, String phase, Instant deadline) {
    return new ProgressRow("course-1", "aase@skole.example", name, "Rybners", Track.MODEL_SCHOOL, phase,
        LeaderStatus.NOT_STARTED, 0, 0, deadline, null, Set.of(), null, null);
  }
}
