package dk.roedtraad.domain.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleConditionTest {

  private static final Map<String, Object> DATA =
      Map.of("track", "MODEL", "round", 2, "share", 0.5, "done", true, "group", Map.of("a", "x"));

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "=track = \"MODEL\"                          | true",
      "track != \"MODEL\"                          | false",
      "= round = 2                                 | true",
      "=round >= 3                                 | false",
      "=share < 1                                  | true",
      "=done = true                                | true",
      "=missing = null                             | true",
      "=missing != null                            | false",
      "=missing > 1                                | false",
      "=missing = false                            | false",
      "=track < 3                                  | false",
      "=group.a = \"x\"                            | true",
      "=track = \"no and no\" or round = 2         | true",
      "=done = true or round = 9 and share = 9     | true",
      "=round = 9 and done = true or share = 9     | false",
      "=track=\"MODEL\" and round=2 and done=true  | true"})
  void aComparisonHoldsAsInFeel(String feel, boolean holds) {
    assertThat(SimpleCondition.parse(feel).orElseThrow().holds(DATA)).isEqualTo(holds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=", "=done", "=not(done)", "=count(x) > 1", "=a = 1 and", "=a = 1 xor b = 2", "=(a = 1)",
      "=1 = 1", "=a = \"x"})
  void moreThanThatIsNotGuessed(String feel) {
    assertThat(SimpleCondition.parse(feel)).isEmpty();
  }

  @Test
  void quotesInsideATextAreEscaped() {
    assertThat(SimpleCondition.parse("=a = \"x\\\"y\"").orElseThrow().holds(Map.of("a", "x\"y"))).isTrue();
  }
}
