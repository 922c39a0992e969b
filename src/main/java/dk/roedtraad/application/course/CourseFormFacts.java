package dk.roedtraad.application.course;

import dk.roedtraad.application.answer.EarlierAnswers;
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

  private final EarlierAnswers answers;
  private final LeaderAssignment assignment;

  CourseFormFacts(EarlierAnswers answers, LeaderAssignment assignment) {
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
      case QUALIFY_PROJECT -> Map.of("leaderAssignment", assignment.in(task));
      case SELF_EVALUATION -> firstAnswers(task);
      default -> Map.of("developmentArea", answers.text(task, CYCLE_START, "developmentArea"));
    };
  }

  private Map<String, Object> firstAnswers(FormTask task) {
    var facts = new LinkedHashMap<String, Object>();
    for (var sentence : SENTENCES) {
      var fact = "first" + Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
      facts.put(fact, WORDS.getOrDefault(answers.text(task, CHALLENGES, sentence), ""));
    }
    return facts;
  }
}
