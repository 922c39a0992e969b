package dk.roedtraad.domain.answer;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern as the browser reads it. JavaScript and Java differ in small things ({@code $} before a last line break,
 * what {@code \s} and {@code .} are); they are rewritten, and what Java reads in quite another way is refused.
 */
public final class TypedPattern {

  private static final String LINE_ENDS = "\\n\\r\\u2028\\u2029";
  private static final String BLANKS = "\\t\\n\\x0B\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f"
      + "\\u3000\\ufeff";
  private static final String WORD = "[A-Za-z0-9_]";
  private static final String WORD_EDGE =
      "(?:(?<=" + WORD + ")(?!" + WORD + ")|(?<!" + WORD + ")(?=" + WORD + "))";
  private static final String NO_WORD_EDGE =
      "(?:(?<=" + WORD + ")(?=" + WORD + ")|(?<!" + WORD + ")(?!" + WORD + "))";
  private static final Map<Character, String> OUTSIDE = Map.of(
      's', "[" + BLANKS + "]", 'S', "[^" + BLANKS + "]", 'b', WORD_EDGE, 'B', NO_WORD_EDGE);
  private static final Map<Character, String> INSIDE =
      Map.of('s', BLANKS, 'S', "[^" + BLANKS + "]", 'b', "\\x08");
  private static final String SAME_IN_BOTH = "dDwWtnrfv0123456789ux";

  private final Pattern pattern;

  private TypedPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /** @throws IllegalArgumentException if the text is no pattern, or means something else here than in the browser */
  public static TypedPattern of(String javaScript) {
    try {
      return new TypedPattern(Pattern.compile(new Reader(javaScript).java()));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("is no regular expression: " + e.getDescription(), e);
    }
  }

  /** Whether the text contains a match, as in the browser. */
  public boolean fits(String text) {
    return pattern.matcher(text).find();
  }

  /** Goes through the pattern once, sign by sign. */
  private static final class Reader {

    private final String source;
    private final StringBuilder java = new StringBuilder();
    private int at;
    private boolean inClass;

    private Reader(String source) {
      this.source = source;
    }

    private String java() {
      while (at < source.length()) {
        char sign = source.charAt(at++);
        if (sign == '\\') {
          escape();
        } else if (inClass) {
          inside(sign);
        } else {
          outside(sign);
        }
      }
      return java.toString();
    }

    private void escape() {
      if (at == source.length()) {
        throw new IllegalArgumentException("ends with a backslash");
      }
      char escaped = source.charAt(at++);
      String own = (inClass ? INSIDE : OUTSIDE).get(escaped);
      if (own != null) {
        java.append(own);
      } else if (escaped == 'v') {
        java.append("\\x0B");
      } else if (!Character.isLetterOrDigit(escaped) || SAME_IN_BOTH.indexOf(escaped) >= 0) {
        java.append('\\').append(escaped);
      } else {
        throw new IllegalArgumentException("has \\" + escaped + ", which the server reads in another way");
      }
    }

    private void inside(char sign) {
      if (sign == ']') {
        inClass = false;
      }
      java.append(sign == '[' || sign == '&' ? "\\" + sign : sign);
    }

    private void outside(char sign) {
      switch (sign) {
        case '[' -> {
          inClass = true;
          java.append('[');
          if (source.startsWith("]", at) || source.startsWith("^]", at)) {
            throw new IllegalArgumentException("has an empty class");
          }
        }
        case '$' -> java.append("\\z");
        case '.' -> java.append("[^").append(LINE_ENDS).append(']');
        case '+' -> {
          if (at >= 2 && "+*?}".indexOf(source.charAt(at - 2)) >= 0 && !escapedBefore()) {
            throw new IllegalArgumentException("has a possessive quantifier");
          }
          java.append('+');
        }
        case '(' -> {
          if (source.startsWith("?", at) && !source.startsWith("?:", at) && !source.startsWith("?=", at)
              && !source.startsWith("?!", at) && !source.startsWith("?<", at)) {
            throw new IllegalArgumentException("has a kind of group that the browser does not know");
          }
          java.append('(');
        }
        default -> java.append(sign);
      }
    }

    /** Whether the sign before this one is a literal one, {@code \+}. */
    private boolean escapedBefore() {
      return at >= 3 && source.charAt(at - 3) == '\\';
    }
  }
}
