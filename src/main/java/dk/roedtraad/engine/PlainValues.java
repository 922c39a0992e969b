package dk.roedtraad.engine;

import dk.roedtraad.application.Refusal;
import org.camunda.bpm.engine.impl.runtime.DefaultDeserializationTypeValidator;

/**
 * Which classes a value that comes as JSON may name: the engine's short list of lists and plain values. The engine's
 * REST interface makes the object before any right is asked for, and answers 500 where it may not.
 */
class PlainValues extends DefaultDeserializationTypeValidator {

  @Override
  public boolean validate(String className) {
    var plain = super.validate(className);
    if (!plain) {
      RefusalNote.leave(Refusal.badInput("Værdien kan ikke bruges. Send en tekst, et tal eller en liste."));
    }
    return plain;
  }
}
