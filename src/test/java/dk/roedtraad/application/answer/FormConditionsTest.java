package dk.roedtraad.application.answer;

import static dk.roedtraad.application.answer.FormCheckTest.form;
import static dk.roedtraad.application.answer.FormCheckTest.judged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.roedtraad.domain.answer.Fault;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form hides, locks or computes by FEEL, and its lists of items: the server goes by the same expressions. */
class FormConditionsTest {

  private static final Map<String, Object> SHOWN =
      Map.of("track", "MODEL", "round", 2, "share", 0.5, "done", true, "items", List.of("a", "b"),
          "group", Map.of("a", "x"));
  private static final String CONTACTS = """
      {"type": "dynamiclist", "path": "contacts", "label": "Kontakter", "components": [
        {"key": "name", "label": "Navn", "type": "textfield", "validate": {"required": true, "maxLength": 10}},
        {"key": "known", "label": "Kendt", "type": "checkbox"},
        {"type": "group", "path": "more", "components": [
          {"key": "why", "label": "Hvorfor", "type": "textfield", "validate": {"required": true},
           "conditional": {"hide": "=this.known = true"}}]}]}""";

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "=track = \"MODEL\"                          | true",
      "=track != \"MODEL\"                         | false",
      "=round >= 3                                 | false",
      "=share < 1 and round = 2.0                  | true",
      "=done                                       | true",
      "=not(done)                                  | false",
      "=missing = null                             | true",
      "=missing > 1                                | false",
      "=missing                                    | false",
      "=track < 3                                  | false",
      "=group.a = \"x\"                            | true",
      "=count(items) > 1                           | true",
      "=list contains(items, \"b\")                | true",
      "=some item in items satisfies item = \"c\"  | false",
      "=track in (\"MODEL\", \"OTHER\")            | true",
      "=if round > 1 then done else false          | true",
      "=today() = date(\"2027-03-01\")             | true",
      "=\"a text is not a yes\"                    | false",
      "=this.track = \"MODEL\"                     | true"})
  void anyFeelHidesAField(String feel, boolean hidden) {
    var form = form("""
        {"key": "x", "label": "X", "type": "textfield", "validate": {"required": true},
         "conditional": {"hide": "%s"}}""".formatted(feel.replace("\"", "\\\"")));

    assertThat(judged(form, Map.of(), SHOWN).isAccepted()).isEqualTo(hidden);
  }

  @Test
  void aHiddenValueHidesNothingItself() {
    var form = form("""
        {"key": "a", "label": "A", "type": "textfield"},
        {"key": "b", "label": "B", "type": "textfield", "conditional": {"hide": "=a = \\"ja\\""}},
        {"key": "c", "label": "C", "type": "textfield", "validate": {"required": true},
         "conditional": {"hide": "=b = \\"ja\\""}}""");

    assertThat(judged(form, Map.of("a", "nej", "b", "ja"), Map.of()).isAccepted()).isTrue();
    assertThat(judged(form, Map.of("a", "ja", "b", "ja"), Map.of()).message()).isEqualTo("C: skal udfyldes.");
  }

  @Test
  void twoFieldsThatHideEachOtherEndInAJudgement() {
    var form = form("""
        {"key": "a", "label": "A", "type": "textfield", "conditional": {"hide": "=b != null"}},
        {"key": "b", "label": "B", "type": "textfield", "conditional": {"hide": "=a != null"}}""");

    assertThat(judged(form, Map.of("a", "1"), Map.of()).answer().values()).containsOnlyKeys("a");
    assertThat(judged(form, Map.of("a", "1", "b", "1"), Map.of()).isAccepted()).isTrue();
  }

  @Test
  void whatIsSentForALockedFieldIsIgnored() {
    var form = form("""
        {"key": "d", "label": "D", "type": "textfield", "disabled": true, "validate": {"required": true}},
        {"key": "r", "label": "R", "type": "number", "readonly": true, "validate": {"required": true}},
        {"key": "m", "label": "M", "type": "textfield", "readonly": "=r = 2", "validate": {"maxLength": 1}}""");

    assertThat(judged(form, Map.of("d", "x", "r", "x", "m", "y"), Map.of()).answer().values()).containsOnlyKeys("m");
    assertThat(judged(form, Map.of("r", 2, "m", "y"), Map.of()).answer().values())
        .as("a forged value decides nothing").containsOnlyKeys("m");
    assertThat(judged(form, Map.of("r", 2, "m", "too long"), Map.of("r", 2)).answer().values()).isEmpty();
  }

  @Test
  void aBoundMayBeComputed() {
    var form = form("""
        {"key": "a", "label": "A", "type": "number"},
        {"key": "b", "label": "B", "type": "number", "validate": {"min": "=a", "max": "=a + 10"}},
        {"key": "t", "label": "T", "type": "textfield", "validate": {"maxLength": "=a"}}""");

    assertThat(judged(form, Map.of("a", 5, "b", 5, "t", "12345"), Map.of()).isAccepted()).isTrue();
    assertThat(judged(form, Map.of("a", 5, "b", 4, "t", "123456"), Map.of()).faults()).extracting(Fault::line)
        .containsExactly("B: skal være mindst 5.", "T: må højst være på 5 tegn (er 6). Gør teksten kortere.");
    assertThat(judged(form, Map.of("b", -3), Map.of()).isAccepted()).as("no number, no bound").isTrue();
  }

  @Test
  void aComputedFieldIsComputedHereWhateverWasSent() {
    var form = form("""
        {"key": "a", "label": "A", "type": "number"},
        {"key": "double", "label": "Dobbelt", "type": "expression", "expression": "=a * 2", "computeOn": "change"},
        {"key": "reason", "label": "Hvorfor?", "type": "textfield", "validate": {"required": true},
         "conditional": {"hide": "=double < 10"}}""");

    assertThat(judged(form, Map.of("a", 2, "double", 99), Map.of()).answer().values())
        .isEqualTo(Map.of("a", 2, "double", 4L));
    assertThat(judged(form, Map.of("a", 5, "double", 1), Map.of()).message()).isEqualTo("Hvorfor? Skal udfyldes.");
    assertThat(judged(form, Map.of("reason", "ukendt"), Map.of()).answer().values()).containsOnlyKeys("reason");
  }

  @Test
  void eachItemOfAListIsCheckedLikeAForm() {
    var form = form(CONTACTS);
    var anne = Map.of("name", "Anne", "known", true);
    var bo = Map.of("name", "Bo", "more", Map.of("why", "ny"));

    assertThat(judged(form, Map.of("contacts", List.of(anne, bo)), Map.of()).answer().values())
        .isEqualTo(Map.of("contacts", List.of(anne, bo)));
    assertThat(judged(form, Map.of("contacts", List.of(anne,
        Map.of("name", "", "more", Map.of("why", "x", "else", 1)), Map.of("name", "Karl den Store"), "tekst")), Map.of())
        .faults()).extracting(Fault::fieldKey, Fault::line).containsExactly(
            tuple("contacts[2].name", "Kontakter nr. 2, Navn: skal udfyldes."),
            tuple("contacts[2].more.else", "Kontakter nr. 2, more.else: findes ikke i formularen. "
                + "Åbn opgaven igen, og prøv en gang til."),
            tuple("contacts[3].name", "Kontakter nr. 3, Navn: må højst være på 10 tegn (er 14). Gør teksten kortere."),
            tuple("contacts[3].more.why", "Kontakter nr. 3, Hvorfor: skal udfyldes."),
            tuple("contacts", "Kontakter: række 4 kan ikke læses. Åbn opgaven igen, og prøv en gang til."));
  }

  @Test
  void whatIsHiddenInOneItemIsShownInTheNext() {
    var sent = Map.<String, Object>of("contacts", List.of(
        Map.of("name", "Anne", "known", true, "more", Map.of("why", "hidden")), Map.of("name", "Bo", "known", false)));

    assertThat(judged(form(CONTACTS), sent, Map.of()).message()).isEqualTo("Kontakter nr. 2, Hvorfor: skal udfyldes.");
    assertThat(judged(form(CONTACTS), sent, Map.of()).soundValues().get("contacts"))
        .isEqualTo(List.of(Map.of("name", "Anne", "known", true), Map.of("name", "Bo", "known", false)));
  }

  @Test
  void aListIsAListAndNotEndless() {
    assertThat(judged(form(CONTACTS), Map.of("contacts", "Anne"), Map.of()).message())
        .isEqualTo("Kontakter: skal være en liste af rækker.");
    assertThat(judged(form(CONTACTS), Map.of("contacts", Collections.nCopies(1001, Map.of())), Map.of())
        .message()).isEqualTo("Kontakter: må højst have 1000 rækker.");
    assertThat(judged(form(CONTACTS), Map.of(), Map.of()).answer().values()).isEmpty();
  }
}
