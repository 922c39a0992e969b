package dk.roedtraad.application.task;

/** The due dates of tasks that are open already. */
public interface TaskDueDates {

  /**
   * Counts anew when the open tasks under that business key are due, those of called processes among them. What is
   * counted from the day a task was opened stays. A task whose event has no date has no due date; one
   * that was postponed keeps the later of the two. Idempotent.
   */
  void recount(String businessKey);
}
