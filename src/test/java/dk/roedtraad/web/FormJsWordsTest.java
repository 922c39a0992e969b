package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * The English that form-js has in its program text, as it is shipped, against our Danish for it: a word that a new version
 * brings is found here, and then decided on.
 */
class FormJsWordsTest {

  private static final String WEBAPPS = "META-INF/resources/webjars/camunda/";

  /** What begins like a sentence, in quotes or in a template; what {@code M1.5} begins is a drawing. */
  private static final Pattern LITERAL =
      Pattern.compile("\"([A-Z](?![0-9.])[A-Za-z0-9 ,.+'()&-]*[a-z][A-Za-z0-9 ,.+'()&-]*)\"|`([A-Z][^`]*)");

  /** Pairs of an English pattern and the function that has the Danish. */
  private static final Pattern PHRASE = Pattern.compile("\\[\\s*(['\"`])((?:\\\\.|(?!\\1).)*)\\1,");

  /** Names of keys, of parts of the program and of its examples. */
  private static final Set<String> NO_WORDS = Set.of("ArrowDown", "ArrowUp", "Backspace", "Delete", "Enter", "Escape",
      "Space", "Feel", "FeelBlock", "LoopSpanner", "NaN", "Dominic Leaf", "Erika Muller", "John Doe", "Name", "Date",
      "Input data", "Value");

  /** Only whoever draws a form sees these. */
  private static final Set<String> IN_THE_EDITOR = Set.of("Allow same origin", "Camera access", "Date & Time",
      "Expression", "Forms submission", "Geolocation", "Microphone access", "No timezone", "Open in fullscreen",
      "Open modal windows", "Open popups", "Script execution", "Static", "Storage access by user", "Time",
      "Top level navigation", "UTC normalized", "UTC offset");

  /** Kinds of fields, and slips in a form, that the rules for our forms do not let pass; the vendor's own mark. */
  private static final Set<String> NOT_IN_OUR_FORMS = Set.of("No options source defined in the form definition",
      "This is an image placeholder", "Powered by bpmn.io", "Web-based tooling for BPMN, DMN, and forms powered by");

  /** Put together while it runs. */
  private static final String PIECE = "Value is expected to ";
  private static final List<String> WITH_PIECE = List.of("Value is expected to be an integer.",
      "Value is expected to have at most 1 decimal digit.", "Value is expected to have at most 7 decimal digits.");

  @Test
  void everyEnglishWordThatAPersonCanMeetHasADanishOne() throws IOException {
    var phrases = phrases();
    var english = english();

    assertThat(english).hasSizeGreaterThan(30).contains("Field is required.", "Nothing to show.", PIECE);
    english.removeAll(NO_WORDS);
    english.removeAll(IN_THE_EDITOR);
    english.removeAll(NOT_IN_OUR_FORMS);
    english.remove(PIECE);
    english.addAll(WITH_PIECE);
    assertThat(english).allSatisfy(words ->
        assertThat(phrases).as(words).anyMatch(phrase -> phrase.matcher(words).matches()));
  }

  /** From the first kind of field to the check of what was typed. Labels of the editor's palette stand beside a group. */
  private static Set<String> english() throws IOException {
    var program = text("lib/deps.js");
    int fields = program.indexOf("keyed:!");
    int check = program.indexOf("\"Field is required.\"");
    assertThat(fields).isPositive();
    assertThat(check).isGreaterThan(fields);
    var part = program.substring(fields - 3000, check + 2500).replaceAll("label:\"[^\"]*\",group:", "");
    return LITERAL.matcher(part).results().map(found -> found.group(1) != null ? found.group(1) : found.group(2))
        .map(words -> words.replaceAll("\\$\\{[^}]*}", "7")).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Pattern> phrases() throws IOException {
    var script = text("app/tasklist/scripts/roedtraad-forms.js");
    var pairs = script.substring(script.indexOf("const MESSAGES"), script.indexOf("const OWN_WORDS"));
    return Stream.concat(Stream.of("Field is required\\."), PHRASE.matcher(pairs).results().map(found -> found.group(2)))
        .map(phrase -> phrase.replace("${NUMBER}", "-?[\\d.]+").replace("\\\\", "\\")).map(Pattern::compile).toList();
  }

  private static String text(String file) throws IOException {
    return new ClassPathResource(WEBAPPS + file).getContentAsString(StandardCharsets.UTF_8);
  }
}
