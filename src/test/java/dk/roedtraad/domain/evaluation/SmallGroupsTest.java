package dk.roedtraad.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {

  @Test
  void fiveAreEnoughAndFourAreNot() {
    assertThat(SmallGroups.isEnough(5)).isTrue();
    assertThat(SmallGroups.isEnough(4)).isFalse();
    assertThat(SmallGroups.toTell(people(5, "a"))).containsExactly("a");
    assertThat(SmallGroups.toTell(people(4, "a"))).isEmpty();
  }

  @Test
  void whatIsHiddenIsAGroupOfAtLeastFiveToo() {
    var people = people(9, "all days");
    people.addAll(people(6, "one day"));
    people.addAll(people(1, "never"));
    assertThat(SmallGroups.toTell(people)).as("seven are hidden").containsExactly("all days");

    people.addAll(people(4, "not the second"));
    assertThat(SmallGroups.toTell(people)).as("five are hidden").containsExactlyInAnyOrder("all days", "one day");
  }

  @Test
  void whereOneStandsOutOfAllNothingIsTold() {
    var people = people(12, "all days");
    people.addAll(people(1, "never"));

    assertThat(SmallGroups.toTell(people)).isEmpty();
  }

  @Test
  void nobodyIsNoGroup() {
    assertThat(SmallGroups.toTell(List.of())).isEmpty();
  }

  private static List<String> people(int number, String value) {
    return new ArrayList<>(Collections.nCopies(number, value));
  }
}
