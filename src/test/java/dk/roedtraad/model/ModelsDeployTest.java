package dk.roedtraad.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engine takes all models together, as a release deploys them: what the linter allows it may still refuse. */
class ModelsDeployTest {
  private static ProcessEngine engine;

  @BeforeAll
  static void startEngine() {
    var name = "models-" + UUID.randomUUID();
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName(name);
    configuration.setJdbcUrl("jdbc:h2:mem:" + name);
    configuration.setEnforceHistoryTimeToLive(true);
    configuration.setBeans(Map.of("reminderSchedule", Map.of("cron", "0 0 8 * * ?"), "retentionSchedule",
        Map.of("cron", "0 30 2 * * ?")));
    engine = configuration.buildProcessEngine();
  }

  @AfterAll
  static void stopEngine() {
    engine.close();
  }

  @Test
  void allModelsDeployTogether() {
    var deployment = engine.getRepositoryService().createDeployment();
    Models.processes().forEach(file -> deployment.addString(file.getFileName().toString(), Models.read(file)));
    Models.decisions().forEach(file -> deployment.addString(file.getFileName().toString(), Models.read(file)));
    deployment.deploy();

    assertThat(engine.getRepositoryService().createProcessDefinitionQuery().list())
        .extracting(ProcessDefinition::getKey)
        .containsExactlyInAnyOrderElementsOf(Models.processes().stream().map(Models::nameOf).toList())
        .contains("cohort", "seminar", "model-school-course", "implementation-school-course", "individual-training",
            "action-learning", "four-d-cycle", "cross-school-meeting", "daily-reminders");
    assertThat(engine.getRepositoryService().createDecisionDefinitionQuery().list())
        .extracting(DecisionDefinition::getKey)
        .containsExactlyInAnyOrderElementsOf(Models.decisions().stream().map(Models::nameOf).toList())
        .contains("deadlines", "cohort-warnings", "meeting-window");
  }
}
