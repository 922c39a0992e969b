package dk.roedtraad.domain.leader;

import static dk.roedtraad.domain.leader.LeaderStatus.COMPLETED;
import static dk.roedtraad.domain.leader.LeaderStatus.DELAYED;
import static dk.roedtraad.domain.leader.LeaderStatus.NOT_STARTED;
import static dk.roedtraad.domain.leader.LeaderStatus.ON_TRACK;
import static dk.roedtraad.domain.leader.LeaderStatus.PAUSED;
import static dk.roedtraad.domain.leader.LeaderStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatusSentenceTest {

  @Test
  void aManagerReadsHowManyFollowThePlanAndThatNothingIsToBeDone() {
    assertThat(manager(ON_TRACK, ON_TRACK, ON_TRACK, ON_TRACK, DELAYED))
        .isEqualTo("4 af 5 følger planen. Du behøver ikke gøre noget. Kursets koordinator følger op.");
    assertThat(manager(ON_TRACK, ON_TRACK)).isEqualTo("Alle 2 følger planen. Du behøver ikke gøre noget.");
    assertThat(manager(DELAYED, DELAYED))
        .isEqualTo("Ingen af de 2 følger planen lige nu. Samlet set er gruppen bagefter planen. "
            + "Du behøver ikke gøre noget. Kursets koordinator følger op.");
  }

  @Test
  void oneLeaderIsNoNumber() {
    assertThat(manager(ON_TRACK)).isEqualTo("Lederen følger planen. Du behøver ikke gøre noget.");
    assertThat(manager(DELAYED)).startsWith("Lederen er bagefter planen.");
  }

  @Test
  void whoIsOnLeaveOrHasEndedIsNotAmongThoseWhoFollowThePlan() {
    assertThat(manager(ON_TRACK, ON_TRACK, PAUSED, WITHDRAWN, COMPLETED))
        .isEqualTo("Alle 2 følger planen. 1 er på pause. Du behøver ikke gøre noget.");
    assertThat(manager(NOT_STARTED, COMPLETED))
        .isEqualTo("Ingen ledere er i gang lige nu. Du behøver ikke gøre noget.");
  }

  @Test
  void aCoordinatorReadsHowManyToFollowUp() {
    assertThat(StatusSentence.of(List.of(ON_TRACK, DELAYED, DELAYED), true))
        .isEqualTo("1 af 3 følger planen. 2 er bagefter og står øverst.");
    assertThat(StatusSentence.of(List.of(ON_TRACK, ON_TRACK), true))
        .isEqualTo("Alle 2 følger planen. Du behøver ikke gøre noget.");
  }

  @Test
  void withoutLeadersThereIsNothingToSay() {
    assertThat(StatusSentence.of(List.of(), false)).isEqualTo("Der er ingen ledere at vise endnu.");
  }

  private static String manager(LeaderStatus... group) {
    return StatusSentence.of(List.of(group), false);
  }
}
