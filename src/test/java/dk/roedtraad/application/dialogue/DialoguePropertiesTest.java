package dk.roedtraad.application.dialogue;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class DialoguePropertiesTest {

  @Test
  void aSchoolIsAskedAtLeastAnHourBeforeNobodyIsWrittenToAnyMore() {
    var nine = new DialogueProperties(LocalTime.of(9, 0));

    assertThatCode(() -> nine.requireAnHourBefore(LocalTime.of(10, 0))).doesNotThrowAnyException();
    for (var latest : new LocalTime[] {LocalTime.of(9, 59), LocalTime.of(9, 0), LocalTime.of(8, 0), LocalTime.MIDNIGHT}) {
      assertThatIllegalArgumentException().isThrownBy(() -> nine.requireAnHourBefore(latest))
          .withMessageContaining("status-dialogue.at (09:00)").withMessageContaining("reminders.latest (" + latest + ")");
    }
  }
}
