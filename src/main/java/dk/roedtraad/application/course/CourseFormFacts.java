package dk.roedtraad.application.course;

import dk.roedtraad.application.answer.EarlierAnswers;
import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.domain.course.CanSay;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the leader's later forms show of the earlier ones, so that nothing is asked twice and nobody has to look it up. */
@Component
class CourseFormFacts implements FormFacts {

  private static final String QUALIFY_PROJECT = "model-school-course-qualify-project";
  private static final String CYCLE_START = "four-d-cycle-start";
  private static final Set<String> CYCLE_STEPS = Set.of("four-d-cycle-identify", "four-d-cycle-envision",
      "four-d-cycle-clarify", "four-d-cycle-experiment");

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
    forms.add(SuccessCriteria.AFTER);
    return forms;
  }

  @Override
  public Map<String, Object> facts(FormTask task) {
    return switch (task.formId()) {
      case QUALIFY_PROJECT -> Map.of("leaderAssignment", assignment.in(task));
      case SuccessCriteria.AFTER -> firstAnswers(task);
      default -> Map.of("developmentArea", answers.text(task, CYCLE_START, "developmentArea"));
    };
  }

  private Map<String, Object> firstAnswers(FormTask task) {
    var facts = new LinkedHashMap<String, Object>();
    for (var sentence : SuccessCriteria.SENTENCES) {
      var fact = "first" + Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
      var said = CanSay.of(answers.text(task, SuccessCriteria.BEFORE, sentence));
      facts.put(fact, said.map(CanSay::danishName).orElse(""));
    }
    return facts;
  }
}
