package dk.roedtraad.application.course;

import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.EarlierAnswers;
import dk.roedtraad.application.answer.FormTask;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The leader's AL-opgave in the leader's own words, as far as it has come. */
@Component
public class LeaderAssignment {

  private record Source(String formId, List<String> fields) {}

  /** The newest description first; the title comes from the step that asked for it. */
  private static final List<Source> SOURCES = List.of(
      new Source("model-school-course-describe-assignment", List.of("problemStatement", "firstAction")),
      new Source("model-school-course-concretise-assignment", List.of("title", "concreteAssignment")));

  private final EarlierAnswers answers;

  LeaderAssignment(EarlierAnswers answers) {
    this.answers = answers;
  }

  /** Paragraphs of text, as far as whoever fills in that form may read them; empty while nothing is handed in. */
  public String in(FormTask form) {
    return answer(form).map(LeaderAssignment::text).orElse("");
  }

  /** The answer that the text is from. */
  public Optional<Answer> answer(FormTask form) {
    return SOURCES.stream().map(source -> answers.findLatest(form, source.formId())).flatMap(Optional::stream)
        .findFirst();
  }

  private static String text(Answer answer) {
    return SOURCES.stream().filter(source -> source.formId().equals(answer.formId()))
        .flatMap(source -> source.fields().stream()).map(answer.values()::get)
        .filter(value -> value instanceof String text && !text.isBlank()).map(Object::toString)
        .collect(Collectors.joining("\n\n"));
  }
}
