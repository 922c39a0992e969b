package dk.roedtraad.engine.answer;

import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.engine.EngineCalls;
import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
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
 * Keeps answers out of the engine: puts our form handlers around those of each user task and start event while a model
 * is parsed, so that stock Tasklist and stock REST hand every submission to {@link AnswerService}.
 */
@Component
class AnswerFormsPlugin extends AbstractProcessEnginePlugin {

  private final ObjectProvider<AnswerService> answers;
  private final EngineCalls engineCalls;

  /** @param answers asked for late: the service itself needs the engine */
  AnswerFormsPlugin(ObjectProvider<AnswerService> answers, EngineCalls engineCalls) {
    this.answers = answers;
    this.engineCalls = engineCalls;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    if (engine.getCustomPostBPMNParseListeners() == null) {
      engine.setCustomPostBPMNParseListeners(new ArrayList<>());
    }
    engine.getCustomPostBPMNParseListeners().add(new FormParseListener(answers));
    if (engine.getCustomPreCommandInterceptorsTxRequired() == null) {
      engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>());
    }
    engine.getCustomPreCommandInterceptorsTxRequired().add(new SubmissionInterceptor(answers));
    engine.getCustomPreCommandInterceptorsTxRequired().add(new WaysRoundTheForm(engine));
    engine.getCustomPreCommandInterceptorsTxRequired().add(new TaskMoves(engine, engineCalls));
    engine.getCustomPreCommandInterceptorsTxRequired().add(new LostRaces(engine));
  }

  private static final class FormParseListener extends AbstractBpmnParseListener {

    private final ObjectProvider<AnswerService> answers;

    private FormParseListener(ObjectProvider<AnswerService> answers) {
      this.answers = answers;
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl startEvent) {
      if (scope instanceof ProcessDefinitionEntity process) {
        if (process.getStartFormDefinition() != null && FormIds.hasForm(process.getStartFormDefinition())) {
          process.setStartFormHandler(new AnswerStartFormHandler(process.getStartFormHandler(), answers));
          startEvent.addBuiltInListener(ExecutionListener.EVENTNAME_END, new StartNeedsAnswer(answers));
        } else {
          process.setStartFormHandler(new NoStartForm(process.getStartFormHandler()));
        }
      }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      if (FormIds.hasForm(definition.getFormDefinition())) {
        definition.setTaskFormHandler(new AnswerTaskFormHandler(definition.getTaskFormHandler(), answers));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, new CompletionNeedsAnswer(answers));
      }
    }
  }
}
