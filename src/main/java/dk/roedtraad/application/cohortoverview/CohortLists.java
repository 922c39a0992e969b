package dk.roedtraad.application.cohortoverview;

import java.util.List;

/**
 * What a coordinator prints: a list of attendance for each seminar, and a list of addresses.
 *
 * @param track in Danish
 */
public record CohortLists(String name, String track, List<Attendance> seminars, List<Address> addresses) {

  /**
   * @param days in Danish, or that it is cancelled
   * @param day1 the heading of the first day's column; null for a cancelled one
   * @param place null while it is open
   */
  public record Attendance(String seminar, String days, String day1, String day2, String place,
      List<Participant> participants) {}

  /** @param note "Har meldt afbud", "På pause"; null for who is expected */
  public record Participant(String name, String school, String note) {}

  /** @param phone eight digits, or null */
  public record Address(String name, String school, String jobTitle, String phone, String email, String coach) {}
}
