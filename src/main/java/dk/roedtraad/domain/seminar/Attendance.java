package dk.roedtraad.domain.seminar;

/**
 * The two ticks for one leader at one seminar.
 *
 * @param leaderId the person, by user id
 * @param day1     came on the first day
 * @param day2     came on the second day
 */
public record Attendance(String leaderId, boolean day1, boolean day2) {

  public Attendance {
    if (leaderId == null || leaderId.isBlank()) {
      throw new IllegalArgumentException("Attendance without a leader");
    }
  }

  /** As ticked beforehand, because most leaders come on both days. */
  public static Attendance onBothDays(String leaderId) {
    return new Attendance(leaderId, true, true);
  }

  /** @param excused whether the leader had said beforehand not to come */
  public AttendanceOutcome outcome(boolean excused) {
    return AttendanceOutcome.of(day1, day2, excused);
  }
}
