package dk.roedtraad.domain.leader;

import static dk.roedtraad.domain.leader.LeaderStatus.COMPLETED;
import static dk.roedtraad.domain.leader.LeaderStatus.DELAYED;
import static dk.roedtraad.domain.leader.LeaderStatus.NOT_STARTED;
import static dk.roedtraad.domain.leader.LeaderStatus.ON_TRACK;
import static dk.roedtraad.domain.leader.LeaderStatus.PAUSED;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.domain.dialogue.SchoolStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchoolStandingTest {

  @Test
  void numbersTellHowManyFollowThePlan() {
    assertThat(of(ON_TRACK, ON_TRACK, ON_TRACK, ON_TRACK, DELAYED).sentence()).isEqualTo("4 af 5 ledere følger planen.");
    assertThat(of(ON_TRACK, ON_TRACK, COMPLETED, NOT_STARTED).headline()).isEqualTo("alle 2 ledere følger planen");
    assertThat(of(DELAYED, DELAYED, PAUSED, PAUSED).sentence())
        .isEqualTo("Ingen af de 2 ledere følger planen lige nu. Samlet set er gruppen bagefter planen. 2 er på pause.");
    assertThat(of(ON_TRACK, DELAYED, PAUSED).sentence()).as("nobody is told of one person's leave")
        .isEqualTo("1 af 2 ledere følger planen.");
  }

  @Test
  void aSchoolFollowsThePlanAsLongAsTwoOfThreeOfItsLeadersDo() {
    assertThat(of(ON_TRACK, ON_TRACK, ON_TRACK, ON_TRACK, DELAYED).status()).contains(SchoolStatus.ON_TRACK);
    assertThat(of(ON_TRACK, ON_TRACK, DELAYED, PAUSED).status()).contains(SchoolStatus.ON_TRACK);
    assertThat(of(ON_TRACK, ON_TRACK, ON_TRACK, DELAYED, DELAYED).status()).contains(SchoolStatus.BEHIND);
    assertThat(of(DELAYED, DELAYED).status()).contains(SchoolStatus.BEHIND);
    assertThat(of(ON_TRACK, DELAYED).status()).as("one alone, however small the school").contains(SchoolStatus.ON_TRACK);
    assertThat(of(ON_TRACK, DELAYED, DELAYED).status()).contains(SchoolStatus.BEHIND);
  }

  @Test
  void ofOnePersonNothingIsTold() {
    assertThat(of(DELAYED).sentence()).isEqualTo("1 leder er i gang.").isEqualTo(of(ON_TRACK).sentence());
    assertThat(of(DELAYED, PAUSED).headline()).isEqualTo("1 leder er i gang");
    assertThat(of(DELAYED).status()).isEmpty();
    assertThat(of(PAUSED).headline()).isEqualTo("ingen ledere er i gang");
  }

  private static SchoolStanding of(LeaderStatus... leaders) {
    return SchoolStanding.of(List.of(leaders));
  }
}
