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

  /** Each person who has a task that is due before the moment, once. */
  List<Holder> holdersOfTasksDueBefore(Instant moment);

  /** The tasks of that person that are due before the moment, the most urgent first; none without a due date. */
  List<OpenTask> ofPersonDueBefore(String personId, Instant moment);

  /** All tasks of that person, the nearest deadline first, those without one last. */
  List<OpenTask> ofPerson(String personId);

  /** How many tasks are open in each course, late ones too; a course without any is left out. */
  Map<String, Integer> countOf(Collection<String> courseIds);
}
