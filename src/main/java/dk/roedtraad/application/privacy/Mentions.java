package dk.roedtraad.application.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the mentions of one person in texts of any kind: by id, address, full name or phone number, whatever their case,
 * also as HTML writes them and where a calendar file has folded its lines. A mention stands alone: Anne-Lise is not Lise.
 */
public final class Mentions {

  private static final String ERASED = "[slettet]";
  /** A shorter word would be found in everything. */
  private static final int SHORTEST = 4;
  private static final String FOLD = "(?:\\r?\\n[ \\t])?";
  private static final String BEFORE = "(?<![\\p{L}\\p{N}._%+-])";
  private static final String AFTER = "(?![\\p{L}\\p{N}_%+-]|\\.[\\p{L}\\p{N}])";

  private final Set<String> clues;
  private final List<Replacement> replacements = new ArrayList<>();

  private record Replacement(Pattern mention, String by) {}

  /**
   * @param id user id, which the pseudonym replaces
   * @param others what else names the person; null and what is too short is passed over
   */
  public Mentions(String id, String pseudonym, List<String> others) {
    this(id, pseudonym, others, ERASED);
  }

  private Mentions(String id, String pseudonym, List<String> others, String byInstead) {
    var all = new LinkedHashSet<String>();
    add(all, id, pseudonym);
    others.forEach(other -> add(all, other, byInstead));
    clues = all.stream().map(Mentions::clue).collect(Collectors.toUnmodifiableSet());
  }

  /** As the constructor; every mention gives way to the same words, of somebody who is left out and not erased. */
  public static Mentions leftOut(String id, List<String> others, String words) {
    return new Mentions(id, words, others, words);
  }

  private void add(Set<String> all, String word, String by) {
    if (word == null || word.strip().length() < SHORTEST) {
      return;
    }
    for (var written : List.of(word, html(word))) {
      if (all.add(written.toLowerCase(Locale.ROOT))) {
        replacements.add(new Replacement(pattern(written), Matcher.quoteReplacement(by)));
      }
    }
  }

  private static String clue(String word) {
    return Arrays.stream(word.split("[^a-z0-9]")).max(Comparator.comparing(String::length)).orElse("");
  }

  private static Pattern pattern(String word) {
    var letters = word.codePoints().mapToObj(letter -> Pattern.quote(Character.toString(letter)))
        .collect(Collectors.joining(FOLD));
    return Pattern.compile(BEFORE + letters + AFTER, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** As the mails' templates escape it. */
  private static String html(String word) {
    return word.replace("&", "&amp;").replace("'", "&#39;").replace("\"", "&quot;").replace("<", "&lt;")
        .replace(">", "&gt;").replace("=", "&#61;").replace("`", "&#x60;");
  }

  /**
   * For a first look by a database: a text that mentions the person holds one of these in lower case, once the folds are
   * taken out. Only letters that every database knows how to write small; an empty one is in every text.
   */
  public Set<String> clues() {
    return clues;
  }

  /** The text without its mentions; the same text where it has none. */
  public String erasedFrom(String text) {
    var erased = text;
    for (var replacement : replacements) {
      erased = replacement.mention().matcher(erased).replaceAll(replacement.by());
    }
    return erased;
  }

  /** Whether the text mentions the person. */
  public boolean isIn(String text) {
    return replacements.stream().anyMatch(replacement -> replacement.mention().matcher(text).find());
  }
}
