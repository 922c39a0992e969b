package dk.roedtraad.application.portfolio;

import java.util.List;

/**
 * What its author has typed into one form and not handed in, to read again.
 *
 * @param courseId with the form and the round: under which the draft is kept
 * @param title what the form is called
 * @param about the cohort and, for anybody but the leader, whose course it is; null where the form belongs to no course
 * @param savedAt "tirsdag den 5. januar 2027 kl. 10.42"
 * @param taskId the author's open task that goes on with it, or null
 * @param start whether the form starts something that has not been started
 * @param fields what was typed, in the order of the form
 */
public record MyDraft(String courseId, String formId, int round, String title, String about, String savedAt,
    String taskId, boolean start, List<AnswerView.Field> fields) {

  public MyDraft {
    fields = List.copyOf(fields);
  }
}
