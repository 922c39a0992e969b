package dk.roedtraad.application.answer;

import static dk.roedtraad.application.answer.FormCheckTest.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roedtraad.domain.answer.AnswerSource;
import dk.roedtraad.domain.answer.AnswerSource.Rounds;
import dk.roedtraad.domain.answer.ShownAnswer;
import dk.roedtraad.support.FormFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {

  @Test
  void theRootSaysWhoOwnsReadsAndHowLongItTakes() {
    var form = FormFiles.read("""
        {"id": "action-learning-act", "properties": {"owner": "leader", "readers": "leader, coach", "minutes": "7"},
         "components": []}""");

    assertThat(form.id()).isEqualTo("action-learning-act");
    assertThat(form.title()).isEqualTo("action-learning-act");
    assertThat(form.owner()).isEqualTo("leader");
    assertThat(form.readers()).containsExactly("leader", "coach");
    assertThat(form.minutes()).isEqualTo(7);
  }

  @Test
  void prefillNamesAFormAFieldAndPerhapsARoundAndWhatStandsInForIt() {
    var field = form("""
        {"key": "problem", "label": "Problemstilling", "type": "textarea",
         "properties": {"prefill": "a-form.title:same | another.group.text"}}""").field("problem").orElseThrow();

    assertThat(field.prefill()).containsExactly(new AnswerSource("a-form", List.of("title"), Rounds.SAME),
        new AnswerSource("another", List.of("group.text"), Rounds.LATEST));
    assertThat(form("{\"key\": \"a\", \"type\": \"textfield\"}").fields().get(0).prefill()).isEmpty();
  }

  @Test
  void anyComponentCanShowEarlierAnswersUnderNamesOfTheirOwn() {
    var form = form("""
        {"type": "group", "components": [{"type": "html", "content": "{{a}} {{b}}", "properties": {
          "shows": "a = a-form.title+text:earlier; b=another.c|a-form.text"}}]}""");

    assertThat(form.fields()).isEmpty();
    assertThat(form.shown()).containsExactly(
        new ShownAnswer("a", List.of(new AnswerSource("a-form", List.of("title", "text"), Rounds.EARLIER))),
        new ShownAnswer("b", List.of(new AnswerSource("another", List.of("c"), Rounds.LATEST),
            new AnswerSource("a-form", List.of("text"), Rounds.LATEST))));
  }

  @Test
  void aFieldInAGroupIsNamedByItsPath() {
    var form = form("""
        {"type": "group", "path": "plan", "components": [{"key": "place", "label": "Sted", "type": "textfield"}]}""");

    assertThat(form.field("plan.place")).hasValueSatisfying(field -> assertThat(field.key()).isEqualTo("place"));
    assertThat(form.field("place")).isEmpty();
  }

  @Test
  void aDateIsKnownByItsDateLabel() {
    String field = """
        {"key": "a", "type": "datetime", "subtype": "%s", "dateLabel": "Dag", "timeLabel": "Kl."}""";

    assertThat(form(field.formatted("date")).fields().get(0).label()).isEqualTo("Dag");
    assertThat(form(field.formatted("datetime")).fields().get(0).label()).isEqualTo("Dag");
    assertThat(form(field.formatted("time")).fields().get(0).label()).isEqualTo("Kl.");
  }

  @Test
  void aConditionOfWhatIsOnlyShownConcernsTheBrowserAlone() {
    assertThat(form("""
        {"type": "group", "conditional": {"hide": "=count(items) = 0"}, "components": [
          {"type": "text", "text": "Det er åbent:"}]}""").fields()).isEmpty();
  }

  @Test
  void whoMayReadAFieldIsSaidByTheFieldOrTheNearestGroupAroundIt() {
    var form = form("""
        {"type": "group", "properties": {"readers": "leader"}, "components": [
          {"key": "a", "label": "A", "type": "textfield"},
          {"key": "b", "label": "B", "type": "textfield", "properties": {"readers": "leader, coach"}}]},
        {"key": "c", "label": "C", "type": "textfield"}""");

    assertThat(form.field("a").orElseThrow().readers()).containsExactly("leader");
    assertThat(form.field("b").orElseThrow().readers()).containsExactly("leader", "coach");
    assertThat(form.field("c").orElseThrow().readers()).isEmpty();
  }

  @Test
  void aRefusalNamesTheField() {
    assertThatThrownBy(() -> form("{\"key\": \"a\", \"type\": \"number\", \"validate\": {\"max\": \"ti\"}}"))
        .hasMessage("Form 'test-form' cannot be used: number 'a' has the max 'ti', which is no number.");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{\"key\": \"a\", \"type\": \"filepicker\"}",
      "{\"key\": \"a\", \"type\": \"dynamiclist\"}",
      "{\"path\": \"a\", \"type\": \"dynamiclist\", \"components\": [{\"key\": \"b\", \"type\": \"textfield\", "
          + "\"properties\": {\"readers\": \"leader\"}}]}",
      "{\"type\": \"textfield\"}",
      "{\"key\": \"a\", \"type\": \"textfield\"}, {\"key\": \"a\", \"type\": \"number\"}",
      "{\"key\": \"a\", \"type\": \"select\"}",
      "{\"key\": \"a\", \"type\": \"select\", \"valuesExpression\": \"b\"}",
      "{\"key\": \"a\", \"type\": \"number\", \"validate\": {\"min\": \"b\"}}",
      "{\"key\": \"a\", \"type\": \"number\", \"validate\": {\"oddOnly\": true}}",
      "{\"key\": \"a\", \"type\": \"number\", \"increment\": 0}",
      "{\"key\": \"a\", \"type\": \"number\", \"decimalDigits\": 0.5}",
      "{\"key\": \"a\", \"type\": \"datetime\", \"subtype\": \"week\"}",
      "{\"key\": \"a\", \"type\": \"textfield\", \"label\": \"Hej {{name}}\"}",
      "{\"key\": \"a\", \"type\": \"textfield\", \"validate\": {\"validationType\": \"iban\"}}",
      "{\"key\": \"a\", \"type\": \"textfield\", \"validate\": {\"pattern\": \"\\\\p{L}\"}}",
      "{\"key\": \"a\", \"type\": \"textfield\", \"properties\": {\"readers\": \"leaders\"}}",
      "{\"key\": \"a\", \"type\": \"textfield\", \"readonly\": true, \"properties\": {\"processVariable\": \"true\"}}",
      "{\"key\": \"a\", \"type\": \"textfield\", \"validate\": {\"pattern\": \"(\"}}",
      "{\"key\": \"a\", \"type\": \"textfield\", \"conditional\": {\"hide\": \"a = 1\"}}",
      "{\"key\": \"a\", \"type\": \"textfield\", \"conditional\": {\"hide\": \"=a = \"}}",
      "{\"key\": \"a\", \"type\": \"textfield\", \"conditional\": {\"hide\": true}}",
      "{\"key\": \"a\", \"type\": \"textfield\", \"readonly\": \"sometimes\"}",
      "{\"key\": \"a\", \"type\": \"textfield\", \"properties\": {\"prefill\": \"title\"}}",
      "{\"key\": \"a\", \"type\": \"textfield\", \"properties\": {\"prefill\": \"f.a|\"}}",
      "{\"key\": \"a\", \"type\": \"textfield\", \"properties\": {\"prefill\": \"f.a:1\"}}",
      "{\"key\": \"a\", \"type\": \"textfield\", \"properties\": {\"prefill\": \"f.a:earlier\"}}",
      "{\"key\": \"a\", \"type\": \"textfield\", \"properties\": {\"prefill\": \"f.a+b\"}}",
      "{\"type\": \"text\", \"properties\": {\"shows\": \"f.a\"}}",
      "{\"type\": \"text\", \"properties\": {\"shows\": \"=f.a\"}}",
      "{\"type\": \"text\", \"properties\": {\"shows\": \"a=f.a;\"}}",
      "{\"type\": \"text\", \"properties\": {\"shows\": \"a=f.a; a=f.b\"}}",
      "{\"key\": \"a\", \"type\": \"textfield\", \"properties\": {\"shows\": \"a=f.a\"}}",
      "{\"key\": \"a\", \"type\": \"expression\"}",
      "{\"key\": \"a\", \"type\": \"textfield\", \"properties\": {\"kind\": \"json-list\"}}"})
  void aRuleThatTheServerCannotEnforceIsNoRule(String component) {
    assertThatThrownBy(() -> form(component)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Form 'test-form' cannot be used: ");
  }

  @Test
  void aFormWithoutAnOwnerIsRefusedBecauseNobodyWouldKnowWhoMaySeeIt() {
    assertThatThrownBy(() -> FormFiles.read("{\"id\": \"f\", \"components\": []}"))
        .hasMessageContaining("'owner'");
  }
}
