package dk.roedtraad;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.support.ApplicationTest;
import org.junit.jupiter.api.Test;

class StartsTest extends ApplicationTest {

  @Test
  void everyModelIsDeployedUnderItsOwnName() {
    assertThat(repositoryService.createProcessDefinitionQuery().latestVersion().list())
        .extracting(definition -> definition.getKey())
        .contains("cohort", "seminar", "model-school-course", "implementation-school-course", "individual-training",
            "action-learning", "four-d-cycle", "cross-school-meeting", "daily-reminders");
  }

  @Test
  void anAdministratorIsThereFromTheStart() {
    assertThat(identityService.createUserQuery().memberOfGroup("camunda-admin").list()).hasSize(1);
  }
}
