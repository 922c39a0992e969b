package dk.roedtraad.engine.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * Puts the shipped models, forms and decisions into the engine at start-up.
 *
 * <p>Models and forms are one deployment, all or nothing, because a step is bound to the form of its own deployment.
 * The names of the resources are ours ({@code forms/x.html}), the same from a jar and from an unpacked folder. Each
 * decision is a deployment of its own: a table that somebody has changed since is never replaced, only pointed out in
 * the log and to the administrators.
 */
@Component
public class ModelDeployment implements InitializingBean {

  /** Name of the deployment that holds every model and form. */
  public static final String NAME = "roed-traad";

  static final String SHIPPED = "shipped:";
  private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

  private final RepositoryService repositoryService;
  private final KeptDecisions kept;
  private final ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

  ModelDeployment(RepositoryService repositoryService, KeptDecisions kept) {
    this.repositoryService = repositoryService;
    this.kept = kept;
  }

  @Override
  public void afterPropertiesSet() throws IOException {
    deployModelsAndForms();
    for (var decision : find("bpmn/*.dmn")) {
      deployDecision(decision);
    }
  }

  private void deployModelsAndForms() throws IOException {
    var deployment = repositoryService.createDeployment().name(NAME).enableDuplicateFiltering(false);
    for (var pattern : List.of("bpmn/*.bpmn", "forms/*.form", "forms/*.html")) {
      var folder = pattern.substring(0, pattern.indexOf('/') + 1);
      for (var resource : find(pattern)) {
        try (InputStream content = resource.getInputStream()) {
          deployment.addInputStream(folder + resource.getFilename(), content);
        }
      }
    }
    deployment.deploy();
  }

  private void deployDecision(Resource resource) throws IOException {
    var name = resource.getFilename();
    var digest = digest(resource);
    var source = SHIPPED + digest;
    var latest = repositoryService.createDecisionDefinitionQuery().decisionDefinitionResourceName("bpmn/" + name)
        .orderByDecisionDefinitionVersion().desc().listPage(0, 1);
    var latestSource = latest.isEmpty() ? SHIPPED : repositoryService.createDeploymentQuery()
        .deploymentId(latest.get(0).getDeploymentId()).singleResult().getSource();
    if (source.equals(latestSource)) {
      return;
    }
    if (latestSource == null || !latestSource.startsWith(SHIPPED)) {
      LOG.warn("Decision {} was changed by hand (deployment {}); the table of this release is not put in its place. "
          + "Compare the two and deploy the one you want.", name, latest.get(0).getDeploymentId());
      kept.tell(name, latest.get(0).getVersion(), digest);
      return;
    }
    try (InputStream content = resource.getInputStream()) {
      // Filtered once more under the engine's lock: two nodes may have come here at the same moment.
      repositoryService.createDeployment().name("decision " + name).source(source).enableDuplicateFiltering(false)
          .addInputStream("bpmn/" + name, content).deploy();
    }
  }

  private Resource[] find(String pattern) throws IOException {
    var found = resources.getResources("classpath*:" + pattern);
    Arrays.sort(found, Comparator.comparing(Resource::getFilename));
    return found;
  }

  private static String digest(Resource resource) throws IOException {
    try (InputStream content = resource.getInputStream()) {
      return DigestUtils.md5DigestAsHex(content);
    }
  }
}
