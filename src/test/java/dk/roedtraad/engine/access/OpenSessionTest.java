package dk.roedtraad.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.WebSession;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody may see changes at once, also in a window that has been open all the time. */
class OpenSessionTest extends CourseStory {

  private static final String TASK = "/api/engine/engine/default/task/";

  @Autowired
  private IdentityService identityService;

  @Test
  void aCoordinatorSeesTheTasksOfASchoolThatHasJustComeIn() {
    var cohort = aCohort(Track.MODEL_SCHOOL);
    var window = WebSession.of(cohort.coordinatorId(), "tasklist", port);
    assertThat(window.get("/api/engine/engine/default/task/count").status()).isEqualTo(200);

    var lise = aLeader(cohort);
    start(lise);

    assertThat(window.get(TASK + open(lise, "userTask_describeChallenges").getId()).status()).isEqualTo(200);
  }

  @Test
  void whoBelongsToASchoolNoMoreSeesNothingOfIt() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(lise);
    var task = TASK + open(lise, "userTask_describeChallenges").getId();
    var window = WebSession.of(lise.leaderId(), "tasklist", port);
    assertThat(window.get(task).status()).isEqualTo(200);

    identityService.deleteTenantUserMembership(lise.schoolCode(), lise.leaderId());

    assertThat(window.get(task).status()).isIn(403, 404);
  }
}
