package dk.roedtraad.engine.deployment;

import dk.roedtraad.application.operations.EngineState;
import dk.roedtraad.engine.EngineCalls;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class DeployedState implements EngineState {

  private final RepositoryService repositoryService;
  private final RuntimeService runtimeService;
  private final EngineCalls engine;

  DeployedState(@Lazy RepositoryService repositoryService, @Lazy RuntimeService runtimeService, EngineCalls engine) {
    this.repositoryService = repositoryService;
    this.runtimeService = runtimeService;
    this.engine = engine;
  }

  /** One that stands at a called process stands at each of its callers too; only its own place counts. */
  @Override
  public List<Incidents> incidents() {
    return engine.inOwnName(() -> runtimeService.createIncidentQuery().list().stream()
        .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
        .collect(Collectors.groupingBy(this::nameOf, Collectors.counting())).entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> new Incidents(entry.getKey(), entry.getValue())).toList());
  }

  private String nameOf(Incident incident) {
    var id = incident.getProcessDefinitionId();
    if (id == null) {
      return "Uden forløb";
    }
    ProcessDefinition model = repositoryService.getProcessDefinition(id);
    return model.getName() == null ? model.getKey() : model.getName();
  }

  @Override
  public List<Table> tables() {
    return engine.inOwnName(() -> repositoryService.createDecisionDefinitionQuery().latestVersion()
        .orderByDecisionDefinitionName().asc().list().stream()
        .map(table -> new Table(table.getName(), table.getVersion(), isChangedByHand(table))).toList());
  }

  private boolean isChangedByHand(DecisionDefinition table) {
    var source = repositoryService.createDeploymentQuery().deploymentId(table.getDeploymentId()).singleResult().getSource();
    return source == null || !source.startsWith(ModelDeployment.SHIPPED);
  }

  @Override
  public String version() {
    return ProcessEngine.class.getPackage().getImplementationVersion();
  }

  @Override
  public long deployments() {
    return engine.inOwnName(() -> repositoryService.createDeploymentQuery().deploymentName(ModelDeployment.NAME).count());
  }
}
