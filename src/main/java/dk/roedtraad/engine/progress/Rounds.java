package dk.roedtraad.engine.progress;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Which round a step stands in; 1 where there is only one. */
final class Rounds {

  private Rounds() {}

  static int of(VariableScope scope) {
    var round = scope.getVariable("round");
    return round instanceof Number number ? number.intValue() : 1;
  }
}
