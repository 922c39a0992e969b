package dk.roedtraad.domain.seminar;

/**
 * The ticks for one leader at one seminar.
 *
 * @param leaderId the person, by user id
 * @param day1     came on the first day
 * @param day2     came on the second day
 * @param excused  had said beforehand not to come; matters only to one who came on neither day
 */
public record Attendance(String leaderId, boolean day1, boolean day2, boolean excused) {

  public Attendance {
    if (leaderId == null || leaderId.isBlank()) {
      throw new IllegalArgumentException("Attendance without a leader");
    }
  }

  /** As ticked beforehand, because most leaders come on both days. */
  public static Attendance onBothDays(String leaderId) {
    return new Attendance(leaderId, true, true, false);
  }

  public AttendanceOutcome outcome() {
    return AttendanceOutcome.of(day1, day2, excused);
  }
}
