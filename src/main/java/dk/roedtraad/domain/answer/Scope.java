package dk.roedtraad.domain.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that an expression sees where it stands: all data of the form and, within a list, {@code this} item, its
 * place {@code i} and what is around it ({@code parent}), each also between underscores.
 */
final class Scope {

  private final Map<String, Object> data;
  private final Map<String, Object> self;
  private final Map<String, Object> names = new LinkedHashMap<>();
  private final List<Integer> places;

  private Scope(Map<String, Object> data, Map<String, Object> self, Map<String, Object> parent, List<Integer> places) {
    this.data = data;
    this.self = self;
    this.places = places;
    var special = new LinkedHashMap<String, Object>();
    special.put("this", self);
    special.put("parent", parent);
    special.put("i", places);
    names.putAll(special);
    names.putAll(data);
    special.forEach((name, value) -> names.put("_" + name + "_", value));
  }

  static Scope of(Map<String, Object> data) {
    return new Scope(data, data, null, List.of());
  }

  /** Within one item of that list, counted from 1. */
  Scope item(FormField list, int place) {
    var deeper = new ArrayList<>(places);
    deeper.add(place);
    return new Scope(data, itemOf(Paths.valueAt(list.path(), self), place), names, deeper);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> itemOf(Object items, int place) {
    return items instanceof List<?> list && place <= list.size() && list.get(place - 1) instanceof Map<?, ?> item
        ? (Map<String, Object>) item : Map.of();
  }

  /** The value of the field as expressions see it. */
  Object valueOf(FormField field) {
    return Paths.valueAt(field.path(), self);
  }

  Map<String, Object> names() {
    return names;
  }
}
