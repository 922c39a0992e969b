package dk.roedtraad.application.people;

/**
 * Somebody who takes part: leader, konsulent, manager or coordinator.
 *
 * @param id user id: the lower-cased e-mail address at enrolment; never changes
 * @param email where mail goes now
 * @param phone eight digits, or null
 */
public record Person(String id, String firstName, String lastName, String email, String phone) {

  public String name() {
    return (firstName + " " + lastName).strip();
  }
}
