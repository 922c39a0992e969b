package dk.roedtraad.domain.answer;

import java.util.List;
import java.util.Optional;

/**
 * What the server knows of one form: the one {@code .form} file is read by the browser and by us.
 *
 * @param id      the form's id, which is its file's name
 * @param title   what a person calls the form
 * @param owner   the group whose assigned person may see and submit it
 * @param readers the groups that may read the answer later, within their own people
 * @param minutes how long it takes, or {@code null} where the form leaves it open
 * @param fields  everything it submits, in the order in which it is shown
 */
public record FormDefinition(String id, String title, String owner, List<String> readers, Integer minutes,
    List<FormField> fields) {

  public FormDefinition {
    readers = List.copyOf(readers);
    fields = List.copyOf(fields);
  }

  /** The field with that {@link FormField#name() name}. */
  public Optional<FormField> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
