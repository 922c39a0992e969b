package dk.roedtraad.domain.seminar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class SeminarTimesTest {
  private final SeminarTimes usual = SeminarTimes.usual();

  @Test
  void aSeminarIsOverOnTheAfternoonOfItsSecondDay() {
    assertThat(usual.startsAt(LocalDate.of(2027, 1, 12))).isEqualTo(Instant.parse("2027-01-12T09:00:00Z"));
    assertThat(usual.endsAt(LocalDate.of(2027, 1, 12))).isEqualTo(Instant.parse("2027-01-13T14:00:00Z"));
  }

  @Test
  void aSeminarOverTheChangeOfClocksKeepsItsHours() {
    var lastDayOfWinterTime = LocalDate.of(2026, 3, 28);
    assertThat(usual.startsAt(lastDayOfWinterTime)).isEqualTo(Instant.parse("2026-03-28T09:00:00Z"));
    assertThat(usual.endsAt(lastDayOfWinterTime)).isEqualTo(Instant.parse("2026-03-29T13:00:00Z"));
    var lastDayOfSummerTime = LocalDate.of(2026, 10, 24);
    assertThat(usual.startsAt(lastDayOfSummerTime)).isEqualTo(Instant.parse("2026-10-24T08:00:00Z"));
    assertThat(usual.endsAt(lastDayOfSummerTime)).isEqualTo(Instant.parse("2026-10-25T14:00:00Z"));
  }

  @Test
  void theHoursAreWrittenDayByDay() {
    assertThat(usual.lines(LocalDate.of(2027, 1, 12))).containsExactly(
        "tirsdag den 12. januar 2027 kl. 10.00–17.00", "onsdag den 13. januar 2027 kl. 09.00–15.00");
  }

  @Test
  void aDayThatEndsBeforeItBeginsIsRefusedInDanish() {
    var nine = LocalTime.of(9, 0);
    var three = LocalTime.of(15, 0);
    assertThatIllegalArgumentException().isThrownBy(() -> new SeminarTimes(nine, three, three, nine))
        .withMessage("Dag 2 slutter kl. 09.00, men begynder kl. 15.00. Ret et af klokkeslættene.");
    assertThatIllegalArgumentException().isThrownBy(() -> new SeminarTimes(nine, nine, nine, three))
        .withMessageStartingWith("Dag 1");
  }
}
