package dk.roedtraad.application.answer;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.domain.answer.CheckedAnswer;
import dk.roedtraad.domain.answer.FormCheck;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Takes in what people write, and gives it back to those it belongs to.
 *
 * <p>An answer is checked against its form, stored outside the engine, and only the values that the form marks as such
 * go on into the process. Nobody but a form's owner sees its values or can hand it in, whatever rights the engine
 * gives.
 */
@Service
public class AnswerService {

  private final Forms forms;
  private final Answers answers;
  private final EarlierAnswers earlier;
  private final Drafts drafts;
  private final AskedForms askedForms;
  private final List<FormFacts> facts;
  private final List<FormRule> rules;
  private final ReadReceipts receipts;
  private final Clock clock;

  AnswerService(Forms forms, Answers answers, EarlierAnswers earlier, Drafts drafts, AskedForms askedForms,
      List<FormFacts> facts, List<FormRule> rules, ReadReceipts receipts, Clock clock) {
    this.forms = forms;
    this.answers = answers;
    this.earlier = earlier;
    this.drafts = drafts;
    this.askedForms = askedForms;
    this.facts = facts;
    this.rules = rules;
    this.receipts = receipts;
    this.clock = clock;
  }

  /**
   * What the form opens with: facts, then earlier answers the form asks for, then what was handed in before in this
   * round, then the reader's own draft. Empty for anyone the form does not belong to.
   *
   * @param reader who opens the form; null for the application itself, which is shown nothing
   */
  public Map<String, Object> open(FormTask task, SignedInUser reader) {
    var form = form(task);
    if (reader == null || !Ownership.isOf(reader, form, task)) {
      return Map.of();
    }
    receipts.opened(form, task, reader);
    var values = shown(form, task);
    if (task.courseId() != null) {
      answers.find(task.courseId(), task.formId(), task.round())
          .ifPresent(earlier -> values.putAll(form.keptOf(earlier.values())));
      drafts.find(task.key(), reader.id()).map(Draft::values).ifPresent(values::putAll);
    }
    return values;
  }

  /**
   * Checks and stores a submission in the caller's transaction.
   *
   * @param beside what the page had beside the form's own values: the process's variables. As with the facts, a program
   *     may send them back as it got them
   * @return the values that become process variables; null where an optional one was not given
   * @throws Refusal 400 with every fault, one a line; 403 for anyone but the owner; 409 if it was handed in already
   */
  public Map<String, Object> submit(FormTask task, SignedInUser author, Map<String, Object> submitted,
      Map<String, Object> beside) {
    var form = form(task);
    if (author == null || !Ownership.isOf(author, form, task)) {
      throw Refusal.forbidden(author != null && Ownership.canTakeOver(author, form)
          ? "Opgaven er ikke din. Fjern den, der har den, med krydset ved navnet, og tryk 'Tag opgaven'."
          : "Formularen hører til en anden. Kun den, opgaven er givet til, kan udfylde den.");
    }
    var answer = checked(form, task, withoutUnchanged(form, submitted, beside));
    store(task, author, answer.values());
    return answer.processVariables();
  }

  /** Whether this very task's form has been handed in. */
  public boolean isAnswered(String taskId) {
    return answers.findByTask(taskId).isPresent();
  }

  /** Whether the process was started with its start form. */
  public boolean isStarted(FormTask start) {
    return answers.find(start.courseId(), start.formId(), start.round()).isPresent();
  }

  /** The newest values handed in with that form in that round; for the steps that carry an answer into the domain. */
  public Optional<Answer> find(String courseId, String formId, int round) {
    return answers.find(courseId, formId, round);
  }

  private static Map<String, Object> withoutUnchanged(FormDefinition form, Map<String, Object> submitted,
      Map<String, Object> beside) {
    var sent = new LinkedHashMap<>(submitted);
    sent.entrySet().removeIf(value -> beside.containsKey(value.getKey()) && !form.asksFor(value.getKey())
        && Objects.equals(beside.get(value.getKey()), value.getValue()));
    return sent;
  }

  private CheckedAnswer checked(FormDefinition form, FormTask task, Map<String, Object> submitted) {
    var verdict = FormCheck.check(form, submitted, shown(form, task), CopenhagenTime.dayOf(clock.instant()));
    var sound = verdict.soundValues();
    var whole = verdict.and(rules.stream().filter(rule -> rule.forms().contains(form.id()))
        .flatMap(rule -> rule.check(task, sound).stream()).toList());
    if (!whole.isAccepted()) {
      throw Refusal.badInput(whole.message());
    }
    return whole.answer();
  }

  /** An answer ends the draft it was made of. */
  private void store(FormTask task, SignedInUser author, Map<String, Object> values) {
    askedForms.lock(task.key());
    try {
      answers.add(new Answer(UUID.randomUUID().toString(), task.courseId(), task.formId(), task.round(), task.taskId(),
          author.id(), values, clock.instant()));
    } catch (DuplicateKeyException e) {
      throw Refusal.conflict("Opgaven er allerede indsendt. Det første svar er gemt, og du behøver ikke gøre mere.");
    }
    askedForms.forget(task.taskId());
    drafts.remove(task.taskId() == null ? startedFrom(task, author) : task.key(), author.id());
  }

  private FormKey startedFrom(FormTask start, SignedInUser author) {
    return FormKey.ofStart(start.processId(), start.formId(), answers.count(author.id(), start.formId()));
  }

  private FormDefinition form(FormTask task) {
    return forms.get(task.deploymentId(), task.formId());
  }

  /** What the form opens with for everyone it belongs to: facts, and earlier answers that it asks for or shows. */
  private Map<String, Object> shown(FormDefinition form, FormTask task) {
    var values = new LinkedHashMap<String, Object>();
    facts.stream().filter(source -> source.forms().contains(task.formId()))
        .forEach(source -> values.putAll(source.facts(task)));
    values.putAll(earlier.shownBy(form, task));
    return values;
  }
}
