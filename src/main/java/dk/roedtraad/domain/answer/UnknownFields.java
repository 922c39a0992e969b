package dk.roedtraad.domain.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what was sent without a field to hold it. */
final class UnknownFields {

  private final Set<List<String>> fields = new HashSet<>();
  private final Set<List<String>> groups = new HashSet<>();
  private final List<String> unknown = new ArrayList<>();

  private UnknownFields(List<FormField> known) {
    for (FormField field : known) {
      fields.add(field.path());
      for (int length = 1; length < field.path().size(); length++) {
        groups.add(field.path().subList(0, length));
      }
    }
  }

  /** The names of values that belong to none of these fields. */
  static List<String> in(Map<?, ?> sent, List<FormField> known) {
    var search = new UnknownFields(known);
    sent.forEach((key, value) -> search.collect(List.of(String.valueOf(key)), value));
    return search.unknown;
  }

  private void collect(List<String> path, Object value) {
    if (fields.contains(path)) {
      return;
    }
    if (groups.contains(path) && (value == null || value instanceof Map<?, ?>)) {
      if (value instanceof Map<?, ?> group) {
        group.forEach((key, inner) -> collect(longer(path, key), inner));
      }
    } else {
      unknown.add(String.join(".", path));
    }
  }

  private static List<String> longer(List<String> path, Object key) {
    var longer = new ArrayList<>(path);
    longer.add(String.valueOf(key));
    return longer;
  }
}
