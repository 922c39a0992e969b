package dk.roedtraad.domain.answer;

/** What a field of a form holds, whatever widget shows it. */
public enum FieldKind {
  /** One line of text. */
  TEXT,
  /** Text of any number of lines; kept to the letter, line endings included. */
  LONG_TEXT,
  NUMBER,
  DATE,
  TIME,
  DATE_TIME,
  CHECKBOX,
  /** One of several options (select, radio). */
  CHOICE,
  /** Any number of several options, each at most once (checklist, taglist). */
  CHOICES,
  /** A table that an embedded form fills: a list of rows with fixed columns. */
  ROWS,
  /** A list whose every item has the same fields (dynamic list). */
  ITEMS,
  /** Computed from the other fields by the form's own expression; what is sent for it does not count. */
  COMPUTED
}
