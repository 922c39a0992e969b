package dk.roedtraad.application.answer;

import dk.roedtraad.domain.answer.AnswerSource;
import dk.roedtraad.domain.answer.AnswerSource.Rounds;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.answer.Paths;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one source has to give.
 *
 * @param form    the form by which its answers are read
 * @param answers of one round, or of several, the first round first; each holds only what may be read here
 */
record Quote(AnswerSource source, FormDefinition form, List<Answer> answers) {

  boolean isEmpty() {
    return text().isBlank();
  }

  /** The value as it was given; the source must name one field of one round. */
  Object value() {
    return value(answers.get(0), source.fields().get(0));
  }

  /** In words: each field a paragraph, each round under its number where they are several. */
  String text() {
    return answers.stream()
        .map(answer -> source.rounds() == Rounds.EARLIER ? underItsNumber(answer) : Optional.of(text(answer)))
        .flatMap(Optional::stream).collect(Collectors.joining("\n\n"));
  }

  private Optional<String> underItsNumber(Answer answer) {
    return Optional.of(text(answer)).filter(text -> !text.isBlank())
        .map(text -> "Runde " + answer.round() + "\n" + text);
  }

  private String text(Answer answer) {
    return source.fields().stream()
        .map(name -> form.field(name).map(field -> ValueTexts.of(field, value(answer, name))).orElse(""))
        .filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
  }

  private static Object value(Answer answer, String field) {
    return Paths.valueAt(Paths.of(field), answer.values());
  }
}
