package dk.roedtraad.domain.answer;

import java.util.List;
import java.util.Map;

/**
 * One field of a form that has a value. What a form only shows (texts, tables, pictures) is no field.
 *
 * @param path            where the value stands in the submission: the paths of the groups around it, then its key
 * @param label           the Danish label; the person knows the field by it
 * @param kind            what the value is
 * @param required        whether it must be given; for a checkbox: ticked
 * @param limits          what else bounds the value
 * @param options         what can be chosen, for a choice
 * @param columns         the columns of a field of kind {@link FieldKind#ROWS}
 * @param items           the fields of each item of a field of kind {@link FieldKind#ITEMS}
 * @param behaviour       when it is hidden, locked or computed
 * @param prefill         where its first value comes from: the first of them that has one; empty for none
 * @param readers         the groups that may read it later; empty where the form's own readers may
 * @param processVariable whether the value also becomes a process variable of the same name
 */
public record FormField(List<String> path, String label, FieldKind kind, boolean required, Limits limits,
    Options options, List<RowColumn> columns, List<FormField> items, Behaviour behaviour, List<AnswerSource> prefill,
    List<String> readers, boolean processVariable) {

  public FormField {
    path = List.copyOf(path);
    columns = List.copyOf(columns);
    items = List.copyOf(items);
    prefill = List.copyOf(prefill);
    readers = List.copyOf(readers);
  }

  /** The field's own name: the last step of its path, and the name of its process variable. */
  public String key() {
    return path.get(path.size() - 1);
  }

  /** The whole path as one name, {@code group.key}: how answers, drafts and faults name the field. */
  public String name() {
    return String.join(".", path);
  }

  /** Whether it is for the person to fill in: shown, open, and not computed. */
  public boolean isFilledIn(Map<String, Object> data) {
    return kind != FieldKind.COMPUTED && !behaviour.hidden().holds(data) && !behaviour.locked().holds(data);
  }
}
