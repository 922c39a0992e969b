package dk.roedtraad.domain.leader;

/**
 * A leader whose every value keeps the rules, blanks around the values left out.
 *
 * @param row          the number of the row in the file
 * @param school       the school's name as it stands in the file
 * @param jobTitle     or {@code null}
 * @param phone        eight digits without blanks, or {@code null}
 * @param coachEmail   or {@code null}: then the coordinator chooses a konsulent later
 * @param managerEmail or {@code null}
 */
public record LeaderRow(int row, String firstName, String lastName, EmailAddress email, String school,
    SchoolCode schoolCode, String jobTitle, String phone, EmailAddress coachEmail, EmailAddress managerEmail,
    boolean ectsWanted) {

  /** First and last name, as people say it. */
  public String name() {
    return firstName + " " + lastName;
  }
}
