package dk.roedtraad.domain.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pattern means here what it means in the browser, also where Java would read it otherwise. */
class TypedPatternTest {

  static Stream<Arguments> patterns() {
    return Stream.of(
        Arguments.of("^[0-9]{4}$", "4000", true),
        Arguments.of("^[0-9]{4}$", "4000\n", false),
        Arguments.of("^a.c$", "a\u0085c", true),
        Arguments.of("^a.c$", "a\nc", false),
        Arguments.of("^a\\sc$", "a\u00a0c", true),
        Arguments.of("^[\\s]$", "\u2003", true),
        Arguments.of("^a\\Sc$", "a\u00a0c", false),
        Arguments.of("^[a\\S]$", "\u00a0", false),
        Arguments.of("\\bkage\\b", "en kage nu", true),
        Arguments.of("\\bkage\\b", "blåkage", true),
        Arguments.of("x\\B.", "x-", false),
        Arguments.of("^[a&&b]$", "&", true),
        Arguments.of("^[[a]$", "[", true),
        Arguments.of("^\\v$", "\u000b", true),
        Arguments.of("^\\w+$", "æ", false),
        Arguments.of("^a\\++$", "a++", true),
        Arguments.of("^[+*]+$", "+*", true),
        Arguments.of("^(?:a|b)(?!c)$", "b", true));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void itFindsWhatTheBrowserFinds(String pattern, String text, boolean found) {
    assertThat(TypedPattern.of(pattern).fits(text)).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "a\\", "\\p{L}", "\\Z", "a++", "a*+", "[]", "[^]", "(?i)a", "(?>a)"})
  void whatWouldMeanSomethingElseHereIsRefused(String pattern) {
    assertThatThrownBy(() -> TypedPattern.of(pattern)).isInstanceOf(IllegalArgumentException.class);
  }
}
