package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.answer.Forms;
import dk.roedtraad.application.course.SuccessCriteria;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.course.CanSay;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import org.springframework.stereotype.Component;

/** The eight sentences of one course, before and after, for a chart and the table under it. */
@Component
class CriteriaViews {

  private final SuccessCriteria criteria;
  private final Forms forms;

  CriteriaViews(SuccessCriteria criteria, Forms forms) {
    this.criteria = criteria;
    this.forms = forms;
  }

  /** Null where none of them is answered. */
  CriteriaView of(String courseId) {
    var before = criteria.of(courseId, SuccessCriteria.BEFORE);
    var after = criteria.of(courseId, SuccessCriteria.AFTER);
    if (before.isEmpty() && after.isEmpty()) {
      return null;
    }
    return new CriteriaView(SuccessCriteria.SENTENCES.stream().map(sentence ->
        new CriteriaView.Row(label(sentence), number(before.get(sentence)), word(before.get(sentence)),
            number(after.get(sentence)), word(after.get(sentence)))).toList(),
        day(courseId, SuccessCriteria.BEFORE), day(courseId, SuccessCriteria.AFTER));
  }

  private String label(String sentence) {
    return forms.newest(SuccessCriteria.BEFORE).flatMap(form -> form.field(sentence)).map(FormField::label)
        .orElse(sentence);
  }

  private String day(String courseId, String formId) {
    return criteria.answer(courseId, formId)
        .map(answer -> DanishDates.longDate(CopenhagenTime.dayOf(answer.submittedAt()))).orElse(null);
  }

  private static Integer number(CanSay said) {
    return said == null ? null : said.number();
  }

  private static String word(CanSay said) {
    return said == null ? null : said.danishName();
  }
}
