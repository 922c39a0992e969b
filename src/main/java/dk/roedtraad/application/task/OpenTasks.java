package dk.roedtraad.application.task;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The tasks that people have in the engine, as they are at this moment. */
public interface OpenTasks {

  /**
   * Somebody with a task.
   *
   * @param oneOfTheTasks lets an operator find the person without a name or an address in a log
   */
  record Holder(String personId, String oneOfTheTasks) {}

  /**
   * The next people who have a task with a due date, each once, in the order of their ids.
   *
   * @param after who came last; null for the first page
   * @param dueBefore only tasks that are due before it; null for all with a due date
   */
  List<Holder> holdersAfter(Holder after, Instant dueBefore, int atMost);

  /** The tasks of those people that have a due date. One question for all of them. */
  List<OpenTask> withDueDateOf(Collection<String> personIds);

  /** All tasks of that person, the nearest deadline first, those without one last. */
  List<OpenTask> ofPerson(String personId);

  /** How many tasks are open in each course, late ones too; a course without any is left out. */
  Map<String, Integer> countOf(Collection<String> courseIds);

  /** Gives those tasks another due date; one that has ended meanwhile is passed over. */
  void setDue(Collection<String> taskIds, Instant dueAt);
}
