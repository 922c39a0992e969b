package dk.roedtraad.domain.answer;

import java.util.Map;

/** When a field is hidden, judged on what was submitted and on the facts that the form was shown with. */
@FunctionalInterface
public interface Condition {

  /** Always visible. */
  Condition NEVER = data -> false;

  boolean holds(Map<String, Object> data);

  /** A field is hidden with the group around it. */
  default Condition or(Condition other) {
    return data -> holds(data) || other.holds(data);
  }
}
