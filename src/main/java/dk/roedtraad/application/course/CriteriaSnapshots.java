package dk.roedtraad.application.course;

import dk.roedtraad.domain.course.CanSay;
import dk.roedtraad.domain.course.GroupFigure;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Counts the eight sentences of a cohort once, when it is closed. What a leader answered is for that leader alone, so
 * there is no figure that moves: who saw it before and after one of them handed in would know what that one said.
 */
@Component
public class CriteriaSnapshots {

  /** What one leader answered before and after, by sentence; both are complete. */
  private record Pair(String school, Map<String, CanSay> before, Map<String, CanSay> after) {

    boolean isComplete() {
      return before.keySet().containsAll(SuccessCriteria.SENTENCES) && after.keySet().containsAll(SuccessCriteria.SENTENCES);
    }
  }

  private final Courses courses;
  private final SuccessCriteria criteria;
  private final CriteriaFigures figures;
  private final Clock clock;

  CriteriaSnapshots(Courses courses, SuccessCriteria criteria, CriteriaFigures figures, Clock clock) {
    this.courses = courses;
    this.criteria = criteria;
    this.figures = figures;
    this.clock = clock;
  }

  /** Of those who took part to the end and answered both times; nothing where they are too few. Idempotent. */
  public void take(String cohortId) {
    var pairs = courses.ofCohort(cohortId).stream().filter(course -> course.track().hasSelfEvaluation())
        .filter(course -> !Course.WITHDRAWN.equals(course.outcome())).map(this::pair).filter(Pair::isComplete).toList();
    if (GroupFigure.isCrowd(pairs.stream().map(Pair::school).toList())) {
      figures.keep(cohortId, figures(pairs), clock.instant());
    }
  }

  private Pair pair(Course course) {
    return new Pair(course.schoolCode(), criteria.of(course.id(), SuccessCriteria.BEFORE),
        criteria.of(course.id(), SuccessCriteria.AFTER));
  }

  private static List<CriteriaFigure> figures(List<Pair> pairs) {
    var all = new ArrayList<CriteriaFigure>();
    SuccessCriteria.SENTENCES.forEach(sentence ->
        all.add(figure(sentence, pairs, answers -> answers.get(sentence) == CanSay.YES)));
    all.add(figure(CriteriaFigure.ALL, pairs,
        answers -> SuccessCriteria.SENTENCES.stream().allMatch(sentence -> answers.get(sentence) == CanSay.YES)));
    return all;
  }

  private static CriteriaFigure figure(String sentence, List<Pair> pairs, Predicate<Map<String, CanSay>> canSay) {
    return new CriteriaFigure(sentence, figure(pairs, Pair::before, canSay), figure(pairs, Pair::after, canSay));
  }

  private static GroupFigure figure(List<Pair> pairs, Function<Pair, Map<String, CanSay>> when,
      Predicate<Map<String, CanSay>> canSay) {
    return GroupFigure.of(pairs.size(), (int) pairs.stream().map(when).filter(canSay).count());
  }
}
