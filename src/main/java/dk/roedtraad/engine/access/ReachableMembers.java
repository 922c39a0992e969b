package dk.roedtraad.engine.access;

import dk.roedtraad.application.Refusal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.spin.SpinList;
import org.camunda.spin.json.SpinJsonNode;
import org.joda.time.ReadableInstant;

/**
 * What an expression can ask of a thing: of plain values anything but their class, of an execution or a task what is
 * listed, of a bean made for models its methods, of everything else nothing. From a class one reaches every class, and
 * from an execution the engine itself, so that an expression would be a program.
 */
class ReachableMembers extends BeanELResolver {

  private static final List<Class<?>> VALUES = List.of(CharSequence.class, Number.class, Boolean.class, Character.class,
      Enum.class, Date.class, TemporalAccessor.class, TemporalAmount.class, ReadableInstant.class, Collection.class,
      Map.class, Map.Entry.class, SpinJsonNode.class, SpinList.class);

  /** The last two make an object of any class out of JSON. */
  private static final Set<String> NEVER =
      Set.of("class", "getClass", "declaringClass", "getDeclaringClass", "mapTo", "unwrap");

  private static final Set<String> OF_EXECUTIONS_AND_TASKS = Set.of("getVariable", "getVariableLocal", "hasVariable",
      "hasVariableLocal", "getId", "id", "getProcessInstanceId", "processInstanceId", "getProcessDefinitionId",
      "processDefinitionId", "getProcessBusinessKey", "processBusinessKey", "getBusinessKey", "businessKey",
      "getTenantId", "tenantId", "getCurrentActivityId", "currentActivityId", "getCurrentActivityName",
      "currentActivityName", "getTaskDefinitionKey", "taskDefinitionKey", "getName", "name", "getAssignee", "assignee",
      "getOwner", "owner", "getDueDate", "dueDate", "getExecution", "execution");

  ReachableMembers() {
    super(true);
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    check(base, property);
    return super.getValue(context, base, property);
  }

  @Override
  public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
    check(base, method);
    return super.invoke(context, base, method, types, arguments);
  }

  private static void check(Object base, Object member) {
    if (base != null && !isReachable(base, String.valueOf(member))) {
      throw Refusal.badInput("Udtrykket bruger '" + member + "', som et udtryk i en model ikke må bruge.");
    }
  }

  private static boolean isReachable(Object base, String member) {
    if (NEVER.contains(member)) {
      return false;
    }
    if (base instanceof VariableScope) {
      return OF_EXECUTIONS_AND_TASKS.contains(member);
    }
    return VALUES.stream().anyMatch(type -> type.isInstance(base))
        || base.getClass().getName().startsWith(ModelExpressions.MADE_FOR_MODELS);
  }
}
