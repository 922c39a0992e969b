package dk.roedtraad.domain.answer;

/**
 * One thing that is wrong with a submission, told to the person who can mend it.
 *
 * @param fieldKey the {@link FormField#name() name} of the field
 * @param label    the field's Danish label
 * @param message  what to do, a Danish sentence without a subject: "skal udfyldes."
 */
public record Fault(String fieldKey, String label, String message) {

  /** The line that a person reads: "Titel: skal udfyldes.", and after a question "Hvad lærte du? Skal udfyldes." */
  public String line() {
    return label.matches("(?s).*[?!.:]\\s*")
        ? label.strip() + " " + Character.toUpperCase(message.charAt(0)) + message.substring(1)
        : label.strip() + ": " + message;
  }
}
