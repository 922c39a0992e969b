package dk.roedtraad.domain.answer;

/**
 * Where the first value of a field comes from, when its own form has no draft and no answer yet.
 *
 * @param formId   the form that was answered earlier
 * @param fieldKey the field of that form
 * @param round    the round of that form, or {@code null} for the latest one
 */
public record Prefill(String formId, String fieldKey, Integer round) {

  /** Reads {@code form-id.fieldKey} or {@code form-id.fieldKey:round}. */
  public static Prefill parse(String text) {
    int dot = text.indexOf('.');
    int colon = text.indexOf(':', dot + 1);
    String fieldKey = text.substring(dot + 1, colon < 0 ? text.length() : colon);
    if (dot < 1 || fieldKey.isBlank()) {
      throw new IllegalArgumentException(
          "A prefill is written 'form-id.fieldKey' or 'form-id.fieldKey:round', but was '" + text + "'.");
    }
    Integer round = colon < 0 ? null : Integer.valueOf(text.substring(colon + 1).trim());
    return new Prefill(text.substring(0, dot), fieldKey, round);
  }
}
