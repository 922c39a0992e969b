package dk.roedtraad.domain.course;

import dk.roedtraad.domain.seminar.AttendanceOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Decides "Gennemført". The booklet sets no rule; this is ours.
 *
 * <p>Both courses: every seminar attended or caught up. The model course: the final self-evaluation as well, while
 * the rounds of coaching are recommended, since a leader does not decide alone whether a session is held. The
 * implementation course: both rounds of sparring, which together with its one seminar are the whole course.
 */
public final class CompletionRule {
  private static final String SELF_EVALUATION = "Selvevaluering – de otte succeskriterier";

  private CompletionRule() {}

  public static Completion of(CourseRecord course) {
    var missing = new ArrayList<>(seminarsMissing(course));
    if (sessionsAreRequired(course)) {
      missing.addAll(sessionsMissing(course));
    }
    if (course.track().hasSelfEvaluation() && !course.selfEvaluationHandedIn()) {
      missing.add(SELF_EVALUATION + ": ikke indsendt");
    }
    return new Completion(missing);
  }

  private static boolean sessionsAreRequired(CourseRecord course) {
    return switch (course.track()) {
      case MODEL_SCHOOL -> false;
      case IMPLEMENTATION_SCHOOL -> true;
    };
  }

  private static List<String> seminarsMissing(CourseRecord course) {
    return course.track().seminarNumbers().stream()
        .filter(seminar -> !course.outcomeOf(seminar).map(AttendanceOutcome::counts).orElse(false))
        .map(seminar -> course.track().seminarName(seminar) + ": " + course.outcomeOf(seminar)
            .map(outcome -> outcome.danishName().toLowerCase(Locale.ROOT) + ", ikke indhentet")
            .orElse(course.startedAfter().contains(seminar) ? "begyndte senere, ikke indhentet" : "fremmøde ikke registreret"))
        .toList();
  }

  private static List<String> sessionsMissing(CourseRecord course) {
    var missing = new ArrayList<String>();
    for (int round = 1; round <= course.track().trainingRounds(); round++) {
      if (!course.trainingRoundsHeld().contains(round)) {
        missing.add(course.track().trainingRoundName(round) + ": ikke afholdt");
      }
    }
    return missing;
  }
}
