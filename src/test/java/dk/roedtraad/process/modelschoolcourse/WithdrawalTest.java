package dk.roedtraad.process.modelschoolcourse;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.support.MoveStory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Afmeld leder": two clicks, and nothing is left that somebody would have to tidy up. */
class WithdrawalTest extends MoveStory {

  @Test
  void whoWithdrawsIsTakenOutOfEveryCalendarAndKonsulentAndCoordinatorAreToldOnce() {
    var cohort = aCohortUnderWay();
    var leader = aLeader(cohort);
    var other = aLeader(cohort);
    invite(cohort);

    change(leader, "withdrawal");
    runDueJobs();

    assertThat(steps(leader, leader.leaderId())).containsExactly("REQUEST 0", "CANCEL 1");
    assertThat(steps(other, other.leaderId())).containsExactly("REQUEST 0");
    assertThat(List.of(coach(), coordinator())).allSatisfy(person -> assertThat(subjects(leader, person))
        .containsExactly("Åse Leder 1 er afmeldt lederforløbet"));
    assertThat(taskService.createTaskQuery().processInstanceBusinessKey(leader.id()).count()).isZero();
  }

  @Test
  void whatIsOverStaysInTheCalendar() {
    var cohort = aCohortUnderWay();
    var leader = aLeader(cohort);
    invite(cohort);
    itIs(on("2027-01-13", "15:00"));
    runDueJobs();

    change(leader, "withdrawal");
    runDueJobs();

    assertThat(steps(leader, leader.leaderId())).containsExactly("REQUEST 0");
  }
}
