package dk.roedtraad.domain.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Holds a submission against its form. The browser checks the same rules for comfort; this check is the one that
 * counts, because anyone may send anything.
 *
 * <p>Values are plain: text, numbers, booleans, lists and maps. Nothing is trimmed, rounded or rewritten.
 */
public final class FormCheck {

  private static final int UNKNOWN_FIELDS_TOLD = 20;

  private FormCheck() {}

  /**
   * Judges all of a submission and tells every fault at once.
   *
   * @param form      the form that was filled in
   * @param submitted what was sent, nested as the form's groups are
   * @param facts     what the server showed beside the fields; also holds the options of fields with a
   *                  {@code valuesKey}. A fact that comes back unchanged is ignored, because a program that sends the
   *                  form's values back as it got them is right; a changed one is an unknown field
   */
  public static FormVerdict check(FormDefinition form, Map<String, Object> submitted, Map<String, Object> facts) {
    Map<String, Object> data = new LinkedHashMap<>(facts);
    data.putAll(submitted);
    List<Fault> faults = new ArrayList<>();
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, Object> processVariables = new LinkedHashMap<>();
    for (FormField field : form.fields()) {
      Object value = valueAt(field.path(), submitted);
      boolean stored = false;
      if (!field.hidden().holds(data)) {
        List<String> wrong = FieldRules.faultsOf(field, value, facts);
        wrong.forEach(message -> faults.add(new Fault(field.name(), field.label(), message)));
        stored = wrong.isEmpty() && FieldRules.isGiven(value);
      }
      if (stored) {
        put(values, field.path(), value);
      }
      if (field.processVariable()) {
        processVariables.put(field.key(), stored ? value : null);
      }
    }
    faults.addAll(unknownFields(form, submitted, facts));
    return faults.isEmpty()
        ? FormVerdict.accepted(new CheckedAnswer(values, processVariables))
        : FormVerdict.refused(faults);
  }

  private static Object valueAt(List<String> path, Map<String, Object> submitted) {
    Object value = submitted;
    for (String step : path) {
      value = value instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> values, List<String> path, Object value) {
    Map<String, Object> target = values;
    for (String step : path.subList(0, path.size() - 1)) {
      target = (Map<String, Object>) target.computeIfAbsent(step, key -> new LinkedHashMap<String, Object>());
    }
    target.put(path.get(path.size() - 1), value);
  }

  private static List<Fault> unknownFields(FormDefinition form, Map<String, Object> submitted,
      Map<String, Object> facts) {
    Set<List<String>> known = new HashSet<>();
    Set<List<String>> groups = new HashSet<>();
    for (FormField field : form.fields()) {
      known.add(field.path());
      for (int length = 1; length < field.path().size(); length++) {
        groups.add(field.path().subList(0, length));
      }
    }
    List<String> unknown = new ArrayList<>();
    submitted.forEach((key, value) -> {
      boolean shownUnchanged = facts.containsKey(key) && Objects.equals(facts.get(key), value);
      if (!shownUnchanged || known.contains(List.of(key)) || groups.contains(List.of(key))) {
        collectUnknown(List.of(key), value, known, groups, unknown);
      }
    });
    return unknown.stream().limit(UNKNOWN_FIELDS_TOLD).map(FormCheck::unknown).toList();
  }

  private static void collectUnknown(List<String> path, Object value, Collection<List<String>> known,
      Collection<List<String>> groups, List<String> unknown) {
    if (known.contains(path)) {
      return;
    }
    if (groups.contains(path) && (value == null || value instanceof Map<?, ?>)) {
      if (value instanceof Map<?, ?> group) {
        group.forEach((key, inner) -> {
          List<String> innerPath = new ArrayList<>(path);
          innerPath.add(String.valueOf(key));
          collectUnknown(innerPath, inner, known, groups, unknown);
        });
      }
      return;
    }
    unknown.add(String.join(".", path));
  }

  private static Fault unknown(String name) {
    String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
    return new Fault(name, shown, "findes ikke i formularen. Åbn opgaven igen, og prøv en gang til.");
  }
}
