package dk.roedtraad.application.portfolio;

import java.util.List;

/**
 * What a leader has typed and not handed in, to read and copy also where its task is over for good.
 *
 * @param title what the form is called
 * @param savedAt "tirsdag den 5. januar 2027 kl. 10.42"
 * @param fields what is typed, in the order of the form
 * @param taskId the leader's open task that goes on with it, or null
 */
public record UnsentText(String title, String savedAt, List<AnswerView.Field> fields, String taskId) {

  public UnsentText {
    fields = List.copyOf(fields);
  }
}
