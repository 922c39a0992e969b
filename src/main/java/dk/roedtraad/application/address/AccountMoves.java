package dk.roedtraad.application.address;

import dk.roedtraad.application.access.FirstLogins;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.domain.leader.EmailAddress;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The account under a wrong address becomes one under the right address, with a new password: whoever reads the wrong
 * mailbox may have the old one. Only where nobody has used the account yet, enrolment made it, and it opens nothing but
 * a course: an administrator's or coordinator's account is nothing that a correction of an address hands on.
 */
@Component
class AccountMoves {

  private static final Set<Group> OF_A_COURSE = Set.of(Group.LEADER, Group.COACH, Group.MANAGER);

  private final FirstLogins firstLogins;
  private final People people;
  private final PeopleMoves rows;
  private final Accounts accounts;
  private final AddressProcesses processes;

  AccountMoves(FirstLogins firstLogins, People people, PeopleMoves rows, Accounts accounts,
      AddressProcesses processes) {
    this.firstLogins = firstLogins;
    this.people = people;
    this.rows = rows;
    this.accounts = accounts;
    this.processes = processes;
  }

  /**
   * Joins the caller's transaction: everything that names the person follows, or nothing does.
   *
   * @param address the right one
   * @return the user id from now on: the address, or the former id where the account stays
   */
  String move(Person person, String address) {
    people.lock(List.of(person.id()));
    if (!mayMove(person, address)) {
      return person.id();
    }
    rows.move(person.id(), address);
    accounts.replace(person.id(), new Person(address, person.firstName(), person.lastName(), address, person.phone()));
    processes.handOver(person.id(), address);
    return address;
  }

  private boolean mayMove(Person person, String address) {
    return !address.equals(person.id()) && address.length() <= EmailAddress.MAX_USER_ID_LENGTH
        && !firstLogins.hasLoggedIn(person.id()) && !people.withAccountMade(List.of(person.id())).isEmpty()
        && accounts.isOnlyIn(person.id(), OF_A_COURSE) && isFree(address);
  }

  private boolean isFree(String address) {
    return people.find(address).isEmpty() && !accounts.exists(address);
  }
}
