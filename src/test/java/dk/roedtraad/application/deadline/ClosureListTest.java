package dk.roedtraad.application.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.roedtraad.application.list.ListReader;
import dk.roedtraad.domain.closure.ClosureListVerdict;
import dk.roedtraad.domain.closure.ClosureRow;
import dk.roedtraad.domain.closure.ClosureRules;
import dk.roedtraad.domain.deadline.ClosedPeriod;
import dk.roedtraad.domain.list.RowError;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of closures as schools' calendars are typed into spreadsheets, right and wrong. */
class ClosureListTest {

  private static final String HEADER = "skole;fra;til;navn\n";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
  private static final Map<String, String> SCHOOLS =
      Map.of("aeroe-skole", "Ærø Skole", "rybners", "Rybners", "tradium", "Tradium");

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void danishNamesSurviveEveryEncoding(String encoding) {
    var verdict = read((HEADER + "Ærø Skole;12.10.2026;16.10.2026;Efterårsferie\n").getBytes(Charset.forName(encoding)));

    assertThat(verdict.errors()).isEmpty();
    assertThat(verdict.rows()).containsExactly(new ClosureRow(2, "aeroe-skole",
        new ClosedPeriod(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 16), "Efterårsferie")));
  }

  @Test
  void columnsSeparatorAndMarksAreFoundOutAsForLeaders() {
    var verdict = read("\ufeffsep=,\r\nNavn,Til,Fra,SKOLE\r\nferie,2027-02-26,2027-02-22,RYBNERS\r\n\r\n");

    assertThat(verdict.errors()).isEmpty();
    assertThat(verdict.rows()).extracting(ClosureRow::schoolCode, row -> row.period().from())
        .containsExactly(tuple("rybners", LocalDate.of(2027, 2, 22)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"04.03.2027", "4.3.2027", "04-03-2027", "2027-03-04"})
  void aDateIsReadAsDanesAndProgramsWriteIt(String typed) {
    assertThat(read(HEADER + "Rybners;" + typed + ";;dag\n").rows()).extracting(row -> row.period().from())
        .containsExactly(LocalDate.of(2027, 3, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"03/04/2027", "12/25/2026", "03/25/2027", "03.25.2027", "2027-25-03", "31.02.2027", "29.02.2027",
      "4.3.27", "2027/03/04", "4. marts 2027", "46123", "uge 7", "04.03-2027", "2027-02-29"})
  void whatMayMeanTwoDaysOrNoneIsNeverGuessed(String typed) {
    var verdict = read(HEADER + "Rybners;" + typed + ";;dag\n");

    assertThat(verdict.rows()).isEmpty();
    assertThat(verdict.errors()).containsExactly(new RowError(2, "fra",
        "'" + typed + "' er ikke en dato. Skriv dag, måned og år som 02.11.2026."));
  }

  @Test
  void aRowWithoutAnEndIsOneDayAndALeapDayIsADay() {
    assertThat(read(HEADER + "Rybners;29.02.2028;;pædagogisk dag\n").rows()).extracting(ClosureRow::period)
        .containsExactly(new ClosedPeriod(LocalDate.of(2028, 2, 29), LocalDate.of(2028, 2, 29), "pædagogisk dag"));
  }

  @Test
  void everyFaultOfEveryRowIsToldAtOnce() {
    var verdict = read(HEADER + "Rybners;16.10.2026;12.10.2026;efterårsferie\n"
        + "Tradium;15.02.2027;19.02.2027;vinterferie\n"
        + ";32.01.2027;;=1+1\n"
        + "Tradiun;15.02.2027;19.02.2027;vinterferie\n"
        + "Handelsskolen;15.02.2027;19.02.2027;vinterferie\n"
        + "Tradium;15.02.2027;19.02.2027;ferie igen\n"
        + "Rybners;15.02.2062;19.02.2062;vinterferie\n"
        + "Rybners;01.01.2027;01.06.2028;langt\n");

    assertThat(verdict.errors()).containsExactly(
        new RowError(2, "til", "En lukkeperiode kan ikke slutte, før den begynder: 16.10.2026 til 12.10.2026."),
        new RowError(4, "skole", "Skolen mangler."),
        new RowError(4, "fra", "'32.01.2027' er ikke en dato. Skriv dag, måned og år som 02.11.2026."),
        new RowError(4, "navn", "Cellen begynder som en formel. Slet tegnet forrest, og skriv almindelig tekst."),
        new RowError(5, "skole", "'Tradiun' er ikke en skole på noget hold. Mente du 'Tradium'?"),
        new RowError(6, "skole",
            "'Handelsskolen' er ikke en skole på noget hold. Skriv skolens navn som på listen over ledere."),
        new RowError(7, "fra", "De samme dage står også i række 3. Slet den ene."),
        new RowError(8, "fra", "15.02.2062 ligger mere end fem år fra i dag. Er årstallet rigtigt?"),
        new RowError(8, "til", "19.02.2062 ligger mere end fem år fra i dag. Er årstallet rigtigt?"),
        new RowError(9, "til", "En lukkeperiode kan højst vare et år: 01.01.2027 til 01.06.2028."));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "'' | Filen er tom. Vælg en fil med en overskrift og en række for hver lukkeperiode.",
      "'skole;fra;til;navn' | Der er ingen lukkedage i filen, kun en overskrift."})
  void aFileThatIsNoListSaysWhatToDo(String file, String message) {
    var content = ListReader.read(file.getBytes(UTF_8), ClosureService.FORMAT);

    assertThat(content.errors()).extracting(RowError::message).containsExactly(message);
  }

  @Test
  void aSchoolsClosuresComeInOrderOfDate() {
    var verdict = read(HEADER + "Rybners;15.02.2027;19.02.2027;vinterferie\nRybners;23.12.2026;31.12.2026;jul\n");

    assertThat(verdict.bySchool().get("rybners")).extracting(ClosedPeriod::name).containsExactly("jul", "vinterferie");
  }

  private static ClosureListVerdict read(String file) {
    return read(file.getBytes(UTF_8));
  }

  private static ClosureListVerdict read(byte[] file) {
    return ClosureRules.judge(ListReader.read(file, ClosureService.FORMAT).lines(), SCHOOLS, TODAY);
  }
}
