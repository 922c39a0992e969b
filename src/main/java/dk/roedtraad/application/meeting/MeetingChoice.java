package dk.roedtraad.application.meeting;

import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/**
 * What the coordinator has chosen in the form.
 *
 * @param reason why the date is outside the window; null if none was given
 */
record MeetingChoice(LocalDate date, LocalTime start, LocalTime end, String place, String reason) {

  /** Reads values that have passed the form's own check. */
  static MeetingChoice of(Map<String, Object> values) {
    return new MeetingChoice(LocalDate.parse((String) values.get("meetingDate")),
        LocalTime.parse((String) values.get("meetingStart")), LocalTime.parse((String) values.get("meetingEnd")),
        ((String) values.get("meetingPlace")).strip(), text(values.get("reason")));
  }

  private static String text(Object value) {
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  Instant startsAt() {
    return CopenhagenTime.at(date, start);
  }

  Instant endsAt() {
    return CopenhagenTime.at(date, end);
  }
}
