package dk.roedtraad.application.enrolment;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.mail.MailAudience;
import dk.roedtraad.application.mail.Recipient;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A cohort's leaders, konsulents and managers, whoever was one of them when written to before, and coordinators; and
 * of what concerns no cohort also those whose account an administrator made, administrators among them.
 */
@Component
class CohortAudience implements MailAudience {

  private final Participants participants;
  private final People people;
  private final Accounts accounts;

  CohortAudience(Participants participants, People people, Accounts accounts) {
    this.participants = participants;
    this.people = people;
    this.accounts = accounts;
  }

  @Override
  public boolean includes(String cohortId, Recipient recipient) {
    return isOf(cohortId, recipient) || cohortId == null && isUserOfAnAdministrator(recipient);
  }

  private boolean isOf(String cohortId, Recipient recipient) {
    var address = people.find(recipient.id()).map(Person::email).orElse(recipient.id());
    return address.equalsIgnoreCase(recipient.address()) && (participants.takesPart(cohortId, recipient.id())
        || accounts.membersOf(Group.COORDINATOR).contains(recipient.id()));
  }

  private boolean isUserOfAnAdministrator(Recipient recipient) {
    return people.withAccountMade(Set.of(recipient.id())).isEmpty() && accounts.findAll(Set.of(recipient.id())).stream()
        .anyMatch(account -> recipient.address().equalsIgnoreCase(account.email()));
  }
}
