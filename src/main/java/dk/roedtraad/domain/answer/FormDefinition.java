package dk.roedtraad.domain.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the server knows of one form: the one {@code .form} file is read by the browser and by us.
 *
 * @param id      the form's id, which is its file's name
 * @param title   what a person calls the form
 * @param owner   the group whose assigned person may see and submit it
 * @param readers the groups that may read the answer later, within their own people
 * @param minutes how long it takes, or {@code null} where the form leaves it open
 * @param fields  everything in it that has a value, in the order in which it is shown
 * @param shown   earlier answers that it shows
 */
public record FormDefinition(String id, String title, String owner, List<String> readers, Integer minutes,
    List<FormField> fields, List<ShownAnswer> shown) {

  public FormDefinition {
    readers = List.copyOf(readers);
    fields = List.copyOf(fields);
    shown = List.copyOf(shown);
  }

  /** The field with that {@link FormField#name() name}. */
  public Optional<FormField> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** Whether a value of that name belongs to a field, or to the group in which fields stand. */
  public boolean asksFor(String name) {
    return fields.stream().anyMatch(field -> field.path().get(0).equals(name));
  }

  /** Whether people of that group may read the field later. Who wrote the form may always. */
  public boolean isReadBy(String group, FormField field) {
    return owner.equals(group) || (field.readers().isEmpty() ? readers : field.readers()).contains(group);
  }

  /**
   * The part of an answer that people of that group may read. What this version of the form does not know, only its
   * owner may.
   */
  public Map<String, Object> readableBy(String group, Map<String, Object> values) {
    if (owner.equals(group)) {
      return values;
    }
    var readable = new LinkedHashMap<String, Object>();
    for (FormField field : fields) {
      Object value = Paths.valueAt(field.path(), values);
      if (value != null && isReadBy(group, field)) {
        Paths.put(field.path(), value, readable);
      }
    }
    return readable;
  }

  /**
   * Of what was handed in before in the same round, what the form opens with when it is asked for again. A field that
   * is asked anew is empty; where its last value is still a variable of the process, it says so.
   */
  public Map<String, Object> keptOf(Map<String, Object> handedIn) {
    var kept = new LinkedHashMap<>(handedIn);
    fields.stream().filter(field -> field.behaviour().askedAnew()).forEach(field -> {
      kept.remove(field.key());
      if (field.processVariable()) {
        kept.put(field.key(), "");
      }
    });
    return kept;
  }
}
