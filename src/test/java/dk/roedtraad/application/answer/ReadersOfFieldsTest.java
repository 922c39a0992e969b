package dk.roedtraad.application.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.support.FormFiles;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may read an answer is said by its form, field by field, and holds wherever the answer is shown again. */
class ReadersOfFieldsTest {

  private static final String CHALLENGES = "model-school-course-describe-challenges";
  private static final String OF_THE_COACH = """
      {"id": "of-the-coach", "properties": {"owner": "coach"}, "components": [
        {"key": "text", "label": "T", "type": "textarea", "properties": {"prefill": "%1$s.challenge"}},
        {"key": "sentence", "label": "S", "type": "textfield", "properties": {"prefill": "%1$s.roleModel"}}]}"""
      .formatted(CHALLENGES);
  private static final Map<String, Object> WRITTEN = Map.of("challenge", "Min udfordring", "roleModel", "YES");

  private final Forms forms = mock();
  private final Answers answers = mock();
  private final EarlierAnswers earlier = new EarlierAnswers(forms, answers);
  private final AnswerService service =
      new AnswerService(forms, answers, earlier, mock(), mock(), List.of(), List.of(), mock(), Clock.systemUTC());

  @BeforeEach
  void aLeaderHasWritten() {
    when(forms.newest(CHALLENGES)).thenReturn(Optional.of(FormFiles.get(CHALLENGES)));
    when(forms.get("d", "of-the-coach")).thenReturn(FormFiles.read(OF_THE_COACH));
    when(forms.get("d", "of-the-leader")).thenReturn(FormFiles.read(OF_THE_COACH.replace("coach", "leader")));
    var written = Optional.of(new Answer("a", "c", CHALLENGES, 1, "t", "leader", WRITTEN, Instant.EPOCH));
    when(answers.findLatest("c", CHALLENGES)).thenReturn(written);
    when(answers.find("c", CHALLENGES, 1)).thenReturn(written);
  }

  @Test
  void theKonsulentsFormOpensWithoutTheSentencesThatAreTheLeadersAlone() {
    assertThat(service.open(form("of-the-coach"), new SignedInUser("coach", Set.of("coach"), Set.of())))
        .isEqualTo(Map.of("text", "Min udfordring"));
    assertThat(service.open(form("of-the-leader"), new SignedInUser("leader", Set.of("leader"), Set.of())))
        .isEqualTo(Map.of("text", "Min udfordring", "sentence", "YES"));
  }

  @Test
  void factsTakenFromEarlierAnswersKeepToTheReadersToo() {
    assertThat(earlier.find(form("of-the-coach"), CHALLENGES, 1).orElseThrow().values()).containsOnlyKeys("challenge");
    assertThat(earlier.find(form("of-the-leader"), CHALLENGES, 1).orElseThrow().values()).isEqualTo(WRITTEN);
  }

  @Test
  void onlyTheOwnerReadsWhatNobodyElseIsNamedFor() {
    var form = FormFiles.read("""
        {"id": "f", "properties": {"owner": "leader", "readers": "leader,coach"}, "components": [
          {"type": "group", "path": "g", "components": [
            {"key": "a", "label": "A", "type": "textfield"},
            {"key": "b", "label": "B", "type": "textfield", "properties": {"readers": "leader"}}]}]}""");
    Map<String, Object> values = Map.of("g", Map.of("a", "1", "b", "2"), "of an older version", "3");

    assertThat(form.readableBy("leader", values)).isEqualTo(values);
    assertThat(form.readableBy("coach", values)).isEqualTo(Map.of("g", Map.of("a", "1")));
    assertThat(form.readableBy("coordinator", values)).isEmpty();
  }

  @Test
  void theEightSentencesAreTheLeadersAlone() {
    var form = FormFiles.get(CHALLENGES);

    assertThat(form.fields()).filteredOn(field -> !form.isReadBy("coach", field)).extracting(FormField::label)
        .hasSize(8).startsWith("Jeg er rollemodel").endsWith("Jeg støtter lærerne");
    assertThat(form.fields()).noneMatch(field -> form.isReadBy("coordinator", field));
    assertThat(form.fields()).allMatch(field -> form.isReadBy("leader", field));
  }

  private static FormTask form(String id) {
    return new FormTask("task", "process", "d", "c", id, 1, "leader", "coach", "coach");
  }
}
