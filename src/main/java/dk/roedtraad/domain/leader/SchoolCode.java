package dk.roedtraad.domain.leader;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The tenant id of a school, made of its name: {@code roskilde-tekniske-skole}. Two spellings of a name that differ in
 * case, accents or punctuation only are one school.
 *
 * @param value ASCII, lower case, words joined by a hyphen
 */
public record SchoolCode(String value) {

  /** The engine's tenant ids end there. */
  public static final int MAX_LENGTH = 64;

  public SchoolCode {
    if (value == null || value.length() > MAX_LENGTH || !value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "A school code is ASCII kebab-case of at most " + MAX_LENGTH + " characters.");
    }
  }

  /** The code of the school with that name; a name without a single Latin letter or digit is refused. */
  public static SchoolCode of(String schoolName) {
    return find(schoolName).orElseThrow(() -> new IllegalArgumentException("A school's name has letters in it."));
  }

  /** The code of the school with that name, or empty if no code can be made of it. */
  public static Optional<SchoolCode> find(String schoolName) {
    String code = folded(schoolName);
    if (code.isEmpty()) {
      return Optional.empty();
    }
    if (code.length() <= MAX_LENGTH) {
      return Optional.of(new SchoolCode(code));
    }
    // Two long names that begin alike must not become one school.
    String hash = String.format(Locale.ROOT, "%08x", code.hashCode());
    return Optional.of(new SchoolCode(code.substring(0, MAX_LENGTH - 9).replaceFirst("-+$", "") + "-" + hash));
  }

  private static String folded(String name) {
    String danish = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)
        .replace("æ", "ae").replace("ø", "oe").replace("å", "aa").replace("ß", "ss").replace("ð", "d")
        .replace("þ", "th").replace("ł", "l").replace("đ", "d").replace("œ", "oe");
    return Normalizer.normalize(danish, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
        .replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  @Override
  public String toString() {
    return value;
  }
}
