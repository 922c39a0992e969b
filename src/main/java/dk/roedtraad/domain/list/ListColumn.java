package dk.roedtraad.domain.list;

import java.util.Locale;

/** A column of a list that coordinators load, as they know it. */
public interface ListColumn {

  /** What a text may be at most, where a column says nothing else. */
  int USUAL_LENGTH = 100;

  ListHeading heading();

  default String header() {
    return heading().name();
  }

  default String subject() {
    return heading().subject();
  }

  default boolean isRequired() {
    return heading().isRequired();
  }

  /** How many characters a value may have at most. */
  default int maxLength() {
    return USUAL_LENGTH;
  }

  /** Whether a value that begins like a formula is none: a phone number begins with a plus. */
  default boolean mayBeginLikeAFormula(String value) {
    return false;
  }

  /** Whether a header names this column; case, blanks and hyphens do not count, so "E-Mail " and "email" are one. */
  default boolean isNamed(String header) {
    return folded(header()).equals(folded(header));
  }

  private static String folded(String header) {
    return header.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0-]+", "");
  }
}
