package dk.roedtraad.application.course;

import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.domain.course.CanSay;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The eight sentences of Figure 3, which a leader is asked for before the first seminar and after the last one. */
@Component
public class SuccessCriteria {

  /** Where the sentences are answered before the course, and where their words stand. */
  public static final String BEFORE = "model-school-course-describe-challenges";
  /** Where they are answered after it. */
  public static final String AFTER = "model-school-course-self-evaluate";

  /** The eight sentences, by the keys of their fields, in the order of the figure. */
  public static final List<String> SENTENCES = List.of("roleModel", "setsDirection", "clearMethods",
      "appreciativeCommunication", "positiveLearningEnvironment", "visible", "teacherCompetencies", "supportsTeachers");

  private final Answers answers;

  SuccessCriteria(Answers answers) {
    this.answers = answers;
  }

  /**
   * What the leader answered, by the key of the sentence; sentences without an answer are left out.
   *
   * @param formId {@link #BEFORE} or {@link #AFTER}
   */
  public Map<String, CanSay> of(String courseId, String formId) {
    return sentences(answer(courseId, formId).map(Answer::values).orElse(Map.of()));
  }

  private static Map<String, CanSay> sentences(Map<String, Object> values) {
    var said = new LinkedHashMap<String, CanSay>();
    SENTENCES.forEach(sentence -> CanSay.of(values.get(sentence)).ifPresent(value -> said.put(sentence, value)));
    return said;
  }

  /** As {@link #of(String, String)}, of each of these courses that has any, by the id of the course. */
  public Map<String, Map<String, CanSay>> of(Collection<String> courseIds, String formId) {
    var all = new HashMap<String, Map<String, CanSay>>();
    answers.findLatest(courseIds, formId).forEach((courseId, answer) -> {
      var said = sentences(answer.values());
      if (!said.isEmpty()) {
        all.put(courseId, said);
      }
    });
    return all;
  }

  /** The answer that the eight are part of. */
  public Optional<Answer> answer(String courseId, String formId) {
    return answers.findLatest(courseId, formId);
  }
}
