package dk.roedtraad.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A process variable with its name and kind, said once beside the model it belongs to ({@code <Id>Process}).
 *
 * @param <T> what the code works with; the engine may keep it in another form
 */
public final class ProcessVariable<T> {

  private final String name;
  private final Function<T, Object> toEngine;
  private final Function<Object, T> fromEngine;

  private ProcessVariable(String name, Function<T, Object> toEngine, Function<Object, T> fromEngine) {
    this.name = name;
    this.toEngine = toEngine;
    this.fromEngine = fromEngine;
  }

  public static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, value -> value, String.class::cast);
  }

  public static ProcessVariable<Integer> integer(String name) {
    return new ProcessVariable<>(name, value -> value, value -> ((Number) value).intValue());
  }

  public static ProcessVariable<Boolean> flag(String name) {
    return new ProcessVariable<>(name, value -> value, Boolean.class::cast);
  }

  /** A moment. The engine keeps it as {@link Date}: timers and form values take no {@link Instant}. */
  public static ProcessVariable<Instant> instant(String name) {
    return new ProcessVariable<>(name, Date::from, value -> ((Date) value).toInstant());
  }

  /** A list that lives in the present transaction only, for a multi-instance step to run through. Never stored. */
  public static ProcessVariable<List<String>> passingList(String name) {
    return new ProcessVariable<>(name, value -> Variables.objectValue(value, true).create(),
        value -> ((List<?>) value).stream().map(String.class::cast).toList());
  }

  public String name() {
    return name;
  }

  /**
   * The value, which must be there.
   *
   * @throws IllegalStateException if it is not: the model does not pass it on, or a step before did not set it
   */
  public T get(VariableScope scope) {
    return find(scope).orElseThrow(() -> new IllegalStateException("The variable '" + name + "' has no value in "
        + scope.getVariableScopeKey() + ". Does the step before it set it, and does the call activity pass it on?"));
  }

  public Optional<T> find(VariableScope scope) {
    return Optional.ofNullable(scope.getVariable(name)).map(fromEngine);
  }

  /** Sets the value where the variable is; null empties it. */
  public void set(VariableScope scope, T value) {
    scope.setVariable(name, value == null ? null : toEngine.apply(value));
  }
}
