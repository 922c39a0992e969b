package dk.roedtraad.application.answer;

/**
 * Under which answers and drafts are kept. Never a task's id: a task can be ended, and its form asked for again.
 *
 * @param courseId business key of the process; null for the form of a process that nobody has started yet
 */
public record FormKey(String courseId, String formId, int round) {}
