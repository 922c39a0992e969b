package dk.roedtraad.domain.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The data on which a form's conditions are judged: what the form was shown with and, over it, what was filled in where
 * somebody could fill it in. A value sent for a hidden or locked field decides nothing.
 */
final class VisibleData {

  private VisibleData() {}

  /** What hides one field may hide the next, so this is done until nothing changes; two that hide each other end it. */
  static Map<String, Object> of(FormDefinition form, Map<String, Object> submitted, Map<String, Object> shown) {
    Map<String, Object> data = merged(shown, Paths.copy(submitted));
    for (int pass = 0; pass <= form.fields().size(); pass++) {
      Map<String, Object> open = Paths.copy(submitted);
      keepOpen(form.fields(), open, Scope.of(data));
      Map<String, Object> next = merged(shown, open);
      if (next.equals(data)) {
        return data;
      }
      data = next;
    }
    return data;
  }

  private static void keepOpen(List<FormField> fields, Map<String, Object> values, Scope scope) {
    for (FormField field : fields) {
      if (field.kind() == FieldKind.ITEMS && field.isFilledIn(scope.names())) {
        keepOpenInItems(field, Paths.valueAt(field.path(), values), scope);
      } else if (!field.isFilledIn(scope.names())) {
        Paths.remove(field.path(), values);
        compute(field, values, scope);
      }
    }
  }

  private static void compute(FormField field, Map<String, Object> values, Scope scope) {
    if (field.kind() == FieldKind.COMPUTED && !field.behaviour().hidden().holds(scope.names())) {
      Object value = field.behaviour().computed().valueIn(scope.names());
      if (value != null) {
        Paths.put(field.path(), value, values);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static void keepOpenInItems(FormField list, Object items, Scope scope) {
    int place = 0;
    for (Object item : items instanceof List<?> all ? all : List.of()) {
      place++;
      if (item instanceof Map<?, ?> values) {
        keepOpen(list.items(), (Map<String, Object>) values, scope.item(list, place));
      }
    }
  }

  private static Map<String, Object> merged(Map<String, Object> shown, Map<String, Object> filledIn) {
    var all = new LinkedHashMap<>(shown);
    all.putAll(filledIn);
    return all;
  }
}
