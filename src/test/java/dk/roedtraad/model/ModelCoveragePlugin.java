package dk.roedtraad.model;

import static org.camunda.bpm.engine.delegate.ExecutionListener.EVENTNAME_END;
import static org.camunda.bpm.engine.delegate.ExecutionListener.EVENTNAME_START;
import static org.camunda.bpm.engine.delegate.ExecutionListener.EVENTNAME_TAKE;

import java.nio.file.Files;
import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.EventSource;
import org.camunda.community.process_test_coverage.core.model.EventType;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Reports every element that is entered, left or taken in the engine of the tests.
 *
 * <p>The coverage library has a listener for that, but it asks the engine for the model each time, as the person who is
 * signed in, and so refuses the step of whoever may not read the model. What is measured must not change what people may
 * do: its events are made here.
 */
@Component
@Profile("test")
class ModelCoveragePlugin extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    if (engine.getCustomPostBPMNParseListeners() == null) {
      engine.setCustomPostBPMNParseListeners(new ArrayList<>());
    }
    engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
      @Override
      public void parseProcess(Element element, ProcessDefinitionEntity process) {
        // A test may bring a model of its own.
        if (Files.exists(Models.fileOf(process.getKey()))) {
          listen(process, process.getKey());
        }
      }
    });
  }

  private static void listen(ScopeImpl scope, String process) {
    for (var activity : scope.getActivities()) {
      // Around each activity that is repeated the engine puts a body of its own, which nobody has drawn.
      if (!(activity.getActivityBehavior() instanceof MultiInstanceActivityBehavior)) {
        var type = String.valueOf(activity.getProperty("type"));
        activity.addListener(EVENTNAME_START,
            saying(new Event(EventSource.FLOW_NODE, EventType.START, activity.getId(), type, process, 0)));
        activity.addListener(EVENTNAME_END,
            saying(new Event(EventSource.FLOW_NODE, EventType.END, activity.getId(), type, process, 0)));
      }
      activity.getOutgoingTransitions().forEach(flow -> ((TransitionImpl) flow)
          .addListener(EVENTNAME_TAKE,
              saying(new Event(EventSource.SEQUENCE_FLOW, EventType.TAKE, flow.getId(), "sequenceFlow", process, 0))));
      listen(activity, process);
    }
  }

  private static ExecutionListener saying(Event event) {
    return execution -> ModelCoverage.add(event);
  }
}
