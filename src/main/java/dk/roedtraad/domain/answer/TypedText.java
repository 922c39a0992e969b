package dk.roedtraad.domain.answer;

/** How long a text is to those who typed it: the server counts as the browser does, so both tell the same number. */
public final class TypedText {

  /** Blanks around a text do not count. So that nobody stores a book of them, there is an end to it. */
  static final int MAX_BLANKS_AROUND = 1_000;

  private TypedText() {}

  /**
   * The number of UTF-16 units without the blanks at both ends: JavaScript's {@code text.trim().length}. An emoji
   * counts two or more.
   */
  public static int length(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end - start;
  }

  /** Whether nothing was typed but blanks. */
  static boolean isBlank(String text) {
    return length(text) == 0;
  }

  /** What JavaScript trims: Java's own notion leaves out the no-break space, for one. */
  private static boolean isBlank(char sign) {
    return switch (sign) {
      case '\t', '\n', '\u000b', '\f', '\r', '\ufeff' -> true;
      default -> Character.isSpaceChar(sign);
    };
  }
}
