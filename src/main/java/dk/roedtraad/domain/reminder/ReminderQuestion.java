package dk.roedtraad.domain.reminder;

/**
 * All that the decision table {@code reminder-policy} may know of a task: nothing about the person.
 *
 * @param process id of the model
 * @param step name of the step, as in the table {@code deadlines}
 * @param sinceOpened working days since the task was opened
 * @param afterDue working days after the deadline; negative is before it
 */
public record ReminderQuestion(String process, String step, TaskHolder holder, int sinceOpened, int afterDue) {

  /** Beyond this many working days no rule needs to tell one day from the next; it keeps the number of questions small. */
  public static final int FAR = 99;

  public ReminderQuestion {
    sinceOpened = Math.min(sinceOpened, FAR);
    afterDue = Math.max(-FAR, Math.min(afterDue, FAR));
  }
}
