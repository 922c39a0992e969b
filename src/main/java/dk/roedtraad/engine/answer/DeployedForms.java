package dk.roedtraad.engine.answer;

import dk.roedtraad.application.answer.FormReader;
import dk.roedtraad.application.answer.Forms;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.engine.EngineCalls;
import dk.roedtraad.engine.deployment.ModelDeployment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Forms read from the engine's deployments. A deployment never changes, so each form is read once. */
@Component
class DeployedForms implements Forms {

  private record Key(String deploymentId, String formId) {}

  private final RepositoryService repositoryService;
  private final EngineCalls engine;
  private final FormReader reader;
  private final Map<Key, FormDefinition> read = new ConcurrentHashMap<>();

  DeployedForms(@Lazy RepositoryService repositoryService, EngineCalls engine, FormReader reader) {
    this.repositoryService = repositoryService;
    this.engine = engine;
    this.reader = reader;
  }

  @Override
  public FormDefinition get(String deploymentId, String formId) {
    var key = new Key(deploymentId, formId);
    var known = read.get(key);
    if (known == null) {
      known = engine.inOwnName(() -> read(key));
      read.put(key, known);
    }
    return known;
  }

  @Override
  public Optional<FormDefinition> newest(String formId) {
    return engine.inOwnName(() -> repositoryService.createDeploymentQuery().deploymentName(ModelDeployment.NAME)
            .orderByDeploymentTime().desc().list().stream().map(Deployment::getId)
            .filter(deployment -> repositoryService.getDeploymentResourceNames(deployment).contains(fileOf(formId)))
            .findFirst())
        .map(deployment -> get(deployment, formId));
  }

  private static String fileOf(String formId) {
    return "forms/" + formId + ".form";
  }

  private FormDefinition read(Key key) {
    try (InputStream form =
        repositoryService.getResourceAsStream(key.deploymentId(), fileOf(key.formId()))) {
      return reader.read(form.readAllBytes());
    } catch (NullValueException e) {
      throw new IllegalStateException("Deployment " + key.deploymentId() + " holds no form '" + key.formId()
          + "'. Deploy models and forms together, and retry.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
