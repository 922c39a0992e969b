package dk.roedtraad.application.answer;

import dk.roedtraad.domain.answer.Expression;

/** Understands FEEL, the language of the conditions in a form. */
public interface Expressions {

  /**
   * @param feel the expression without the {@code =} before it
   * @throws IllegalArgumentException if it is no FEEL
   */
  Expression parse(String feel);
}
