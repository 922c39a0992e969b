package dk.roedtraad.application.answer;

import dk.roedtraad.domain.answer.FormDefinition;
import java.util.Optional;

/** The forms as they were deployed. */
public interface Forms {

  /**
   * The form of that deployment: a running step is checked by the form it was drawn with.
   *
   * @throws IllegalStateException if the deployment holds no such form
   */
  FormDefinition get(String deploymentId, String formId);

  /**
   * The form as it was deployed last, by which answers are read however old they are; empty for one that never was.
   */
  Optional<FormDefinition> newest(String formId);
}
