package dk.roedtraad.engine.answer;

import java.util.Map;
import org.springframework.util.ReflectionUtils;

/** Reads what a command of the engine carries; 7.24.0 has no accessors for it, and a test holds the field names. */
final class CommandFields {

  private CommandFields() {}

  static String text(Object command, String name) {
    return (String) value(command, name);
  }

  static boolean hasEntries(Object command, String name) {
    return value(command, name) instanceof Map<?, ?> map && !map.isEmpty();
  }

  private static Object value(Object command, String name) {
    var field = ReflectionUtils.findField(command.getClass(), name);
    if (field == null) {
      throw new IllegalStateException(command.getClass().getName() + " has no field '" + name
          + "'. The engine was changed: read its new source before going on.");
    }
    ReflectionUtils.makeAccessible(field);
    return ReflectionUtils.getField(field, command);
  }
}
