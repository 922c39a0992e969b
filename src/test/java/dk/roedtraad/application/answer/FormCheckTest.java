package dk.roedtraad.application.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roedtraad.domain.answer.Fault;
import dk.roedtraad.domain.answer.FormCheck;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.answer.FormVerdict;
import dk.roedtraad.support.FormFiles;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server demands of a submission, told field by field, on forms as Camunda Modeler writes them. */
class FormCheckTest {

  private static final String FACT_OPTIONS = """
      {"key": "time", "label": "Tid", "type": "select", "valuesKey": "timeOptions", "validate": {"required": true}}""";
  private static final String ATTENDANCE = """
      {"key": "attendance", "label": "Fremmøde", "type": "textfield", "validate": {"required": true},
       "properties": {"kind": "json-list", "itemKeys": "leaderId:text,day1:boolean,day2:boolean,note:text?"}}""";

  @Test
  void aCompleteAnswerIsStoredToTheLetter() {
    String text = "  Linje 1\r\nLinje 2 med æøå, 👍, \"citat\" og <b>HTML</b>\n=1+1  ";

    var verdict = check(field("textarea", "\"required\": true"), Map.of("x", text));

    assertThat(verdict.answer().values()).containsExactly(Map.entry("x", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t "})
  void blanksAreNoAnswerToARequiredQuestion(String blank) {
    assertThat(lines(field("textarea", "\"required\": true"), Map.of("x", blank)))
        .containsExactly("Feltet: skal udfyldes.");
  }

  @Test
  void whatIsNotGivenIsAskedForInTheWordsOfItsKind() {
    assertThat(lines(field("textfield", "\"required\": true"), Map.of())).containsExactly("Feltet: skal udfyldes.");
    assertThat(lines(field("number", "\"required\": true"), nothing())).containsExactly("Feltet: skal udfyldes.");
    assertThat(lines(field("checkbox", "\"required\": true"), Map.of("x", false)))
        .containsExactly("Feltet: skal være sat.");
    assertThat(lines(field("checkbox", "\"required\": true"), Map.of())).containsExactly("Feltet: skal være sat.");
    assertThat(lines(choice("radio", true), Map.of("x", ""))).containsExactly("Feltet: skal vælges.");
    assertThat(lines(choice("checklist", true), Map.of("x", List.of()))).containsExactly("Feltet: vælg mindst én.");
    assertThat(lines(ATTENDANCE, Map.of("attendance", List.of())))
        .containsExactly("Fremmøde: skal have mindst én række.");
  }

  @Test
  void anEmptyOptionalFieldIsFineAndNotStored() {
    var form = form(field("textfield", "\"minLength\": 5") + "," + named("y", "date") + "," + named("z", "number"));
    var submitted = nothing();
    submitted.put("x", "");
    submitted.put("y", null);

    assertThat(judged(form, submitted, Map.of()).answer().values()).isEmpty();
  }

  @Test
  void everyFaultIsToldAtOnceInTheOrderOfTheForm() {
    var form = form(field("textfield", "\"required\": true") + "," + named("y", "date") + "," + named("z", "number"));

    var verdict = judged(form, Map.of("z", "tre", "y", "1. marts", "q", 1), Map.of());

    assertThat(verdict.isAccepted()).isFalse();
    assertThat(verdict.faults()).extracting(Fault::fieldKey).containsExactly("x", "y", "z", "q");
    assertThat(verdict.message().lines()).hasSize(4).first().isEqualTo("Feltet: skal udfyldes.");
    assertThatThrownBy(verdict::answer).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void afterAQuestionTheFaultIsASentenceOfItsOwn() {
    assertThat(new Fault("x", "Hvad lærte du?", "skal udfyldes.").line()).isEqualTo("Hvad lærte du? Skal udfyldes.");
    assertThat(new Fault("x", "Titel", "skal udfyldes.").line()).isEqualTo("Titel: skal udfyldes.");
  }

  @Test
  void twentyThousandCharactersFitAndOneMoreDoesNot() {
    assertThat(lines(field("textarea", ""), Map.of("x", "a".repeat(20_000)))).isEmpty();
    assertThat(lines(field("textarea", ""), Map.of("x", "a".repeat(20_001)))).containsExactly(
        "Feltet: må højst være på 20.000 tegn (er 20.001). Gør teksten kortere.");
  }

  @Test
  void charactersAreCountedAsTheBrowserCountsThem() {
    String three = field("textarea", "\"minLength\": 2, \"maxLength\": 3");
    assertThat(lines(three, Map.of("x", "👍a"))).isEmpty();
    assertThat(lines(three, Map.of("x", "👍👍")))
        .containsExactly("Feltet: må højst være på 3 tegn (er 4). Gør teksten kortere.");
    assertThat(lines(three, Map.of("x", " \u00a0abc\r\n\ufeff"))).isEmpty();
    assertThat(lines(three, Map.of("x", "  a  "))).containsExactly("Feltet: skal være på mindst 2 tegn (er 1).");
  }

  @Test
  void nobodyStoresABookOfBlanks() {
    assertThat(lines(field("textarea", ""), Map.of("x", "a" + " ".repeat(21_000)))).containsExactly(
        "Feltet: har for mange mellemrum eller linjeskift før eller efter teksten. Slet dem, og prøv igen.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\r\nb", "a\r"})
  void aTextFieldHasOneLine(String text) {
    assertThat(lines(field("textfield", ""), Map.of("x", text))).containsExactly("Feltet: skal stå på én linje.");
    assertThat(lines(field("textarea", ""), Map.of("x", text))).isEmpty();
  }

  @Test
  void aFormMayAllowMoreThanTheDefault() {
    assertThat(lines(field("textarea", "\"maxLength\": 1000000"), Map.of("x", "a".repeat(1_000_000)))).isEmpty();
  }

  @Test
  void aRoutingTextEndsWhereTheEnginesColumnEnds() {
    String field = """
        {"key": "x", "label": "Feltet", "type": "textfield", "properties": {"processVariable": "true"}}""";

    assertThat(lines(field, Map.of("x", "a".repeat(4_000)))).isEmpty();
    assertThat(lines(field, Map.of("x", "a".repeat(4_001)))).containsExactly(
        "Feltet: må højst være på 4.000 tegn (er 4.001). Gør teksten kortere.");
  }

  @Test
  void aTextMayBeTooShort() {
    assertThat(lines(field("textfield", "\"minLength\": 5"), Map.of("x", "abcd"))).containsExactly(
        "Feltet: skal være på mindst 5 tegn (er 4).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "halvt tegn \ud83d", "\udc4d omvendt"})
  void whatNoDatabaseCanKeepIsRefusedAndNotChanged(String text) {
    assertThat(lines(field("textarea", ""), Map.of("x", text))).containsExactly(
        "Feltet: indeholder et tegn, der ikke kan gemmes. Slet det, og prøv igen.");
  }

  @Test
  void aPatternIsSearchedForAsInTheBrowser() {
    String pattern = "\"pattern\": \"^\\\\d{4}$\"";
    assertThat(lines(field("textfield", pattern), Map.of("x", "4000"))).isEmpty();
    assertThat(lines(field("textfield", pattern), Map.of("x", "40001"))).hasSize(1);
    assertThat(lines(field("textfield", "\"pattern\": \"\\\\d\""), Map.of("x", "hus 4"))).isEmpty();
  }

  @Test
  void anEmailAddressAndAPhoneNumberHaveTheirForm() {
    String email = "\"validationType\": \"email\"";
    assertThat(lines(field("textfield", email), Map.of("x", "Leder@Rybners.example"))).isEmpty();
    assertThat(lines(field("textfield", email), Map.of("x", "leder@rybners"))).containsExactly(
        "Feltet: skal være en e-mailadresse, fx navn@skole.dk.");
    String phone = "\"validationType\": \"phone\"";
    assertThat(lines(field("textfield", phone), Map.of("x", "+4512345678"))).isEmpty();
    assertThat(lines(field("textfield", phone), Map.of("x", "004512345678"))).isEmpty();
    assertThat(lines(field("textfield", phone), Map.of("x", "12 34 56 78"))).containsExactly(
        "Feltet: skal være et telefonnummer med landekode og uden mellemrum, fx +4512345678.");
  }

  @Test
  void aNumberKeepsItsBounds() {
    String bounds = "\"min\": 1, \"max\": 3.5";
    assertThat(lines(field("number", bounds), Map.of("x", 1))).isEmpty();
    assertThat(lines(field("number", bounds), Map.of("x", 3.5))).isEmpty();
    assertThat(lines(field("number", bounds), Map.of("x", 0))).containsExactly("Feltet: skal være mindst 1.");
    assertThat(lines(field("number", bounds), Map.of("x", 3.6))).containsExactly("Feltet: må højst være 3,5.");
  }

  @Test
  void anIntegerHasNoDecimals() {
    String integer = """
        {"key": "x", "label": "Feltet", "type": "number", "decimalDigits": 0}""";
    assertThat(lines(integer, Map.of("x", 100))).isEmpty();
    assertThat(lines(integer, Map.of("x", 3.0))).isEmpty();
    assertThat(lines(integer, Map.of("x", 3.5))).containsExactly("Feltet: skal være et helt tal.");
    assertThat(lines(integer.replace("0}", "2}"), Map.of("x", 3.125)))
        .containsExactly("Feltet: må højst have 2 decimaler.");
  }

  @Test
  void whatIsNoNumberIsNone() {
    for (Object value : Arrays.<Object>asList("3", true, List.of(3), Double.NaN, Double.POSITIVE_INFINITY)) {
      assertThat(lines(field("number", ""), Map.of("x", value))).containsExactly("Feltet: skal være et tal.");
    }
  }

  @Test
  void aNumberMayTravelAsTextWhereTheFormSaysSo() {
    String asText = """
        {"key": "x", "label": "Feltet", "type": "number", "serializeToString": true, "validate": {"max": 5}}""";
    assertThat(check(asText, Map.of("x", "4.50")).answer().values()).containsEntry("x", "4.50");
    assertThat(lines(asText, Map.of("x", "6"))).containsExactly("Feltet: må højst være 5.");
    assertThat(lines(asText, Map.of("x", "1e9"))).containsExactly("Feltet: skal være et tal.");
    assertThat(lines(asText, Map.of("x", 4))).containsExactly("Feltet: skal være et tal.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-29", "2026-3-1", "01-03-2026", "2026-03-01T10:00",
      "0026-03-01", "2026-13-01", "i morgen"})
  void aDateThatDoesNotExistIsRefused(String date) {
    assertThat(lines(named("x", "date"), Map.of("x", date))).containsExactly(
        "Felt x: skal være en dato, der findes, fx 1. marts 2026.");
  }

  @Test
  void datesAndTimesAreIso() {
    assertThat(lines(named("x", "date"), Map.of("x", "2028-02-29"))).isEmpty();
    assertThat(lines(named("x", "time"), Map.of("x", "23:45"))).isEmpty();
    assertThat(lines(named("x", "time"), Map.of("x", "24:00")))
        .containsExactly("Felt x: skal være et klokkeslæt, fx 10:00.");
    assertThat(lines(named("x", "time"), Map.of("x", "10:00+01:00"))).hasSize(1);
    assertThat(lines(named("x", "datetime"), Map.of("x", "2026-03-01T10:00"))).isEmpty();
    assertThat(lines(named("x", "datetime"), Map.of("x", "2026-03-01"))).containsExactly(
        "Felt x: skal være en dato med klokkeslæt, fx 1. marts 2026 kl. 10.00.");
    String withOffset = named("x", "datetime").replace("{", "{\"timeSerializingFormat\": \"utc_offset\", ");
    assertThat(lines(withOffset, Map.of("x", "2026-03-01T10:00+01:00"))).isEmpty();
    assertThat(lines(withOffset, Map.of("x", "2026-03-01T10:00+99:00"))).hasSize(1);
    assertThat(lines(withOffset, Map.of("x", "2026-03-01T10:00"))).hasSize(1);
    String inUtc = withOffset.replace("utc_offset", "utc_normalized");
    assertThat(lines(inUtc, Map.of("x", "2026-03-01T10:00Z"))).isEmpty();
    assertThat(lines(inUtc, Map.of("x", "2026-03-01T10:00+00:00"))).hasSize(1);
  }

  @Test
  void aTimeIsOneOfThoseThatTheBrowserOffers() {
    String each = """
        {"key": "x", "label": "Feltet", "type": "datetime", "subtype": "time", "timeInterval": %s}""";
    assertThat(lines(each.formatted(5), Map.of("x", "10:05"))).isEmpty();
    assertThat(lines(each.formatted(30), Map.of("x", "10:45")))
        .containsExactly("Feltet: vælg et tidspunkt på listen, fx 10:30.");
    assertThat(lines(each.formatted(7), Map.of("x", "10:07"))).as("no step of the browser's").hasSize(1);
    assertThat(lines(each.formatted(7), Map.of("x", "10:15"))).isEmpty();
    assertThat(lines(each.formatted(1), Map.of("x", "10:00:30"))).as("no seconds").hasSize(1);
    assertThat(lines(named("x", "datetime"), Map.of("x", "2026-03-01T10:01")))
        .containsExactly("Felt x: vælg et tidspunkt på listen, fx 10:00.");
  }

  @Test
  void aDayThatHasPassedCanBeRefused() {
    String date = """
        {"key": "x", "label": "Feltet", "type": "datetime", "subtype": "%s", "disallowPassedDates": true}""";
    assertThat(lines(date.formatted("date"), Map.of("x", FormFiles.TODAY.toString()))).isEmpty();
    assertThat(lines(date.formatted("date"), Map.of("x", FormFiles.TODAY.minusDays(1).toString())))
        .containsExactly("Feltet: skal være i dag eller senere.");
    assertThat(lines(date.formatted("datetime"), Map.of("x", FormFiles.TODAY + "T00:00"))).isEmpty();
    assertThat(lines(date.formatted("datetime"), Map.of("x", FormFiles.TODAY.minusDays(1) + "T23:01")))
        .containsExactly("Feltet: skal være i dag eller senere.",
            "Feltet: vælg et tidspunkt på listen, fx 23:00.");
  }

  @Test
  void aNumberGoesInSteps() {
    String steps = """
        {"key": "x", "label": "Feltet", "type": "number", "increment": "0.5"}""";
    assertThat(lines(steps, Map.of("x", 2))).isEmpty();
    assertThat(lines(steps, Map.of("x", -1.5))).isEmpty();
    assertThat(lines(steps, Map.of("x", 1.2))).containsExactly("Feltet: skal gå op i 0,5. Vælg 1 eller 1,5.");
    assertThat(lines(steps, Map.of("x", -1.2))).containsExactly("Feltet: skal gå op i 0,5. Vælg -1,5 eller -1.");
  }

  @Test
  void wrongTypesAreFaultsAndNoCrashes() {
    for (Object value : Arrays.<Object>asList(1, true, List.of("a"), Map.of("a", 1))) {
      assertThat(lines(field("textfield", ""), Map.of("x", value))).containsExactly("Feltet: skal være tekst.");
      assertThat(lines(named("x", "date"), Map.of("x", value))).hasSize(1);
      assertThat(lines(choice("select", false), Map.of("x", value))).hasSize(1);
    }
    assertThat(lines(field("checkbox", ""), Map.of("x", "true"))).containsExactly(
        "Feltet: skal være sat eller ikke sat (true eller false).");
    assertThat(lines(choice("taglist", false), Map.of("x", "YES")))
        .containsExactly("Feltet: skal være en liste af valg.");
  }

  @Test
  void onlyWhatIsOfferedCanBeChosen() {
    assertThat(lines(choice("select", true), Map.of("x", "NOT_YET"))).isEmpty();
    assertThat(lines(choice("radio", true), Map.of("x", "Ja")))
        .containsExactly("Feltet: vælg en af mulighederne på listen.");
    assertThat(lines(choice("checklist", true), Map.of("x", List.of("YES", "NOT_YET")))).isEmpty();
    assertThat(lines(choice("checklist", true), Map.of("x", List.of("YES", "MAYBE")))).containsExactly(
        "Feltet: vælg kun blandt mulighederne på listen.");
    assertThat(lines(choice("taglist", true), Map.of("x", List.of("YES", "YES")))).containsExactly(
        "Feltet: vælg hver mulighed højst én gang.");
    assertThat(lines(choice("taglist", true), Map.of("x", Arrays.asList("YES", null)))).hasSize(1);
  }

  @Test
  void optionsMayComeFromTheServer() {
    Map<String, Object> facts = Map.of("timeOptions", List.of(
        Map.of("label", "mandag kl. 10", "value", "OPTION_1"), Map.of("label", "Ingen passer", "value", "NONE")));

    assertThat(judged(form(FACT_OPTIONS), Map.of("time", "NONE"), facts).isAccepted()).isTrue();
    assertThat(judged(form(FACT_OPTIONS), Map.of("time", "OPTION_3"), facts).isAccepted()).isFalse();
    assertThat(judged(form(FACT_OPTIONS), Map.of("time", "NONE"), Map.of()).isAccepted()).isFalse();
  }

  @Test
  void anOptionMayBeANumberOrABoolean() {
    String scale = """
        {"key": "x", "label": "Feltet", "type": "select", "values": [
          {"label": "En", "value": 1}, {"label": "Halv", "value": 0.5}, {"label": "Ingen", "value": false}]}""";
    assertThat(lines(scale, Map.of("x", 1))).isEmpty();
    assertThat(lines(scale, Map.of("x", 1.0))).isEmpty();
    assertThat(lines(scale, Map.of("x", 0.5))).isEmpty();
    assertThat(lines(scale, Map.of("x", false))).isEmpty();
    assertThat(lines(scale, Map.of("x", "1"))).hasSize(1);
    assertThat(lines(scale.replace("select", "taglist"), Map.of("x", List.of(1, 1.0)))).hasSize(1);
  }

  @Test
  void anOptionMayBeComputedFromTheOtherFields() {
    var form = form("""
        {"key": "teams", "label": "Teams", "type": "checklist", "values": [
          {"label": "A", "value": "A"}, {"label": "B", "value": "B"}]},
        {"key": "first", "label": "Først", "type": "radio", "valuesExpression": "=teams"}""");
    assertThat(judged(form, Map.of("teams", List.of("B"), "first", "B"), Map.of()).isAccepted()).isTrue();
    assertThat(judged(form, Map.of("teams", List.of("B"), "first", "A"), Map.of()).message())
        .isEqualTo("Først: vælg en af mulighederne på listen.");
  }

  @Test
  void aFieldThatTheFormDoesNotHaveIsRefused() {
    assertThat(lines(field("textfield", ""), Map.of("x", "a", "assignee", "mig"))).containsExactly(
        "assignee: findes ikke i formularen. Åbn opgaven igen, og prøv en gang til.");
  }

  @Test
  void aThousandUnknownFieldsDoNotMakeAThousandLines() {
    Map<String, Object> submitted = new HashMap<>();
    for (int i = 0; i < 1_000; i++) {
      submitted.put("f" + "o".repeat(100) + i, i);
    }
    assertThat(lines(field("textfield", ""), submitted))
        .hasSize(20).allSatisfy(line -> assertThat(line).hasSizeLessThan(140));
  }

  @Test
  void aFactMayComeBackAlsoWhenItHasChangedMeanwhileAndIsNeverStored() {
    Map<String, Object> facts = Map.of("participants", List.of("Lise", "Bo"), "x", "fra serveren");

    var sent = judged(form(field("textfield", "")), Map.of("x", "a", "participants", List.of("Lise")), facts);
    var unknown = judged(form(field("textfield", "")), Map.of("x", "a", "deltagere", List.of("Lise")), facts);

    assertThat(sent.answer().values()).isEqualTo(Map.of("x", "a"));
    assertThat(unknown.faults()).extracting(Fault::fieldKey).containsExactly("deltagere");
  }

  @Test
  void whatIsOnlyShownIsNoField() {
    var form = form("""
        {"type": "text", "text": "# Selvevaluering\\nca. 3 minutter"}, {"type": "separator"},
        {"type": "table", "dataSource": "planLines", "id": "t"}, {"type": "button", "label": "Send", "key": "send"}""");

    assertThat(form.fields()).isEmpty();
    assertThat(form.title()).isEqualTo("Selvevaluering");
    assertThat(judged(form, Map.of(), Map.of()).isAccepted()).isTrue();
    assertThat(judged(form, Map.of("send", "x"), Map.of()).isAccepted()).isFalse();
  }

  @Test
  void groupsWithAPathNestTheirValues() {
    String group = """
        {"type": "group", "path": "%s", "components": [
          {"key": "a", "label": "A", "type": "textfield", "validate": {"required": true}}]}""";

    assertThat(check(group.formatted(""), Map.of("a", "1")).answer().values()).isEqualTo(Map.of("a", "1"));
    var nested = Map.<String, Object>of("deep", Map.of("er", Map.of("a", "1")));
    assertThat(check(group.formatted("deep.er"), nested).answer().values()).isEqualTo(nested);
    assertThat(lines(group.formatted("deep"), Map.of("a", "1"))).containsExactly("A: skal udfyldes.",
        "a: findes ikke i formularen. Åbn opgaven igen, og prøv en gang til.");
    assertThat(lines(group.formatted("deep"), Map.of("deep", Map.of("a", "1", "b", 2)))).containsExactly(
        "deep.b: findes ikke i formularen. Åbn opgaven igen, og prøv en gang til.");
    assertThat(lines(group.formatted("deep"), Map.of("deep", "1"))).hasSize(2);
  }

  @Test
  void onlyMarkedFieldsBecomeProcessVariablesAndAnUngivenOneForgetsItsOldValue() {
    var form = form("""
        {"key": "title", "label": "Titel", "type": "textfield"},
        {"key": "decision", "label": "Valg", "type": "textfield", "properties": {"processVariable": "true"}},
        {"key": "again", "label": "Igen", "type": "checkbox", "properties": {"processVariable": "true"}}""");

    var answer = judged(form, Map.of("title", "Min", "decision", "YES"), Map.of()).answer();

    assertThat(answer.values()).isEqualTo(Map.of("title", "Min", "decision", "YES"));
    assertThat(answer.processVariables()).containsOnlyKeys("decision", "again")
        .containsEntry("decision", "YES").containsEntry("again", null);
    assertThat(judged(form, Map.of("decision", ""), Map.of()).answer().processVariables())
        .containsEntry("decision", null);
  }

  @Test
  void aHiddenFieldIsNeitherRequiredNorStored() {
    var form = form("""
        {"key": "inside", "label": "Inden for?", "type": "checkbox"},
        {"key": "reason", "label": "Begrundelse", "type": "textarea", "validate": {"required": true},
         "conditional": {"hide": "=inside = true"}}""");

    assertThat(judged(form, Map.of("inside", false), Map.of()).message())
        .isEqualTo("Begrundelse: skal udfyldes.");
    assertThat(judged(form, Map.of("inside", true, "reason", "x"), Map.of()).answer().values())
        .isEqualTo(Map.of("inside", true));
  }

  @Test
  void aHiddenGroupHidesWhatIsInItAndFactsCanHideIt() {
    var form = form("""
        {"type": "group", "conditional": {"hide": "=track != \\"MODEL_SCHOOL\\""}, "components": [
          {"key": "seminar3Date", "label": "3. internat", "type": "datetime", "subtype": "date",
           "validate": {"required": true}}]}""");

    assertThat(judged(form, Map.of(), Map.of("track", "IMPLEMENTATION_SCHOOL")).isAccepted()).isTrue();
    assertThat(judged(form, Map.of(), Map.of("track", "MODEL_SCHOOL")).isAccepted()).isFalse();
  }

  @Test
  void attendanceIsAListOfRows() {
    var row = Map.of("leaderId", "leder@rybners.example", "day1", true, "day2", false);
    assertThat(lines(ATTENDANCE, Map.of("attendance", List.of(row, row)))).isEmpty();

    assertThat(lines(ATTENDANCE, Map.of("attendance", List.of(row,
        Map.of("leaderId", " ", "day1", "ja", "day3", true), "tekst")))).containsExactly(
        "Fremmøde: række 2: leaderId skal udfyldes med tekst.",
        "Fremmøde: række 2: day1 skal være true eller false.",
        "Fremmøde: række 2: day2 skal være true eller false.",
        "Fremmøde: række 2: har kun leaderId, day1, day2, note.",
        "Fremmøde: række 3: skal have leaderId, day1, day2, note.");
    assertThat(lines(ATTENDANCE, Map.of("attendance", "[]")))
        .containsExactly("Fremmøde: skal være en liste af rækker.");
  }

  static FormDefinition form(String components) {
    return FormFiles.read("""
        {"id": "test-form", "type": "default", "schemaVersion": 16, "properties": {"owner": "leader"},
         "components": [%s]}""".formatted(components));
  }

  private static FormVerdict check(String components, Map<String, Object> submitted) {
    return judged(form(components), submitted, Map.of());
  }

  static FormVerdict judged(FormDefinition form, Map<String, Object> submitted, Map<String, Object> shown) {
    return FormCheck.check(form, submitted, shown, FormFiles.TODAY);
  }

  private static List<String> lines(String components, Map<String, Object> submitted) {
    return check(components, submitted).faults().stream().map(Fault::line).toList();
  }

  private static String field(String type, String rules) {
    return """
        {"key": "x", "label": "Feltet", "type": "%s", "validate": {%s}}""".formatted(type, rules);
  }

  private static String named(String key, String kind) {
    return kind.equals("number")
        ? "{'key': '%s', 'label': 'Felt %s', 'type': 'number'}".formatted(key, key).replace('\'', '"')
        : "{'key': '%s', 'label': 'Felt %s', 'type': 'datetime', 'subtype': '%s'}".formatted(key, key, kind)
            .replace('\'', '"');
  }

  private static String choice(String type, boolean required) {
    return """
        {"key": "x", "label": "Feltet", "type": "%s", "validate": {"required": %s}, "values": [
          {"label": "Ja", "value": "YES"}, {"label": "Ikke endnu", "value": "NOT_YET"}]}""".formatted(type, required);
  }

  private static Map<String, Object> nothing() {
    Map<String, Object> submitted = new HashMap<>();
    submitted.put("x", null);
    return submitted;
  }
}
