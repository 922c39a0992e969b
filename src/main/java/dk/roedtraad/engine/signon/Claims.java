package dk.roedtraad.engine.signon;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a provider says about a person. */
record Claims(Map<String, Object> all) {

  /** The one text of that name; null if there is none. */
  String text(String name) {
    var value = all.get(name);
    return value instanceof Collection<?> || value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  boolean isTrue(String name) {
    return Boolean.parseBoolean(String.valueOf(all.get(name)));
  }

  boolean has(String name) {
    return all.get(name) != null;
  }

  /** All texts of that name, or at the end of that path; empty if there is none. */
  Set<String> texts(String nameOrPath) {
    var value = all.containsKey(nameOrPath) ? all.get(nameOrPath) : atPath(nameOrPath);
    if (value instanceof Collection<?> several) {
      return several.stream().map(String::valueOf).collect(Collectors.toSet());
    }
    return value == null ? Set.of() : Set.of(value.toString());
  }

  private Object atPath(String path) {
    Object found = all;
    for (var step : path.split("\\.")) {
      found = found instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return found;
  }
}
