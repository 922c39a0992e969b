package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.Forms;
import dk.roedtraad.application.answer.OwnDraft;
import dk.roedtraad.application.answer.Readings;
import dk.roedtraad.application.progress.CourseStep;
import dk.roedtraad.application.training.ChosenTimes;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Handed-in forms in words, for somebody to read again. */
@Component
class AnswerViews {

  private final Forms forms;
  private final Readings readings;

  AnswerViews(Forms forms, Readings readings) {
    this.forms = forms;
    this.readings = readings;
  }

  /**
   * @param answers what is shown, in order
   * @param all every answer of the course, of which one may explain another
   * @param steps what the course has entered: there the name of each step stands as it was read
   */
  List<AnswerView> of(List<Answer> answers, List<Answer> all, List<CourseStep> steps) {
    return of(answers, all, answer -> title(answer, steps));
  }

  /** As above, with a title of the caller's own. */
  List<AnswerView> of(List<Answer> answers, List<Answer> all, Function<Answer, String> title) {
    var read = readings.of(answers.stream().map(Answer::id).toList());
    return answers.stream().map(answer -> view(answer, all, title.apply(answer), read.get(answer.id()))).toList();
  }

  /** A draft in words; it is all its author's. */
  UnsentText unsent(OwnDraft draft) {
    return new UnsentText(draft.title(), DanishDates.fullWithClock(draft.savedAt()),
        FieldTexts.of(forms.newest(draft.formId()).orElse(null), draft.values()), draft.taskId());
  }

  private AnswerView view(Answer answer, List<Answer> all, String title, Instant readAt) {
    var form = forms.newest(answer.formId());
    var values = new LinkedHashMap<>(readable(answer, form));
    ChosenTimes.inWords(answer, all).ifPresent(values::putAll);
    return new AnswerView(answer.id(), title, DanishDates.fullWithClock(answer.submittedAt()),
        readers(form), readAt == null ? null : DanishDates.longDate(CopenhagenTime.dayOf(readAt)),
        FieldTexts.of(form.orElse(null), values));
  }

  /** A leader's own answers are whole; of the konsulent's, what a leader may read. */
  private static Map<String, Object> readable(Answer answer, Optional<FormDefinition> form) {
    return form.map(known -> known.readableBy(Group.LEADER.id(), answer.values())).orElse(answer.values());
  }

  private String title(Answer answer, List<CourseStep> steps) {
    var title = steps.stream().filter(step -> !step.late() && answer.formId().equals(step.formId())
            && step.round() == answer.round() && step.courseId().equals(answer.courseId()))
        .map(CourseStep::name).findFirst().or(() -> forms.newest(answer.formId()).map(FormDefinition::title))
        .orElse(answer.formId());
    return answer.round() > 1 && !title.contains("runde") ? title + " (runde " + answer.round() + ")" : title;
  }

  private static String readers(Optional<FormDefinition> form) {
    var readers = form.map(FormDefinition::readers).orElse(List.of());
    if (readers.contains(Group.COORDINATOR.id())) {
      return "Du og koordinatorerne kan læse det.";
    }
    return readers.contains(Group.COACH.id()) ? "Du og din konsulent kan læse det." : "Kun du kan læse det.";
  }
}
