package dk.roedtraad.engine.portfolio;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.portfolio.CourseModels;
import dk.roedtraad.application.portfolio.ModelPicture;
import dk.roedtraad.application.portfolio.PlannedStep;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.engine.EngineCalls;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads models from the engine's deployments. A deployed model never changes, so each is read once. */
@Component
class DeployedCourseModels implements CourseModels {

  private static final Map<Track, String> PROCESSES =
      Map.of(Track.MODEL_SCHOOL, "model-school-course", Track.IMPLEMENTATION_SCHOOL, "implementation-school-course");

  private final RepositoryService repositoryService;
  private final RuntimeService runtimeService;
  private final EngineCalls engine;
  private final Map<String, List<PlannedStep>> steps = new ConcurrentHashMap<>();
  private final Map<String, ModelPicture> pictures = new ConcurrentHashMap<>();

  DeployedCourseModels(@Lazy RepositoryService repositoryService, @Lazy RuntimeService runtimeService,
      EngineCalls engine) {
    this.repositoryService = repositoryService;
    this.runtimeService = runtimeService;
    this.engine = engine;
  }

  @Override
  public List<PlannedStep> stepsOf(Course course) {
    return read(definitionOf(course), steps, StepsInModel::of);
  }

  @Override
  public List<PlannedStep> stepsOf(String processId) {
    return read(newest(processId), steps, StepsInModel::of);
  }

  @Override
  public ModelPicture pictureOf(Course course) {
    return read(definitionOf(course), pictures, PictureOfModel::of);
  }

  @Override
  public List<PlannedStep> stepsOf(Track track) {
    return stepsOf(PROCESSES.get(track));
  }

  @Override
  public ModelPicture pictureOf(Track track) {
    return read(newest(PROCESSES.get(track)), pictures, PictureOfModel::of);
  }

  private <T> T read(String definitionId, Map<String, T> known, Function<Process, T> reader) {
    return known.computeIfAbsent(definitionId, id -> engine.inOwnName(() -> reader.apply(
        repositoryService.getBpmnModelInstance(id).getModelElementsByType(Process.class).iterator().next())));
  }

  /** The version that the course runs on; that of a course which has ended, or has not begun, may be the newest. */
  private String definitionOf(Course course) {
    return engine.inOwnName(() -> {
      var instance = course.processInstanceId() == null ? null : runtimeService.createProcessInstanceQuery()
          .processInstanceId(course.processInstanceId()).singleResult();
      return instance == null ? newest(PROCESSES.get(course.track())) : instance.getProcessDefinitionId();
    });
  }

  private String newest(String processId) {
    return engine.inOwnName(() -> repositoryService.createProcessDefinitionQuery().processDefinitionKey(processId)
        .latestVersion().singleResult().getId());
  }
}
