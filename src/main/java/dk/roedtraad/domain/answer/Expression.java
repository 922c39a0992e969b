package dk.roedtraad.domain.answer;

import java.util.Map;

/** A FEEL expression that stands in a form. */
@FunctionalInterface
public interface Expression {

  /**
   * Its value as plain Java: text, number, boolean, list or map. What cannot be computed from that data is
   * {@code null}, as in the browser.
   */
  Object valueIn(Map<String, Object> data);
}
