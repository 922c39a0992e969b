package dk.roedtraad.engine.answer;

import dk.roedtraad.application.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.batch.RestartProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.PatchExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.RestartProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.SetExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;

/**
 * Refuses what goes round the form: changing variables of a task or an instance by whatever command, since a variable
 * says whose forms an instance asks for; starting an instance without its form or under a key of one's own choice,
 * since the key is that of the answers; passing a task on or ending it in another way; and comments and attachments,
 * in which a text would stand in the engine's own tables. Also for administrators.
 * Only the application itself, in its own name, and jobs may do these.
 */
class WaysRoundTheForm extends PersonsCommands {

  private static final Set<Class<?>> REFUSED = Set.of(AddCommentCmd.class, CreateAttachmentCmd.class,
      DelegateTaskCmd.class, ResolveTaskCmd.class,
      HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class, PatchExecutionVariablesCmd.class,
      PatchTaskVariablesCmd.class, RemoveExecutionVariablesCmd.class, RemoveTaskVariablesCmd.class,
      SetExecutionVariablesCmd.class, SetTaskVariablesCmd.class, SetVariablesToProcessInstancesBatchCmd.class);

  private static final Set<Class<?>> STARTS = Set.of(StartProcessInstanceAtActivitiesCmd.class,
      EvaluateStartConditionCmd.class, RestartProcessInstancesCmd.class, RestartProcessInstancesBatchCmd.class);

  /** Commands that are refused when they bring variables, and where those are. */
  private static final Map<Class<?>, List<String>> WITH_VARIABLES = Map.of(
      CompleteTaskCmd.class, List.of("variables"),
      AbstractCorrelateMessageCmd.class, List.of("builder.payloadProcessInstanceVariables",
          "builder.payloadProcessInstanceVariablesLocal", "builder.payloadProcessInstanceVariablesToTriggeredScope"),
      CorrelateAllMessageBatchCmd.class, List.of("variables"),
      MessageEventReceivedCmd.class,
      List.of("processVariables", "processVariablesLocal", "processVariablesToTriggeredScope"),
      SignalCmd.class, List.of("processVariables"),
      SignalEventReceivedCmd.class, List.of("builder.variables"),
      ModifyProcessInstanceCmd.class, List.of("builder.processVariables", "builder.operations.variables",
          "builder.operations.variablesLocal"),
      ModifyProcessInstanceAsyncCmd.class, List.of("builder.processVariables", "builder.operations.variables",
          "builder.operations.variablesLocal"),
      AbstractMigrationCmd.class, List.of("executionBuilder.migrationPlan.variables"));

  private static final List<String> START_VALUES =
      List.of("instantiationBuilder.businessKey", "instantiationBuilder.modificationBuilder.processVariables");

  WaysRoundTheForm(ProcessEngineConfigurationImpl engine) {
    super(engine);
  }

  @Override
  void check(Command<?> command) {
    if (goesRoundTheForm(command)) {
      throw Refusal.forbidden("Det kan kun ske gennem opgavens formular.");
    }
    if (startsWithoutForm(command)) {
      throw Refusal.badInput("Forløbet kan kun startes ved at udfylde og indsende dets startformular.");
    }
  }

  private static boolean goesRoundTheForm(Command<?> command) {
    return REFUSED.contains(command.getClass()) || WITH_VARIABLES.entrySet().stream()
        .filter(entry -> entry.getKey().isInstance(command))
        .anyMatch(entry -> entry.getValue().stream().anyMatch(path -> CommandFields.carries(command, path)));
  }

  private static boolean startsWithoutForm(Command<?> command) {
    return STARTS.contains(command.getClass()) || command instanceof StartProcessInstanceCmd
        && START_VALUES.stream().anyMatch(path -> CommandFields.carries(command, path));
  }
}
