package dk.roedtraad.application.enrolment;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.roedtraad.application.list.ListReader;
import dk.roedtraad.domain.leader.EmailAddress;
import dk.roedtraad.domain.leader.KnownPeople;
import dk.roedtraad.domain.leader.LeaderListVerdict;
import dk.roedtraad.domain.leader.LeaderRow;
import dk.roedtraad.domain.leader.RowWarning;
import dk.roedtraad.domain.leader.RowWarning.Kind;
import dk.roedtraad.domain.list.RowError;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of leaders that coordinators have, as their spreadsheets save them, right and wrong. */
class LeaderListReaderTest {

  private static final String HEADER = "fornavn;efternavn;e-mail;skole;stilling;telefon;coach;chef-e-mail;ects\n";
  private static final String SOEREN =
      "Søren;Ågård;soeren@rybners.example;Rybners;Uddannelsesleder;12 34 56 78;coach@forloeb.example;"
          + "chef@rybners.example;ja\n";
  private static final KnownPeople KNOWN = new KnownPeople(Set.of("gammel@rybners.example"),
      Map.of("rybners", "Rybners"), Set.of("chef@rybners.example"), Set.of("coach@forloeb.example"),
      Set.of("gift@rybners.example"));

  private final LeaderListReader reader = new LeaderListReader();

  @ParameterizedTest
  @CsvSource({"modelskoler.csv, 47, 10", "implementeringsskoler.csv, 43, 13"})
  void theListsOfTheRealCourseAreClean(String file, int leaders, int schools) throws IOException {
    try (var stream = getClass().getResourceAsStream("/demo/" + file)) {
      var verdict = reader.read(stream.readAllBytes(), KnownPeople.NOBODY);

      assertThat(verdict.errors()).isEmpty();
      assertThat(verdict.rows()).hasSize(leaders);
      assertThat(verdict.rows().stream().map(LeaderRow::schoolCode).distinct()).hasSize(schools);
      assertThat(verdict.warnings()).filteredOn(warning -> warning.message().startsWith("Ny skole")).hasSize(schools)
          .noneMatch(warning -> warning.message().contains("mente du"));
      assertThat(verdict.warnings()).extracting(RowWarning::column).containsOnly("skole", "coach", "chef-e-mail");
    }
  }

  @Test
  void everyValueOfARowIsRead() {
    assertThat(read(HEADER + SOEREN).rows().get(0)).satisfies(row -> {
      assertThat(row.row()).isEqualTo(2);
      assertThat(row.name()).isEqualTo("Søren Ågård");
      assertThat(row.email()).isEqualTo(new EmailAddress("soeren@rybners.example"));
      assertThat(row.schoolCode().value()).isEqualTo("rybners");
      assertThat(row.jobTitle()).isEqualTo("Uddannelsesleder");
      assertThat(row.phone()).isEqualTo("12345678");
      assertThat(row.coachEmail().value()).isEqualTo("coach@forloeb.example");
      assertThat(row.managerEmail().value()).isEqualTo("chef@rybners.example");
      assertThat(row.ectsWanted()).isTrue();
    });
  }

