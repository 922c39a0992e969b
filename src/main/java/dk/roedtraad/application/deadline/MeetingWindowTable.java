package dk.roedtraad.application.deadline;

import dk.roedtraad.domain.deadline.MeetingRule;
import java.time.LocalDate;

/** The decision table {@code meeting-window}: the coordinators' own, and always the newest version of it. */
public interface MeetingWindowTable {

  /**
   * How long after that day the cross-school meeting is held.
   *
   * @param lastSeminarDay the second day of the last seminar
   */
  MeetingRule ruleAfter(LocalDate lastSeminarDay);
}
