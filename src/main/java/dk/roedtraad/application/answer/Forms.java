package dk.roedtraad.application.answer;

import dk.roedtraad.domain.answer.FormDefinition;

/** The forms as they were deployed. */
public interface Forms {

  /**
   * The form of that deployment: a running step is checked by the form it was drawn with.
   *
   * @throws IllegalStateException if the deployment holds no such form
   */
  FormDefinition get(String deploymentId, String formId);
}
