package dk.roedtraad.domain.course;

import static dk.roedtraad.domain.cohort.Track.IMPLEMENTATION_SCHOOL;
import static dk.roedtraad.domain.cohort.Track.MODEL_SCHOOL;
import static dk.roedtraad.domain.seminar.AttendanceOutcome.ABSENT;
import static dk.roedtraad.domain.seminar.AttendanceOutcome.ATTENDED;
import static dk.roedtraad.domain.seminar.AttendanceOutcome.CAUGHT_UP;
import static dk.roedtraad.domain.seminar.AttendanceOutcome.EXCUSED;
import static dk.roedtraad.domain.seminar.AttendanceOutcome.PARTLY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompletionRuleTest {

  @Test
  void theModelCourseIsCompletedBySeminarsAndSelfEvaluation() {
    var course = new CourseRecord(MODEL_SCHOOL, Set.of(), Map.of(1, ATTENDED, 2, CAUGHT_UP, 3, ATTENDED), Set.of(1, 2), true);
    assertThat(CompletionRule.of(course).completed()).isTrue();
  }

  @Test
  void whoBeganAfterASeminarIsNotSaidToHaveBeenForgottenThere() {
    var course = new CourseRecord(MODEL_SCHOOL, Set.of(1, 2), Map.of(2, CAUGHT_UP, 3, ATTENDED), Set.of(), true);
    assertThat(CompletionRule.of(course).missing()).containsExactly("1. internat: begyndte senere, ikke indhentet");
  }

  @Test
  void everythingThatIsMissingIsListedInOrder() {
    var course = new CourseRecord(MODEL_SCHOOL, Set.of(), Map.of(1, PARTLY, 3, ABSENT), Set.of(1), false);
    var completion = CompletionRule.of(course);
    assertThat(completion.completed()).isFalse();
    assertThat(completion.missing()).containsExactly(
        "1. internat: delvist til stede, ikke indhentet",
        "2. internat: fremmøde ikke registreret",
        "3. internat: ikke mødt, ikke indhentet",
        "Selvevaluering – de otte succeskriterier: ikke indsendt");
  }

  @Test
  void coachingThatWasNeverHeldDoesNotStandInTheWay() {
    var course = new CourseRecord(MODEL_SCHOOL, Set.of(), Map.of(1, ATTENDED, 2, ATTENDED, 3, ATTENDED), Set.of(), true);
    assertThat(CompletionRule.of(course).completed()).isTrue();
  }

  @Test
  void theImplementationCourseNeedsItsSeminarAndBothRoundsOfSparring() {
    var whole = new CourseRecord(IMPLEMENTATION_SCHOOL, Set.of(), Map.of(1, ATTENDED), Set.of(1, 2), false);
    assertThat(CompletionRule.of(whole).completed()).isTrue();
    var part = new CourseRecord(IMPLEMENTATION_SCHOOL, Set.of(), Map.of(1, EXCUSED), Set.of(1), false);
    assertThat(CompletionRule.of(part).missing()).containsExactly(
        "Seminar (2 dage): afbud, ikke indhentet", "Sparring efter seminaret: ikke afholdt");
  }
}
