package dk.roedtraad.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a start-up puts into the engine, and what it leaves alone. */
class ModelDeploymentTest {

  private ProcessEngine engine;
  private RepositoryService repository;
  private ModelDeployment models;
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void startEngine() {
    var name = "deployment-" + UUID.randomUUID();
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName(name);
    configuration.setJdbcUrl("jdbc:h2:mem:" + name);
    configuration.setBeans(Map.of("reminderSchedule", Map.of("cron", "0 0 8 * * ?"), "retentionSchedule",
        Map.of("cron", "0 30 2 * * ?")));
    engine = configuration.buildProcessEngine();
    repository = engine.getRepositoryService();
    models = new ModelDeployment(repository, (file, version, shipped) -> told.add(file + " " + version));
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  void aSecondStartDeploysNothingTwice() throws Exception {
    models.afterPropertiesSet();
    var deployments = repository.createDeploymentQuery().count();
    models.afterPropertiesSet();

    assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
  }

  @Test
  void aTableThatSomebodyChangedIsNeverReplaced() throws Exception {
    models.afterPropertiesSet();
    var deadlines = deployed("deadlines", null);
    var warnings = deployed("cohort-warnings", null);
    models.afterPropertiesSet();

    assertThat(newest("deadlines").getDeploymentId()).isEqualTo(deadlines);
    assertThat(newest("cohort-warnings").getDeploymentId()).isEqualTo(warnings);
    assertThat(told).containsExactly("cohort-warnings.dmn 2", "deadlines.dmn 2");
  }

  @Test
  void aTableOfAnEarlierReleaseGivesWay() throws Exception {
    var deadlines = deployed("deadlines", "shipped:another digest");
    var warnings = deployed("cohort-warnings", "shipped:another digest");
    models.afterPropertiesSet();

    assertThat(newest("deadlines").getDeploymentId()).isNotEqualTo(deadlines);
    assertThat(newest("cohort-warnings").getDeploymentId()).isNotEqualTo(warnings);
    assertThat(told).isEmpty();
  }

  private DecisionDefinition newest(String decision) {
    return repository.createDecisionDefinitionQuery().decisionDefinitionKey(decision).latestVersion().singleResult();
  }

  private String deployed(String decision, String source) throws IOException {
    var table = Files.readString(Path.of("bpmn", decision + ".dmn"), StandardCharsets.UTF_8)
        .replaceFirst("<description>", "<description>Changed. ");
    return repository.createDeployment().source(source).addString("bpmn/" + decision + ".dmn", table).deploy().getId();
  }
}
