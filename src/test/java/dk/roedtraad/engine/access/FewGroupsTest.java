package dk.roedtraad.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.support.ApplicationTest;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked of the database for every list that a person is shown. */
class FewGroupsTest extends ApplicationTest {

  @Autowired
  private ProcessEngineConfigurationImpl engine;

  @Test
  void rightsAreAskedForWithTheGroupsThatThePersonHasAndNothingIsReadToFindThem() {
    var rights = (AuthorizationManager) engine.getSessionFactories().get(AuthorizationManager.class).openSession();

    assertThat(rights.filterAuthenticatedGroupIds(List.of("leader", "coach"))).containsExactly("leader", "coach");
    assertThat(rights.filterAuthenticatedGroupIds(null)).isEmpty();
  }
}
