package dk.roedtraad.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roedtraad.application.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How moments are told to the demo, and told by it. */
class DemoTimesTest {

  private static final Instant EIGHT_IN_WINTER = Instant.parse("2027-03-01T07:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"2027-03-01T08:00", "2027-03-01T08:00:00", "2027-03-01T08:00+01:00", "2027-03-01T07:00Z"})
  void aMomentIsDanishUnlessItSaysOtherwise(String text) {
    assertThat(DemoTimes.moment(text)).isEqualTo(EIGHT_IN_WINTER);
  }

  @Test
  void aMomentIsWrittenWithItsDistanceToUtc() {
    assertThat(DemoTimes.written(EIGHT_IN_WINTER)).isEqualTo("2027-03-01T08:00+01:00");
    assertThat(DemoTimes.written(Instant.parse("2027-07-01T06:00:05.4Z"))).isEqualTo("2027-07-01T08:00:05+02:00");
  }

  @ParameterizedTest
  @CsvSource({"P1D,2027-03-02T07:00:00Z", "P1M,2027-04-01T06:00:00Z", "P2W,2027-03-15T07:00:00Z",
      "PT90M,2027-03-01T08:30:00Z", "P1DT2H,2027-03-02T09:00:00Z", "p1d,2027-03-02T07:00:00Z"})
  void anAmountOfTimeKeepsTheHourAlsoIntoSummer(String amount, Instant expected) {
    assertThat(DemoTimes.later(EIGHT_IN_WINTER, amount)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "i morgen", "P", "PT", "T", "1D", "P1X", "P99999999999D", "P999999999Y", "null"})
  void nonsenseIsRefusedInDanish(String text) {
    assertThatThrownBy(() -> DemoTimes.later(EIGHT_IN_WINTER, text)).isInstanceOf(Refusal.class)
        .hasMessageContaining("P1D");
    assertThatThrownBy(() -> DemoTimes.moment(text)).isInstanceOf(Refusal.class).hasMessageContaining("tidspunkt");
    assertThatThrownBy(() -> DemoTimes.day(text)).isInstanceOf(Refusal.class).hasMessageContaining("dato");
  }

  @Test
  void aDayIsADate() {
    assertThat(DemoTimes.day("2027-03-01")).isEqualTo(LocalDate.of(2027, 3, 1));
  }
}
