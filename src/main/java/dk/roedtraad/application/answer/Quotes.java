package dk.roedtraad.application.answer;

import dk.roedtraad.domain.answer.AnswerSource;
import dk.roedtraad.domain.answer.FormDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What earlier answers have to give to one form that is opened; each of them is looked up once. */
final class Quotes {

  /** @param round null for the latest */
  private record Key(String formId, Integer round) {}

  private final Forms forms;
  private final Answers answers;
  private final FormTask task;
  private final String reader;
  private final Map<String, Optional<FormDefinition>> knownForms = new HashMap<>();
  private final Map<Key, Optional<Answer>> knownAnswers = new HashMap<>();

  /** @param reader the group whose person reads what is quoted */
  Quotes(Forms forms, Answers answers, FormTask task, String reader) {
    this.forms = forms;
    this.answers = answers;
    this.task = task;
    this.reader = reader;
  }

  /** From the first source that has anything to read. */
  Optional<Quote> first(List<AnswerSource> sources) {
    return sources.stream().map(this::quote).flatMap(Optional::stream).filter(quote -> !quote.isEmpty()).findFirst();
  }

  /** As far as the reader may read it. */
  Optional<Answer> find(String formId, Integer round) {
    return knownAnswers.computeIfAbsent(new Key(formId, round), key -> form(formId).flatMap(form ->
        (round == null ? answers.findLatest(task.courseId(), formId) : answers.find(task.courseId(), formId, round))
            .map(answer -> answer.withValues(form.readableBy(reader, answer.values())))));
  }

  private Optional<Quote> quote(AnswerSource source) {
    var rounds = switch (source.rounds()) {
      case LATEST -> Stream.of((Integer) null);
      case SAME -> Stream.of(task.round());
      case EARLIER -> IntStream.range(1, task.round()).boxed();
    };
    return form(source.formId()).map(form -> new Quote(source, form,
        rounds.map(round -> find(source.formId(), round)).flatMap(Optional::stream).toList()));
  }

  private Optional<FormDefinition> form(String formId) {
    return knownForms.computeIfAbsent(formId, forms::newest);
  }
}
