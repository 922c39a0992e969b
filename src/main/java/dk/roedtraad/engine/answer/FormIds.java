package dk.roedtraad.engine.answer;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.form.FormDefinition;

/** Which form a step asks for: a Camunda Form by reference, or an embedded HTML form by key. */
public final class FormIds {

  private FormIds() {}

  /** Whether the step has a form of ours at all. */
  public static boolean hasForm(FormDefinition form) {
    return form.getCamundaFormDefinitionKey() != null || form.getFormKey() != null;
  }

  /**
   * The id of the form. An embedded form is checked against the schema of the same name:
   * {@code embedded:deployment:forms/seminar-register-attendance.html} is {@code seminar-register-attendance}.
   * Asked for at run time, because a late task opens the form its variable names.
   */
  public static String of(FormDefinition form, VariableScope scope) {
    if (form.getCamundaFormDefinitionKey() != null) {
      return (String) form.getCamundaFormDefinitionKey().getValue(scope);
    }
    var key = (String) form.getFormKey().getValue(scope);
    return key.substring(Math.max(key.lastIndexOf('/'), key.lastIndexOf(':')) + 1).replaceFirst("\\.html$", "");
  }
}
