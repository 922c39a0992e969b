package dk.roedtraad.engine;

import dk.roedtraad.application.course.CourseCommand;
import dk.roedtraad.application.course.CourseProcesses;
import dk.roedtraad.application.course.CourseStart;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.engine.access.SchoolTenantProvider;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * The running courses in the engine. An instance that has ended is asked for before it is addressed, never found out by
 * an exception: an exception would roll back the transaction of the caller too.
 */
@Component
class EngineCourseProcesses implements CourseProcesses {

  private static final String ACTION_LEARNING = "action-learning";
  private static final String ABSENCE = "absence";
  private static final String CONTACT = "contact-leader";
  private static final String COURSE_ENDED = "course.ended";
  private static final String SESSION_MOVE_REQUESTED = "session.moveRequested";
  private static final String COHORT_DISCONTINUED = "cohort.discontinued";
  private static final String COACH = "coachId";
  private static final String GIVEN_TO_THE_COACH = "${coachId}";

  private final RuntimeService runtimeService;
  private final TaskService taskService;
  private final TaskSteps steps;
  private final EngineCalls engine;

  EngineCourseProcesses(@Lazy RuntimeService runtimeService, @Lazy TaskService taskService,
      TaskSteps steps, EngineCalls engine) {
    this.runtimeService = runtimeService;
    this.taskService = taskService;
    this.steps = steps;
    this.engine = engine;
  }

  @Override
  public String startCourse(CourseStart start) {
    return start(courseModel(start.course().track()), start, variables(start));
  }

  @Override
  public void startActionLearning(CourseStart start) {
    var variables = variables(start);
    variables.put("round", 1);
    start(ACTION_LEARNING, start, variables);
  }

  @Override
  public void startAbsence(CourseStart start, int seminarNumber, String seminarName) {
    var variables = variables(start);
    variables.put("round", seminarNumber);
    variables.put("seminarName", seminarName);
    start(ABSENCE, start, variables);
  }

  @Override
  public void startContact(CourseStart start, int round) {
    var variables = variables(start);
    variables.put("round", round);
    start(CONTACT, start, variables);
  }

  @Override
  public boolean isContactOpen(String leaderId) {
    return engine.inOwnName(() -> runtimeService.createProcessInstanceQuery().processDefinitionKey(CONTACT)
        .variableValueEquals("leaderId", leaderId).count() > 0);
  }

  private static String courseModel(Track track) {
    return switch (track) {
      case MODEL_SCHOOL -> "model-school-course";
      case IMPLEMENTATION_SCHOOL -> "implementation-school-course";
    };
  }

  private String start(String model, CourseStart start, Map<String, Object> variables) {
    return engine.inOwnName(() -> SchoolTenantProvider.startingFor(start.course().schoolCode(),
        () -> runtimeService.startProcessInstanceByKey(model, start.course().id(), variables).getId()));
  }

  private static Map<String, Object> variables(CourseStart start) {
    var variables = new HashMap<String, Object>();
    variables.put("cohortId", start.course().cohortId());
    variables.put("cohortName", start.cohortName());
    variables.put("coordinatorId", start.coordinatorId());
    variables.put("track", start.course().track().name());
    variables.put("leaderId", start.course().leaderId());
    variables.put("leaderName", start.leaderName());
    variables.put("schoolCode", start.course().schoolCode());
    variables.put("schoolName", start.schoolName());
    variables.put(COACH, start.course().coachId());
    start.held().forEach(flag -> variables.put(flag, true));
    return variables;
  }

  @Override
  public void endWhatRunsBeside(String courseId) {
    engine.inOwnName(() -> runtimeService.createMessageCorrelation(COURSE_ENDED)
        .processInstanceBusinessKey(courseId).correlateAll());
  }

  @Override
  public boolean command(String processInstanceId, CourseCommand command) {
    return tell(processInstanceId, command.message());
  }

  @Override
  public boolean tellCohort(String processInstanceId, String message) {
    return tell(processInstanceId, message);
  }

  /**
   * To all who wait in that one instance: two pauses can be open at once, and nobody waiting is no error. A lost race is
   * told to a person in words that every layer knows; a job keeps the engine's own, by which it tries again.
   */
  private boolean tell(String processInstanceId, String message) {
    try {
      return engine.inOwnName(() -> !runtimeService.createMessageCorrelation(message)
          .processInstanceId(processInstanceId).correlateAllWithResult().isEmpty());
    } catch (OptimisticLockingException e) {
      throw Context.getCommandContext() == null ? new OptimisticLockingFailureException("The instance "
          + processInstanceId + " changed while it was told " + message + ". Say it again.", e) : e;
    }
  }

  @Override
  public boolean requestSessionMove(String courseId, int round) {
    return engine.inOwnName(() -> {
      var agreed = runtimeService.createExecutionQuery().processInstanceBusinessKey(courseId)
          .messageEventSubscriptionName(SESSION_MOVE_REQUESTED).list().stream()
          .filter(session -> roundOf(session) == round).toList();
      agreed.forEach(session -> runtimeService.messageEventReceived(SESSION_MOVE_REQUESTED, session.getId()));
      return !agreed.isEmpty();
    });
  }

  /** Whole number of whatever kind: the model writes it as an expression. */
  private int roundOf(Execution session) {
    return ((Number) runtimeService.getVariable(session.getId(), "round")).intValue();
  }

  @Override
  public boolean discontinue(String cohortProcessId) {
    return tell(cohortProcessId, COHORT_DISCONTINUED);
  }

  @Override
  public void setStateOnAll(List<String> processInstanceIds, String variable, Object value) {
    if (!processInstanceIds.isEmpty()) {
      engine.inOwnName(() ->
          runtimeService.setVariablesAsync(processInstanceIds, Collections.singletonMap(variable, value)));
    }
  }

  @Override
  public boolean setState(String processInstanceId, String variable, Object value) {
    return engine.inOwnName(() -> {
      if (runtimeService.createProcessInstanceQuery().processInstanceId(processInstanceId).count() == 0) {
        return false;
      }
      runtimeService.setVariable(processInstanceId, variable, value);
      return true;
    });
  }

  @Override
  public void replaceCoach(String courseId, String coachId) {
    engine.inOwnName(() -> {
      runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(courseId).list()
          .forEach(instance -> runtimeService.setVariable(instance.getId(), COACH, coachId));
      taskService.createTaskQuery().processInstanceBusinessKey(courseId).list().stream()
          .filter(this::isGivenToTheCoach)
          .forEach(task -> taskService.setAssignee(task.getId(), coachId));
    });
  }

  /** Asked of the model, because somebody can be both the konsulent and the coordinator of a course. */
  private boolean isGivenToTheCoach(Task task) {
    return steps.of(task).filter(step -> GIVEN_TO_THE_COACH.equals(step.getCamundaAssignee())).isPresent();
  }
}
