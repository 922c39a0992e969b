package dk.roedtraad.application.course;

import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormTask;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the leader's later forms show of the earlier ones, so that nothing is asked twice and nobody has to look it up. */
@Component
class CourseFormFacts implements FormFacts {

  private static final String QUALIFY_PROJECT = "model-school-course-qualify-project";
  private static final String SELF_EVALUATION = "model-school-course-self-evaluate";
  private static final String CHALLENGES = "model-school-course-describe-challenges";
  private static final String CYCLE_START = "four-d-cycle-start";
  private static final Set<String> CYCLE_STEPS = Set.of("four-d-cycle-identify", "four-d-cycle-envision",
      "four-d-cycle-clarify", "four-d-cycle-experiment");
  /** The eight sentences, by the keys of their fields. */
  private static final List<String> SENTENCES = List.of("roleModel", "setsDirection", "clearMethods",
      "appreciativeCommunication", "positiveLearningEnvironment", "visible", "teacherCompetencies", "supportsTeachers");
  private static final Map<String, String> WORDS = Map.of("YES", "Ja", "PARTLY", "Delvist", "NOT_YET", "Ikke endnu");

  private final Answers answers;
  private final LeaderAssignment assignment;

  CourseFormFacts(Answers answers, LeaderAssignment assignment) {
    this.answers = answers;
    this.assignment = assignment;
  }

  @Override
  public Set<String> forms() {
    var forms = new HashSet<>(CYCLE_STEPS);
    forms.add(QUALIFY_PROJECT);
    forms.add(SELF_EVALUATION);
    return forms;
  }

  @Override
  public Map<String, Object> facts(FormTask task) {
    return switch (task.formId()) {
      case QUALIFY_PROJECT -> Map.of("leaderAssignment", assignment.of(task.courseId()));
      case SELF_EVALUATION -> firstAnswers(task.courseId());
      default -> Map.of("developmentArea", value(task.courseId(), CYCLE_START, "developmentArea"));
    };
  }

  private Map<String, Object> firstAnswers(String courseId) {
    var facts = new LinkedHashMap<String, Object>();
    for (var sentence : SENTENCES) {
      var fact = "first" + Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
      facts.put(fact, WORDS.getOrDefault(value(courseId, CHALLENGES, sentence), ""));
    }
    return facts;
  }

  private String value(String courseId, String formId, String field) {
    return answers.findLatest(courseId, formId).map(Answer::values).map(values -> values.get(field))
        .map(Object::toString).orElse("");
  }
}
