package dk.roedtraad.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.CrossSchoolMeeting;
import dk.roedtraad.application.deadline.ClosureList;
import dk.roedtraad.application.deadline.DeadlineTable;
import dk.roedtraad.application.deadline.DueDates;
import dk.roedtraad.application.deadline.SchoolClosures;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.Anchor;
import dk.roedtraad.domain.deadline.ClosedPeriod;
import dk.roedtraad.domain.deadline.DeadlineRule;
import dk.roedtraad.support.CourseStory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The coordinators' table on the real engine, and the days that its rules are counted from. */
class DeadlinesTest extends CourseStory {

  @Autowired
  private DeadlineTable table;
  @Autowired
  private DueDates dueDates;
  @Autowired
  private SchoolClosures closures;

  @Test
  void aStepWithoutARowIsNeverDue() {
    assertThat(table.find("planNewActions", Track.MODEL_SCHOOL, 1)).isEmpty();
  }

  @Test
  void aStepWithoutRoundsIsAskedForWithoutOne() {
    assertThat(table.find("selfEvaluate", Track.MODEL_SCHOOL, null))
        .contains(new DeadlineRule(Anchor.SEMINAR_3_END, 10));
  }

  @Test
  void closingIsCountedFromTheLastSeminarUntilTheMeetingHasADate() {
    var cohort = aCohort(Track.MODEL_SCHOOL);
    assertThat(due("closeCohort", cohort, null)).isEqualTo(at(2027, 6, 2, 16).toInstant());

    cohorts.saveMeeting(new CrossSchoolMeeting(cohort.id(), at(2027, 8, 10, 10).toInstant(),
        at(2027, 8, 10, 15).toInstant(), "Vejle", null, "uid", 0, null));

    assertThat(due("closeCohort", cohort, null)).isEqualTo(at(2027, 8, 24, 16).toInstant());
  }

  @Test
  void aTaskThatCountsFromASeminarTheCohortDoesNotHaveIsNotDue() {
    var cohort = aCohort(Track.IMPLEMENTATION_SCHOOL);

    assertThat(dueDates.due("meetLeadershipTeam", cohort.id(), Track.IMPLEMENTATION_SCHOOL, 2, null)).isEmpty();
  }

  @Test
  void theClosuresOfASchoolMoveTheDueDatesOfItsOwnLeadersOnly() {
    var cohort = aCohort(Track.MODEL_SCHOOL);
    var moved = aLeader(cohort);
    var others = aLeader(cohort);
    closures.replace(new ClosureList(moved.schoolCode(), List.of(new ClosedPeriod(LocalDate.of(2027, 1, 4),
        LocalDate.of(2027, 1, 6), "pædagogiske dage")), cohort.coordinatorId(), clock.instant()));
    start(moved);
    start(others);

    // 31 and 30 December are no usual closures of this school any more; New Year's Eve is closed everywhere.
    assertThat(open(moved, "userTask_describeChallenges").getDueDate()).isEqualTo(at(2026, 12, 29, 16).toInstant());
    assertThat(open(others, "userTask_describeChallenges").getDueDate()).isEqualTo(at(2027, 1, 5, 16).toInstant());
    assertThat(dueDates.planned("concretiseAssignment", moved, null)).contains(at(2027, 1, 20, 16).toInstant());
  }

  @Test
  void askingLeavesNothingInTheHistory() {
    var before = historyService.createHistoricDecisionInstanceQuery().count();

    start(aLeader(aCohort(Track.MODEL_SCHOOL)));

    assertThat(historyService.createHistoricDecisionInstanceQuery().count()).isEqualTo(before);
  }

  @Test
  void aChangeOfTheTableCountsFromTheNextTaskOn() throws Exception {
    var changed = Files.readString(Path.of("bpmn/deadlines.dmn"), StandardCharsets.UTF_8).replaceFirst(
        "(?s)(outputEntry_describeChallenges_workingDays\">\\s*<text>)-5", "$1-7");
    var deployment = repositoryService.createDeployment().addString("bpmn/deadlines.dmn", changed).deploy();
    try {
      assertThat(table.find("describeChallenges", Track.MODEL_SCHOOL, 1))
          .contains(new DeadlineRule(Anchor.SEMINAR_1_START, -7));
    } finally {
      repositoryService.deleteDeployment(deployment.getId(), true);
    }
    assertThat(table.find("describeChallenges", Track.MODEL_SCHOOL, 1))
        .contains(new DeadlineRule(Anchor.SEMINAR_1_START, -5));
  }

  private Instant due(String step, Cohort cohort, Integer round) {
    return dueDates.due(step, cohort.id(), cohort.track(), round, null).orElseThrow();
  }
}
