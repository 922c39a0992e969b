package dk.roedtraad.domain.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values inside maps inside maps, as the groups of a form nest them. */
public final class Paths {

  private Paths() {}

  /** The steps of a name such as {@code group.key}. */
  public static List<String> of(String name) {
    return List.of(name.split("\\."));
  }

  /** The value at the end of the path; {@code null} where there is none. */
  public static Object valueAt(List<String> path, Map<?, ?> values) {
    Object value = values;
    for (String step : path) {
      value = value instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return value;
  }

  /** Puts the value at the end of the path; the maps on the way are made as they are needed. */
  @SuppressWarnings("unchecked")
  public static void put(List<String> path, Object value, Map<String, Object> values) {
    Map<String, Object> target = values;
    for (String step : path.subList(0, path.size() - 1)) {
      target = (Map<String, Object>) target.computeIfAbsent(step, key -> new LinkedHashMap<String, Object>());
    }
    target.put(path.get(path.size() - 1), value);
  }

  /** Takes the value out, and with it the maps that are empty then. */
  static void remove(List<String> path, Map<?, ?> values) {
    if (path.size() == 1) {
      values.remove(path.get(0));
    } else if (values.get(path.get(0)) instanceof Map<?, ?> inner) {
      remove(path.subList(1, path.size()), inner);
      if (inner.isEmpty()) {
        values.remove(path.get(0));
      }
    }
  }

  /** A copy of which everything can be changed. */
  static Map<String, Object> copy(Map<?, ?> values) {
    var copy = new LinkedHashMap<String, Object>();
    values.forEach((key, value) -> copy.put(String.valueOf(key), copyOf(value)));
    return copy;
  }

  /** Only text, numbers, booleans, lists and maps of them are taken along; anything else is nothing to an expression. */
  private static Object copyOf(Object value) {
    if (value instanceof Map<?, ?> map) {
      return copy(map);
    }
    if (value instanceof List<?> list) {
      var copies = new ArrayList<Object>();
      list.forEach(one -> copies.add(copyOf(one)));
      return copies;
    }
    return value instanceof String || value instanceof Number || value instanceof Boolean ? value : null;
  }
}
