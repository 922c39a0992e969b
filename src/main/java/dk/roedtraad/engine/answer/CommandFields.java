package dk.roedtraad.engine.answer;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.util.ReflectionUtils;

/** Reads what a command of the engine carries; 7.24.0 has no accessors for it, and a test holds the field names. */
final class CommandFields {

  private CommandFields() {}

  static String text(Object command, String name) {
    return (String) value(command, name);
  }

  static VariableMap variables(Object command, String name) {
    return (VariableMap) value(command, name);
  }

  /**
   * Whether anything is found at the end of that path of fields, for example {@code builder.operations.variables}. Of a
   * list on the way every entry is asked, as far as it has the field.
   */
  static boolean carries(Object command, String path) {
    var found = Stream.of(command);
    for (var name : path.split("\\.")) {
      found = found.flatMap(holder -> holder instanceof Collection<?> entries
          ? entries.stream().filter(entry -> has(entry, name)).map(entry -> value(entry, name))
          : Stream.ofNullable(value(holder, name))).filter(value -> value != null);
    }
    return found.anyMatch(value -> !(value instanceof Map<?, ?> map && map.isEmpty()));
  }

  private static boolean has(Object holder, String name) {
    return ReflectionUtils.findField(holder.getClass(), name) != null;
  }

  static Object value(Object holder, String name) {
    var field = ReflectionUtils.findField(holder.getClass(), name);
    if (field == null) {
      throw new IllegalStateException(holder.getClass().getName() + " has no field '" + name
          + "'. The engine was changed: read its new source before going on.");
    }
    ReflectionUtils.makeAccessible(field);
    return ReflectionUtils.getField(field, holder);
  }
}
