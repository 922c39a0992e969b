package dk.roedtraad.domain.reminder;

/** What a rule of the decision table {@code reminder-policy} asks for. The names are what the table may say. */
public enum ReminderAction {
  /** Nobody is ever reminded of the task, whatever the other rules say. */
  NEVER,
  /** A line about a task that was opened since the last mail. */
  NEW_TASK,
  /** A line about a deadline. */
  REMIND,
  /** No mail: the coordinator is asked to call the leader. */
  CONTACT_LEADER
}
