package dk.roedtraad.engine.progress;

import dk.roedtraad.application.progress.CourseSteps;
import dk.roedtraad.application.progress.StepKind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps the read model: while a leader's process is parsed, its tasks, phases and rounds of training get listeners that
 * write down, in the same transaction, what was entered, done and left.
 *
 * <p>Drawn nowhere, because it changes nothing in the course. "4D-cyklus" is not among the processes: it is the
 * leader's own, and nobody follows it.
 */
@Component
class ProgressPlugin extends AbstractProcessEnginePlugin {

  private static final String MODEL_SCHOOL_COURSE = "model-school-course";
  private static final Set<String> COURSES = Set.of(MODEL_SCHOOL_COURSE, "implementation-school-course");
  /** What a leader waits for at the end; a phase to whoever looks at the course. The short course ends with sparring. */
  private static final Set<String> WAITS = Set.of("event_crossSchoolMeetingHeld", "event_cohortClosed");
  private static final Set<String> BESIDE_THE_COURSE = Set.of("individual-training", "action-learning");

  private final ObjectProvider<CourseSteps> steps;
  private final Clock clock;

  /** @param steps asked for late: the database is ready only after the engine's configuration is read */
  ProgressPlugin(ObjectProvider<CourseSteps> steps, Clock clock) {
    this.steps = steps;
    this.clock = clock;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    if (engine.getCustomPostBPMNParseListeners() == null) {
      engine.setCustomPostBPMNParseListeners(new ArrayList<>());
    }
    engine.getCustomPostBPMNParseListeners().add(new ProgressParseListener());
  }

  private final class ProgressParseListener extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl task) {
      var process = processOf(task);
      if (COURSES.contains(process) || BESIDE_THE_COURSE.contains(process)) {
        var phase = COURSES.contains(process) ? phaseOf(task) : null;
        var listener = new TaskProgress(steps, clock, phase);
        var definition = ((UserTaskActivityBehavior) task.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, listener);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, listener);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, listener);
      }
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl subProcess) {
      if (COURSES.contains(processOf(subProcess)) && isPhase(subProcess)) {
        listen(subProcess, new ActivityProgress(steps, clock, StepKind.PHASE));
      }
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl event) {
      if (WAITS.contains(event.getActivityId()) && MODEL_SCHOOL_COURSE.equals(processOf(event))) {
        listen(event, new ActivityProgress(steps, clock, StepKind.PHASE));
      }
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl call) {
      if (COURSES.contains(processOf(call))) {
        listen(call, new ActivityProgress(steps, clock, StepKind.TRAINING));
      }
    }

    private void listen(ActivityImpl activity, ExecutionListener listener) {
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener);
    }
  }

  private static String processOf(ActivityImpl activity) {
    return ((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey();
  }

  private static String phaseOf(ActivityImpl task) {
    return task.getFlowScope() instanceof ActivityImpl around ? around.getActivityId() : task.getActivityId();
  }

  /** A phase holds the leader's forms; what waits for a message and what repeats for each late form is none. */
  private static boolean isPhase(ActivityImpl subProcess) {
    return !Boolean.TRUE.equals(subProcess.getProperties().get(BpmnProperties.TRIGGERED_BY_EVENT))
        && !(subProcess.getFlowScope() instanceof ActivityImpl around
            && around.getActivityBehavior() instanceof MultiInstanceActivityBehavior);
  }
}
