package dk.roedtraad.process.modelschoolcourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CourseStory;
import org.junit.jupiter.api.Test;

class ModelSchoolCourseProcessTest extends CourseStory {

  @Test
  void theCourseBeginsWithTheChallengesDueFiveWorkingDaysBeforeTheFirstSeminar() {
    var leader = aLeader(aCohort(Track.MODEL_SCHOOL));

    start(leader);

    var task = open(leader, "userTask_describeChallenges");
    assertThat(task.getAssignee()).isEqualTo(leader.leaderId());
    assertThat(task.getDueDate()).isEqualTo(at(2027, 1, 5, 16).toInstant());
  }
}
