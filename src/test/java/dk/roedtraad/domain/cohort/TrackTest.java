package dk.roedtraad.domain.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TrackTest {

  @Test
  void theModelCourseHasThreeInternaterAndTwoRoundsOfCoaching() {
    var track = Track.MODEL_SCHOOL;
    assertThat(track.danishName()).isEqualTo("Modelskole");
    assertThat(track.seminarNumbers().stream().map(track::seminarName))
        .containsExactly("1. internat", "2. internat", "3. internat");
    assertThat(track.trainingRounds()).isEqualTo(2);
    assertThat(track.trainingRoundName(2)).isEqualTo("Individuel coaching (runde 2)");
    assertThat(track.hasCrossSchoolMeeting()).isTrue();
    assertThat(track.hasSelfEvaluation()).isTrue();
  }

  @Test
  void theImplementationCourseHasOneSeminarWithSparringBeforeAndAfter() {
    var track = Track.IMPLEMENTATION_SCHOOL;
    assertThat(track.danishName()).isEqualTo("Implementeringsskole");
    assertThat(track.seminarNumbers().stream().map(track::seminarName)).containsExactly("Seminar (2 dage)");
    assertThat(track.trainingRoundName(1)).isEqualTo("Sparring før seminaret");
    assertThat(track.trainingRoundName(2)).isEqualTo("Sparring efter seminaret");
    assertThat(track.hasCrossSchoolMeeting()).isFalse();
    assertThat(track.hasSelfEvaluation()).isFalse();
  }

  @Test
  void aSeminarOrRoundThatDoesNotExistHasNoName() {
    assertThatIllegalArgumentException().isThrownBy(() -> Track.IMPLEMENTATION_SCHOOL.seminarName(2));
    assertThatIllegalArgumentException().isThrownBy(() -> Track.MODEL_SCHOOL.seminarName(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Track.MODEL_SCHOOL.trainingRoundName(3));
  }

  @Test
  void aCohortIdIsRandomAndNeverEmpty() {
    assertThat(CohortId.random()).isNotEqualTo(CohortId.random());
    assertThat(new CohortId("7f3c")).hasToString("7f3c");
    assertThatIllegalArgumentException().isThrownBy(() -> new CohortId(" "));
  }
}
