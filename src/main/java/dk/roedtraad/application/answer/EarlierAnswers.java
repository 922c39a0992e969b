package dk.roedtraad.application.answer;

import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.answer.Paths;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Earlier answers as a later form may show them: of each answer only the fields that the owner of the later form may
 * read. Whatever shows one person's words to another takes them from here.
 */
@Component
public class EarlierAnswers {

  private final Forms forms;
  private final Answers answers;

  EarlierAnswers(Forms forms, Answers answers) {
    this.forms = forms;
    this.answers = answers;
  }

  /** The newest answer of that form in its latest round, as far as whoever fills in {@code shownIn} may read it. */
  public Optional<Answer> findLatest(FormTask shownIn, String formId) {
    return answers.findLatest(shownIn.courseId(), formId).map(answer -> readable(shownIn, answer));
  }

  /** The newest answer of that form and round, as far as whoever fills in {@code shownIn} may read it. */
  public Optional<Answer> find(FormTask shownIn, String formId, int round) {
    return answers.find(shownIn.courseId(), formId, round).map(answer -> readable(shownIn, answer));
  }

  /** What was written there at last in the field of that {@link FormField#name() name}; empty text if nothing. */
  public String text(FormTask shownIn, String formId, String field) {
    return findLatest(shownIn, formId).map(answer -> valueOf(answer, field)).map(Object::toString).orElse("");
  }

  /** The value of the field of that {@link FormField#name() name}; null where there is none. */
  static Object valueOf(Answer answer, String field) {
    return Paths.valueAt(Paths.of(field), answer.values());
  }

  private Answer readable(FormTask shownIn, Answer answer) {
    String reader = forms.get(shownIn.deploymentId(), shownIn.formId()).owner();
    return answer.withValues(forms.newest(answer.formId())
        .map(form -> form.readableBy(reader, answer.values())).orElse(Map.of()));
  }
}