  /** Whether the address would be a leader's, a konsulent's or a manager's: enrolment makes an account of each. */
  @ParameterizedTest
  @CsvSource({"soeren@rybners.example, e-mail", "coach@forloeb.example, coach", "chef@rybners.example, chef-e-mail"})
  void anAddressThatIsAnotherUsersLoginIsAFault(String address, String column) {
    assertThat(read(HEADER + SOEREN.replace(address, "Gift@rybners.example")).errors()).singleElement().satisfies(error -> {
      assertThat(error.column()).isEqualTo(column);
      assertThat(error.message()).contains("en anden brugers login", "siden Logins");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void danishLettersSurviveEveryEncoding(String encoding) {
    var verdict = reader.read((HEADER + SOEREN).getBytes(Charset.forName(encoding)), KNOWN);

    assertThat(verdict.rows()).extracting(LeaderRow::lastName).containsExactly("Ågård");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstHeader() {
    assertThat(read("\ufeff" + HEADER + SOEREN).errors()).isEmpty();
    assertThat(read("\ufeffsep=;\r\n" + HEADER + SOEREN).rows()).extracting(LeaderRow::row).containsExactly(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  void lineEndsAndSeparatorsAreFoundOut(String lineEnd) {
    for (String separator : new String[] {";", ",", "\t"}) {
      String file = (HEADER + SOEREN).replace(";", separator).replace("\n", lineEnd);

      assertThat(read(file).rows()).as("separator '%s'", separator).hasSize(1);
    }
  }

  @Test
  void columnsComeInAnyOrderAndCase() {
    String file = " E-Mail ,SKOLE,Efternavn,fornavn\nsoeren@rybners.example,Rybners,Ågård,Søren\n";

    assertThat(read(file).rows()).singleElement().satisfies(row -> {
      assertThat(row.name()).isEqualTo("Søren Ågård");
      assertThat(row.phone()).isNull();
      assertThat(row.managerEmail()).isNull();
      assertThat(row.ectsWanted()).isFalse();
    });
  }

  @Test
  void quotedFieldsMayHoldSeparatorsQuotesAndLineBreaks() {
    String file = "fornavn;efternavn;e-mail;skole;stilling\n"
        + "\"Hans \"\"Hasse\"\"\";Hansen;a@x.example;\"Social; og Sundhed, Nord\";\"Leder\nog vejleder\"\n"
        + "Grete;Hansen;forkert;Nord Skole;\n";

    var verdict = read(file);

    assertThat(verdict.rows()).singleElement().satisfies(row -> {
      assertThat(row.firstName()).isEqualTo("Hans \"Hasse\"");
      assertThat(row.school()).isEqualTo("Social; og Sundhed, Nord");
      assertThat(row.jobTitle()).isEqualTo("Leder og vejleder");
    });
    assertThat(verdict.errors()).extracting(RowError::row).containsExactly(3);
  }

  @Test
  void emptyLinesAreSkippedAndKeepTheirNumbers() {
    var verdict = read(HEADER + "\n;;;;;;;;\n" + SOEREN + "\n" + "Ane;;ane@rybners.example;Rybners;;;;;\n\n\n");

    assertThat(verdict.rows()).extracting(LeaderRow::row).containsExactly(4);
    assertThat(verdict.errors()).containsExactly(new RowError(6, "efternavn", "Efternavnet mangler."));
  }

  @Test
  void everyFaultOfARowIsToldWithItsColumn() {
    var verdict = read(HEADER + ";Hansen;jørgen@rybners.example;;;1234;chef;@x;måske\n");

    assertThat(verdict.rows()).isEmpty();
    assertThat(verdict.errors()).extracting(RowError::row, RowError::column, RowError::message).containsExactly(
        tuple(2, "fornavn", "Fornavnet mangler."),
        tuple(2, "e-mail",
            "'jørgen@rybners.example' er ikke en e-mailadresse. Skriv den som navn@skole.dk uden æ, ø og å."),
        tuple(2, "skole", "Skolen mangler."),
        tuple(2, "telefon", "Telefonnummeret skal have 8 cifre, fx 12 34 56 78."),
        tuple(2, "coach", "'chef' er ikke en e-mailadresse. Skriv den som navn@skole.dk uden æ, ø og å."),
        tuple(2, "chef-e-mail", "Cellen begynder som en formel. Slet tegnet forrest, og skriv almindelig tekst."),
        tuple(2, "ects", "Skriv ja eller nej, eller lad cellen være tom."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(1)", "+1+1", "-2", "@SUM(A1)", " =1", "\"\tHans\"", "\"\rHans\""})
  void aFormulaIsNoName(String formula) {
    var verdict = read("fornavn;efternavn;e-mail;skole\n" + formula + ";Hansen;a@x.example;Rybners\n");

    assertThat(verdict.errors()).extracting(RowError::row, RowError::column).containsExactly(tuple(2, "fornavn"));
    assertThat(verdict.errors().get(0).message()).contains("formel");
  }

  @ParameterizedTest
  @CsvSource({"12 34 56 78, true", "12345678, true", "+45 12 34 56 78, true", "+4512345678, true", "004512345678, true",
      "45123456, true", "123456789, false", "+46 12 34 56 78, false", "+45 SUM(A1), false", "12-34-56-78, false",
      "'4,51235E+09', false"})
  void aPhoneNumberHasEightDigits(String phone, boolean valid) {
    var verdict = read(HEADER + SOEREN.replace("12 34 56 78", phone));

    assertThat(verdict.isClean()).isEqualTo(valid);
    assertThat(verdict.errors()).extracting(RowError::column).allMatch("telefon"::equals);
  }

  @Test
  void anAddressStandsOnceInTheFileAndOnceInTheCohort() {
    var verdict = read(HEADER + SOEREN + SOEREN.replace("soeren@rybners", "SOEREN@Rybners")
        + SOEREN.replace("soeren", "gammel"));

    assertThat(verdict.rows()).hasSize(1);
    assertThat(verdict.errors()).extracting(RowError::row, RowError::column, RowError::message).containsExactly(
        tuple(3, "e-mail", "Adressen står også i række 2. Hver leder skal have sin egen række."),
        tuple(4, "e-mail", "Lederen er allerede på holdet. Slet rækken."));
  }

  @Test
  void overLongAndHiddenSignsAreRefused() {
    assertThat(faultIn("fornavn", SOEREN.replace("Søren", "S".repeat(101)))).contains("højst være på 100 tegn");
    assertThat(read(HEADER + SOEREN.replace("soeren", "s".repeat(48))).isClean()).as("64 characters").isTrue();
    assertThat(faultIn("e-mail", SOEREN.replace("soeren", "s".repeat(49)))).contains("højst være på 64 tegn");
    assertThat(faultIn("efternavn", SOEREN.replace("Ågård", "Å\0gård"))).contains("skjult tegn");
    assertThat(faultIn("efternavn", SOEREN.replace("Ågård", "Åg\u202eård"))).contains("skjult tegn");
    assertThat(faultIn("efternavn", SOEREN.replace("Ågård", "\ufffdg\ufffdrd"))).contains("CSV UTF-8");
    assertThat(faultIn("skole", SOEREN.replace(";Rybners;", ";***;"))).contains("bogstaver");
  }

  @Test
  void blanksAroundValuesDoNotCount() {
    assertThat(read(HEADER + SOEREN.replace(";", " ;\u00a0")).rows()).singleElement().satisfies(row ->
        assertThat(row.name()).isEqualTo("Søren Ågård"));
  }

  @Test
  void aDecomposedLetterBecomesOneLetter() {
    assertThat(read(HEADER + SOEREN.replace("Ågård", "A\u030Aga\u030Ard")).rows().get(0).lastName()).isEqualTo("Ågård");
  }

  @Test
  void theHeaderMustHaveTheRequiredColumnsOnceEach() {
    var verdict = read("fornavn;e-mail;Fornavn;skole\nA;a@x.example;B;Rybners\n");

    assertThat(verdict.errors()).extracting(RowError::row, RowError::column).containsExactly(
        tuple(1, "fornavn"), tuple(1, "efternavn"));
    assertThat(verdict.errors().get(0).message()).isEqualTo("Kolonnen står der to gange. Slet den ene.");
    assertThat(verdict.errors().get(1).message()).contains("fornavn, efternavn, e-mail, skole");
  }

  @Test
  void anUnknownColumnIsPassedOverWithAWarning() {
    var verdict = read("cpr;" + HEADER + "0101701234;" + SOEREN);

    assertThat(verdict.errors()).isEmpty();
    assertThat(verdict.warnings()).contains(new RowWarning(1, "cpr", Kind.UNKNOWN_COLUMN, "Kolonnen kendes ikke og bliver ikke læst."));
  }

  @Test
  void aRowWithTooManyFieldsIsAFaultAndATrailingSeparatorIsNot() {
    assertThat(read(HEADER + SOEREN.replace("\n", ";;\n")).errors()).isEmpty();
    assertThat(read(HEADER + SOEREN.replace("Uddannelsesleder", "Leder; vejleder")).errors()).singleElement()
        .satisfies(error -> assertThat(error.message()).contains("flere felter end overskriften"));
  }

  @Test
  void quotesThatDoNotMatchAreAClearFaultAtTheirRow() {
    var inside = read(HEADER + SOEREN + "\"Hans\" Hasse;Hansen;a@x.example;Rybners\n");
    var open = read(HEADER + SOEREN + SOEREN.replace("soeren", "b") + "\"Hans;Hansen;a@x.example;Rybners\n" + SOEREN);

    assertThat(inside.errors()).extracting(RowError::row).containsExactly(3);
    assertThat(open.errors()).extracting(RowError::row).containsExactly(4);
    assertThat(open.errors().get(0).message()).startsWith("Anførselstegnene i rækken passer ikke sammen.");
    assertThat(open.rows()).isEmpty();
  }

  @Test
  void aFileThatIsNoListSaysWhatToDo() {
    assertThat(fileFault(new byte[0])).contains("tom");
    assertThat(fileFault("\ufeff \r\n".getBytes(UTF_8))).contains("tom");
    assertThat(fileFault(HEADER.getBytes(UTF_8))).contains("kun en overskrift");
    assertThat(fileFault(new byte[] {'P', 'K', 3, 4, 0})).contains("Gem det som CSV");
    assertThat(fileFault(("\ufeff" + HEADER + SOEREN).getBytes(UTF_16LE))).contains("CSV UTF-8");
    assertThat(reader.read("bare noget tekst".getBytes(UTF_8), KNOWN).errors()).extracting(RowError::column)
        .containsExactly("fornavn", "efternavn", "e-mail", "skole");
  }

  @Test
  void aFileOverOneMegabyteIsNotEvenRead() {
    byte[] tooLarge = new byte[ListReader.MAX_BYTES + 1];

    assertThat(fileFault(tooLarge)).contains("over 1 MB");
    assertThat(fileFault((HEADER + " ".repeat(ListReader.MAX_BYTES - HEADER.length())).getBytes(UTF_8)))
        .doesNotContain("over 1 MB");
  }

  @Test
  void whoeverAndWhateverIsNewIsShownOnce() {
    String other = SOEREN.replace("rybners", "nord").replace("Rybners", "Nord Skole").replace("coach@", "coach9@");

    var verdict = read(HEADER + SOEREN + other + other.replace("soeren", "b"));

    assertThat(verdict.warnings()).containsExactly(
        new RowWarning(3, "skole", Kind.NEW_SCHOOL, "Ny skole: 'Nord Skole'."),
        new RowWarning(3, "chef-e-mail", Kind.NEW_MANAGER, "Ny i skoleledelsen: chef@nord.example ('Nord Skole')."),
        new RowWarning(3, "coach", Kind.NEW_COACH, "Ny konsulent: coach9@forloeb.example."));
  }

  @Test
  void aNameThatLooksLikeAKnownSchoolIsAskedAbout() {
    var verdict = read(HEADER + SOEREN + SOEREN.replace(";Rybners;", ";Rybners, Esbjerg;").replace("soeren", "b")
        + SOEREN.replace(";Rybners;", ";Nord Skole;").replace("soeren", "c")
        + SOEREN.replace(";Rybners;", ";Nord Skolen;").replace("soeren", "d"));

    assertThat(verdict.warnings()).extracting(RowWarning::message).contains(
        "Ny skole: 'Rybners, Esbjerg' – mente du 'Rybners'?", "Ny skole: 'Nord Skolen' – mente du 'Nord Skole'?");
  }

  @Test
  void aManagerFromAnotherDomainIsAskedAboutBecauseManagersSeeTheSchool() {
    var verdict = read(HEADER + SOEREN.replace("chef@rybners.example", "chef@rybner.example"));

    assertThat(verdict.warnings()).extracting(RowWarning::message).contains(
        "Chefens adresse chef@rybner.example slutter på noget andet end ledernes på 'Rybners' (rybners.example). "
            + "Chefen kan se skolens status, så tjek adressen.");
  }

  @Test
  void leadersWithoutAKonsulentAreCountedInOneLine() {
    String rows = IntStream.range(0, 12).mapToObj(i -> SOEREN.replace("soeren", "leder" + i)
        .replace("coach@forloeb.example", "")).collect(Collectors.joining());

    assertThat(read(HEADER + rows).warnings()).extracting(RowWarning::message).contains(
        "12 ledere har ingen konsulent (række 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 …)."
            + " Konsulenten vælges så senere i en opgave.");
  }

  @Test
  void aLeaderIsNotOwnManagerNorOwnKonsulent() {
    var verdict = read(HEADER + SOEREN.replace("coach@forloeb", "soeren@rybners").replace("chef@", "soeren@"));

    assertThat(verdict.warnings()).extracting(RowWarning::message)
        .contains("Lederen står som sin egen chef.", "Lederen står som sin egen konsulent.");
  }

  @Test
  void aThousandLeadersOfAThousandSchoolsAreRead() {
    String rows = IntStream.range(0, 1_000).mapToObj(i -> SOEREN.replace("soeren", "leder" + i)
        .replace(";Rybners;", ";Skole " + Integer.toString(i * 7_919, 36) + " og omegns erhvervsskole;"))
        .collect(Collectors.joining());

    assertThat(read(HEADER + rows).rows()).hasSize(1_000);
  }

  private LeaderListVerdict read(String file) {
    return reader.read(file.getBytes(UTF_8), KNOWN);
  }

  private String faultIn(String column, String line) {
    return read(HEADER + line).errors().stream().filter(error -> error.column().equals(column) && error.row() == 2)
        .map(RowError::message).collect(Collectors.joining());
  }

  private String fileFault(byte[] bytes) {
    var verdict = reader.read(bytes, KNOWN);
    assertThat(verdict.rows()).isEmpty();
    assertThat(verdict.errors()).hasSize(1);
    return verdict.errors().get(0).message();
  }
}
