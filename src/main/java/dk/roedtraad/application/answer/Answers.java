package dk.roedtraad.application.answer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where answers are kept. Every call joins the transaction of its caller. */
public interface Answers {

  /** @throws org.springframework.dao.DuplicateKeyException if the task has an answer already */
  void add(Answer answer);

  /** The newest answer of that form and round. */
  Optional<Answer> find(String courseId, String formId, int round);

  /** The newest answer of that form in its latest round. */
  Optional<Answer> findLatest(String courseId, String formId);

  /** As {@link #findLatest(String, String)}, of each of these courses that has one, by the id of the course. */
  Map<String, Answer> findLatest(Collection<String> courseIds, String formId);

  /** The answer handed in for exactly that task. */
  Optional<Answer> findByTask(String taskId);

  /** Every answer kept under that key, the oldest first. */
  default List<Answer> ofCourse(String courseId) {
    return ofCourses(List.of(courseId));
  }

  /** As {@link #ofCourse}, of all these keys. */
  List<Answer> ofCourses(Collection<String> courseIds);

  /** Everything that person has handed in, the oldest first. */
  List<Answer> ofAuthor(String authorId);

  /** How often that person has handed in that form. */
  int count(String authorId, String formId);

  /** Replaces the values of an answer that is kept, where a part of them must not be kept any longer. */
  void replaceValues(String answerId, Map<String, Object> values);
}
