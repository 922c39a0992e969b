package dk.roedtraad.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {

  @Test
  void fiveAreEnoughAndFourAreNot() {
    assertThat(SmallGroups.isEnough(5)).isTrue();
    assertThat(SmallGroups.isEnough(4)).isFalse();
    assertThat(told(people(5, "a"))).isEqualTo(Map.of("a", 5L));
    assertThat(told(people(4, "a"))).isEmpty();
  }

  @Test
  void whoStandsOutIsHiddenAmongOthersAndTheRestIsToldOf() {
    var people = people(12, "all days");
    people.addAll(people(1, "never"));
    assertThat(told(people)).as("five are hidden").isEqualTo(Map.of("all days", 8L));
    assertThat(SmallGroups.toTell(people)).as("the first of the largest group").doesNotContain(0, 1, 2, 3, 12);

    people.addAll(people(6, "one day"));
    assertThat(told(people)).as("those of the largest group").isEqualTo(Map.of("all days", 8L, "one day", 6L));
    people.addAll(people(4, "not the second"));
    assertThat(told(people)).as("five stand out").isEqualTo(Map.of("all days", 12L, "one day", 6L));
  }

  @Test
  void whereNobodyIsToSpareTheSmallestGroupIsHidden() {
    var people = people(6, "all days");
    people.addAll(people(5, "one day"));
    people.addAll(people(3, "never"));
    assertThat(told(people)).isEqualTo(Map.of("all days", 6L));

    var few = people(8, "all days");
    few.addAll(people(1, "never"));
    assertThat(told(few)).as("four would be left").isEmpty();
  }

  @Test
  void nobodyIsNoGroup() {
    assertThat(SmallGroups.toTell(List.of())).isEmpty();
  }

  /** Whatever is added up of what is told and taken off the whole: it is nobody, or at least five. */
  @Property(tries = 500, seed = "20270301")
  void nothingThatIsToldAndNothingThatIsLeftIsUnderFive(@ForAll("cohorts") List<String> people) {
    var told = told(people);
    long hidden = people.size() - told.values().stream().mapToLong(Long::longValue).sum();

    assertThat(told.values()).allMatch(SmallGroups::isEnough);
    assertThat(hidden == 0 || SmallGroups.isEnough(hidden)).as(people + " hides " + hidden).isTrue();
    assertThat(told.isEmpty()).as("told of nobody: " + people).isEqualTo(isHopeless(people));
  }

  /** No group of five is left once five are hidden. */
  private static boolean isHopeless(List<String> people) {
    var large = sizes(people).values().stream().filter(SmallGroups::isEnough).toList();
    long inLarge = large.stream().mapToLong(Long::longValue).sum();
    long missing = people.size() == inLarge ? 0 : Math.max(0, SmallGroups.LEAST - (people.size() - inLarge));
    return large.isEmpty() || large.size() == 1 && large.get(0) - missing < SmallGroups.LEAST;
  }

  /** Many alike and some who are not, as they are. */
  @Provide
  Arbitrary<List<String>> cohorts() {
    return Arbitraries.frequency(Tuple.of(12, "all days"), Tuple.of(3, "one day"), Tuple.of(1, "never"), Tuple.of(1, "excused"))
        .list().ofMinSize(SmallGroups.LEAST).ofMaxSize(50);
  }

  /** How many are told of, by what is told of them. */
  private static Map<String, Long> told(List<String> people) {
    return sizes(SmallGroups.toTell(people).stream().map(people::get).toList());
  }

  private static Map<String, Long> sizes(List<String> people) {
    return people.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static List<String> people(int number, String value) {
    return new ArrayList<>(Collections.nCopies(number, value));
  }
}
