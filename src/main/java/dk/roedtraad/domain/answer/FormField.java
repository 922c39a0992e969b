package dk.roedtraad.domain.answer;

import java.util.List;

/**
 * One field that a form submits. What a form only shows (texts, tables, disabled fields) is no field.
 *
 * @param path            where the value stands in the submission: the paths of the groups around it, then its key
 * @param label           the Danish label; the person knows the field by it
 * @param kind            what the value is
 * @param required        whether it must be given; for a checkbox: ticked
 * @param limits          what else bounds the value
 * @param choices         the options of a choice, where the form lists them itself
 * @param valuesKey       the name of the fact that lists the options, or {@code null}
 * @param columns         the columns of a field of kind {@link FieldKind#ROWS}
 * @param hidden          when the field is hidden; a hidden field is neither required nor stored
 * @param prefill         where its first value comes from, or {@code null}
 * @param processVariable whether the value also becomes a process variable of the same name
 */
public record FormField(List<String> path, String label, FieldKind kind, boolean required, Limits limits,
    List<Choice> choices, String valuesKey, List<RowColumn> columns, Condition hidden, Prefill prefill,
    boolean processVariable) {

  public FormField {
    path = List.copyOf(path);
    choices = List.copyOf(choices);
    columns = List.copyOf(columns);
  }

  /** The field's own name: the last step of its path, and the name of its process variable. */
  public String key() {
    return path.get(path.size() - 1);
  }

  /** The whole path as one name, {@code group.key}: how answers, drafts and faults name the field. */
  public String name() {
    return String.join(".", path);
  }
}
