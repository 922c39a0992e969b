package dk.roedtraad.domain.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.roedtraad.domain.leader.LeaderProgress.Stage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaderStatusRuleTest {

  @ParameterizedTest
  @CsvSource({
      "ENROLLED, false, 0, NOT_STARTED", "ENROLLED, false, 2, NOT_STARTED",
      "RUNNING, false, 0, ON_TRACK", "RUNNING, false, 1, DELAYED"})
  void aLeaderIsDelayedOnlyByOwnTasksAfterTheStart(Stage stage, boolean paused, int overdue, LeaderStatus status) {
    assertThat(LeaderStatusRule.statusOf(new LeaderProgress(stage, paused, overdue))).isEqualTo(status);
  }

  @Test
  void nobodyIsLateWhileOnLeave() {
    assertThat(LeaderStatusRule.statusOf(new LeaderProgress(Stage.RUNNING, true, 3))).isEqualTo(LeaderStatus.PAUSED);
  }

  @ParameterizedTest
  @CsvSource({"WITHDRAWN, WITHDRAWN", "COMPLETED, COMPLETED", "NOT_COMPLETED, NOT_COMPLETED"})
  void howTheCourseEndedComesBeforePauseAndDelay(Stage stage, LeaderStatus status) {
    assertThat(LeaderStatusRule.statusOf(new LeaderProgress(stage, true, 3))).isEqualTo(status);
  }

  @Test
  void theStatusesReadAsAgreed() {
    assertThat(Arrays.stream(LeaderStatus.values()).map(LeaderStatus::danishName)).containsExactly("Ikke startet",
        "Følger planen", "Bagefter planen", "På pause", "Afmeldt", "Gennemført", "Ikke gennemført");
  }

  @Test
  void aNegativeNumberOfTasksIsAMistakeOfTheCaller() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LeaderProgress(Stage.RUNNING, false, -1));
  }
}
