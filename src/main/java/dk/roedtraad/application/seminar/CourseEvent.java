package dk.roedtraad.application.seminar;

import dk.roedtraad.application.cohort.CrossSchoolMeeting;
import dk.roedtraad.domain.cohort.Track;

/** What a cohort meets for, as a form names it. The names are kept in the database and never change. */
public enum CourseEvent {
  SEMINAR_1(1),
  SEMINAR_2(2),
  SEMINAR_3(3),
  MEETING(null);

  private final Integer seminarNumber;

  CourseEvent(Integer seminarNumber) {
    this.seminarNumber = seminarNumber;
  }

  /** @throws IllegalArgumentException for a number that no track has */
  public static CourseEvent ofSeminar(int number) {
    return valueOf("SEMINAR_" + number);
  }

  /** Null for the meeting. */
  public Integer seminarNumber() {
    return seminarNumber;
  }

  /** Whether the course of that track has such an event. */
  public boolean isOn(Track track) {
    return seminarNumber == null ? track.hasCrossSchoolMeeting() : seminarNumber <= track.seminars();
  }

  /** As people call it. */
  public String nameOn(Track track) {
    return seminarNumber == null ? CrossSchoolMeeting.NAME : track.seminarName(seminarNumber);
  }
}
