package dk.roedtraad.application.answer;

import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.answer.Paths;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Earlier answers as a later form may show them. Which ones is said by the form alone: the property {@code prefill} of a
 * field names what it begins with, the property {@code shows} of any component what is shown beside it, to be read only.
 *
 * <p>Of each answer only the fields that the owner of the later form may read. Whatever shows one person's words to
 * another takes them from here.
 */
@Component
public class EarlierAnswers {

  private final Forms forms;
  private final Answers answers;

  EarlierAnswers(Forms forms, Answers answers) {
    this.forms = forms;
    this.answers = answers;
  }

  /** The newest answer of that form and round, as far as whoever fills in {@code shownIn} may read it. */
  public Optional<Answer> find(FormTask shownIn, String formId, int round) {
    return quotes(forms.get(shownIn.deploymentId(), shownIn.formId()), shownIn).find(formId, round);
  }

  /**
   * What the form begins with and shows of earlier answers. Whatever it shows has a value, if only an empty text, so that
   * its conditions can ask for it.
   */
  Map<String, Object> shownBy(FormDefinition form, FormTask task) {
    var values = new LinkedHashMap<String, Object>();
    if (task.courseId() != null) {
      var quotes = quotes(form, task);
      form.shown().forEach(shown ->
          values.put(shown.name(), quotes.first(shown.sources()).map(Quote::text).orElse("")));
      form.fields().forEach(field ->
          quotes.first(field.prefill()).ifPresent(quote -> Paths.put(field.path(), quote.value(), values)));
    }
    return values;
  }

  /** The answers that the form shows something of: whoever opens it has read them. */
  List<Answer> quotedBy(FormDefinition form, FormTask task) {
    var quotes = quotes(form, task);
    return Stream.concat(form.shown().stream().map(shown -> quotes.first(shown.sources())),
            form.fields().stream().map(field -> quotes.first(field.prefill())))
        .flatMap(Optional::stream).flatMap(quote -> quote.answers().stream()).distinct().toList();
  }

  private Quotes quotes(FormDefinition form, FormTask task) {
    return new Quotes(forms, answers, task, form.owner());
  }
}
