package dk.roedtraad.engine.tasklist;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * What Tasklist's filters need to know of a task, set when it is opened.
 *
 * <p>Its owner is the coordinator of its cohort: in the engine's words the owner answers for a task that the assignee
 * does, and a filter can ask for the owner by an expression, but not for a process variable. Owning gives no rights
 * ({@code TaskRights}). The names that the list shows become variables of the task itself, which its assignee may read:
 * the right to read a process's variables would open those of every leader of the school.
 */
@Component
class TaskContext extends AbstractProcessEnginePlugin implements TaskListener {

  private static final String COORDINATOR = "coordinatorId";

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    if (engine.getCustomPostBPMNParseListeners() == null) {
      engine.setCustomPostBPMNParseListeners(new ArrayList<>());
    }
    engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
      @Override
      public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl task) {
        ((UserTaskActivityBehavior) task.getActivityBehavior()).getTaskDefinition()
            .addBuiltInTaskListener(EVENTNAME_CREATE, TaskContext.this);
      }
    });
  }

  @Override
  public void notify(DelegateTask task) {
    if (task.getVariable(COORDINATOR) instanceof String coordinator) {
      task.setOwner(coordinator);
    }
    for (var shown : ShippedFilter.SHOWN.keySet()) {
      if (task.getVariable(shown) instanceof String name) {
        task.setVariableLocal(shown, name);
      }
    }
  }
}
