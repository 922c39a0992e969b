package dk.roedtraad.domain.seminar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendanceTest {

  @ParameterizedTest
  @CsvSource({
      "true, true, false, ATTENDED", "true, false, false, PARTLY", "false, true, false, PARTLY",
      "false, false, false, ABSENT", "false, false, true, EXCUSED",
      "true, true, true, ATTENDED", "true, false, true, PARTLY", "false, true, true, PARTLY"})
  void theOutcomeFollowsFromTheTwoTicks(boolean day1, boolean day2, boolean excused, AttendanceOutcome outcome) {
    assertThat(new Attendance("leder@rybners.example", day1, day2, excused).outcome()).isEqualTo(outcome);
  }

  @Test
  void theListIsTickedBeforehand() {
    assertThat(Attendance.onBothDays("leder@rybners.example"))
        .isEqualTo(new Attendance("leder@rybners.example", true, true, false));
  }

  @Test
  void onlyTheWholeSeminarOrWhatWasCaughtUpCounts() {
    assertThat(Arrays.stream(AttendanceOutcome.values()).filter(AttendanceOutcome::counts))
        .containsExactly(AttendanceOutcome.ATTENDED, AttendanceOutcome.CAUGHT_UP);
  }

  @Test
  void theOutcomesReadAsTheCoordinatorSaysThem() {
    assertThat(Arrays.stream(AttendanceOutcome.values()).map(AttendanceOutcome::danishName))
        .containsExactly("Til stede", "Delvist til stede", "Afbud", "Ikke mødt", "Indhentet");
  }

  @Test
  void attendanceBelongsToSomebody() {
    assertThatIllegalArgumentException().isThrownBy(() -> Attendance.onBothDays(""));
  }
}
