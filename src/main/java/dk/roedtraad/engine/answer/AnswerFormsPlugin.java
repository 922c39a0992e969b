package dk.roedtraad.engine.answer;

import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.application.answer.AskedForms;
import dk.roedtraad.application.answer.DraftService;
import dk.roedtraad.engine.EngineCalls;
import java.time.Clock;
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
  private final ObjectProvider<DraftService> drafts;
  private final ObjectProvider<AskedForms> askedForms;
  private final EngineCalls engineCalls;
  private final Clock clock;

  /** @param answers asked for late, as the others: the service itself needs the engine */
  AnswerFormsPlugin(ObjectProvider<AnswerService> answers, ObjectProvider<DraftService> drafts,
      ObjectProvider<AskedForms> askedForms, EngineCalls engineCalls, Clock clock) {
    this.answers = answers;
    this.drafts = drafts;
    this.askedForms = askedForms;
    this.engineCalls = engineCalls;
    this.clock = clock;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    if (engine.getCustomPostBPMNParseListeners() == null) {
      engine.setCustomPostBPMNParseListeners(new ArrayList<>());
    }
    engine.getCustomPostBPMNParseListeners().add(new FormParseListener(answers, new RememberAskedForm(askedForms, clock)));
    if (engine.getCustomPreCommandInterceptorsTxRequired() == null) {
      engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>());
    }
    engine.getCustomPreCommandInterceptorsTxRequired().add(new SubmissionInterceptor(drafts, engine));
    engine.getCustomPreCommandInterceptorsTxRequired().add(new WaysRoundTheForm(engine));
    engine.getCustomPreCommandInterceptorsTxRequired().add(new TaskMoves(engine, engineCalls));
    engine.getCustomPreCommandInterceptorsTxRequired().add(new LostRaces(engine));
    engine.getCustomPreCommandInterceptorsTxRequired().add(new OperatorsCommands(engine));
    engine.getCustomPreCommandInterceptorsTxRequired().add(new LongLists(engine));
  }

  private static final class FormParseListener extends AbstractBpmnParseListener {

    private final ObjectProvider<AnswerService> answers;
    private final TaskListener rememberAskedForm;

    private FormParseListener(ObjectProvider<AnswerService> answers, TaskListener rememberAskedForm) {
      this.answers = answers;
      this.rememberAskedForm = rememberAskedForm;
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
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, rememberAskedForm);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, new CompletionNeedsAnswer(answers));
      }
    }
  }
}
