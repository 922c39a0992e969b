package dk.roedtraad.domain.answer;

import java.util.List;

/** The rules of single values. Each answers with Danish sentences that say what to do; none means the value is fine. */
final class FieldRules {

  private FieldRules() {}

  /** Nothing, an empty text and an empty list were not given; blanks were, and are kept. */
  static boolean isGiven(Object value) {
    return value != null && !"".equals(value) && !(value instanceof List<?> list && list.isEmpty());
  }

  static List<String> faultsOf(FormField field, Object value, Situation situation) {
    if (!isGiven(value) || field.required() && value instanceof String text && TypedText.isBlank(text)) {
      return field.required() ? List.of(missing(field.kind())) : List.of();
    }
    return switch (field.kind()) {
      case TEXT, LONG_TEXT -> TextRules.faultsOf(field, value, situation);
      case NUMBER -> NumberRules.faultsOf(field.limits().number(), value, situation);
      case DATE -> TimeRules.ofDate(field.limits().time(), value, situation);
      case TIME -> TimeRules.ofTime(field.limits().time(), value);
      case DATE_TIME -> TimeRules.ofDateTime(field.limits().time(), value, situation);
      case CHECKBOX -> checkbox(field.required(), value);
      case CHOICE -> ChoiceRules.ofOne(field, value, situation);
      case CHOICES -> ChoiceRules.ofSeveral(field, value, situation);
      case ROWS -> RowRules.faultsOf(field, value);
      case ITEMS -> value instanceof List ? List.of() : List.of("skal være en liste af rækker.");
      case COMPUTED -> List.of();
    };
  }

  private static String missing(FieldKind kind) {
    return switch (kind) {
      case CHECKBOX -> "skal være sat.";
      case CHOICE -> "skal vælges.";
      case CHOICES -> "vælg mindst én.";
      case ROWS -> "skal have mindst én række.";
      default -> "skal udfyldes.";
    };
  }

  private static List<String> checkbox(boolean required, Object value) {
    if (!(value instanceof Boolean ticked)) {
      return List.of("skal være sat eller ikke sat (true eller false).");
    }
    return required && !ticked ? List.of(missing(FieldKind.CHECKBOX)) : List.of();
  }
}
