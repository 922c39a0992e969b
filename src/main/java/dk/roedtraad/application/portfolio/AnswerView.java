package dk.roedtraad.application.portfolio;

import java.util.List;

/**
 * One handed-in form to read again.
 *
 * @param id id of the answer
 * @param title what the step was called
 * @param sentAt "tirsdag den 5. januar 2027 kl. 10.42"
 * @param readers who may read it: "Kun du kan læse det."
 * @param readAt when the konsulent first opened it, "14. januar 2027"; null if that hasn't happened or can't happen
 * @param fields what was filled in, in the order of the form
 */
public record AnswerView(String id, String title, String sentAt, String readers, String readAt, List<Field> fields) {

  public AnswerView {
    fields = List.copyOf(fields);
  }

  /**
   * @param label the field's label in the newest version of the form; its key where that version has it no more
   * @param text what was written, to the letter, or what was chosen, in words
   * @param onlyYours whether this part is kept from the konsulent, who may read the rest
   */
  public record Field(String label, String text, boolean onlyYours) {}
}
