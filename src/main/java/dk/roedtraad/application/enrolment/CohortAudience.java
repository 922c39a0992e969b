package dk.roedtraad.application.enrolment;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.mail.MailAudience;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.mail.Recipient;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    return new Known(List.of(recipient.id())).includes(cohortId, recipient);
  }

  @Override
  public List<OutgoingMail> outside(List<OutgoingMail> mails) {
    var known = new Known(mails.stream().map(mail -> mail.recipient().id()).distinct().toList());
    return mails.stream().filter(mail -> !known.includes(mail.cohortId(), mail.recipient())).toList();
  }

  /** What is known of some people, read in two questions. */
  private final class Known {

    private final Map<String, String> addresses;
    private final Map<String, Set<String>> cohorts;

    Known(List<String> personIds) {
      addresses = people.findAll(personIds).stream().collect(Collectors.toMap(Person::id, Person::email));
      cohorts = participants.cohortsOf(personIds);
    }

    boolean includes(String cohortId, Recipient recipient) {
      return isOf(cohortId, recipient) || cohortId == null && isUserOfAnAdministrator(recipient);
    }

    private boolean isOf(String cohortId, Recipient recipient) {
      var id = recipient.id();
      return addresses.getOrDefault(id, id).equalsIgnoreCase(recipient.address())
          && (takesPart(cohortId, id) || participants.wasWrittenTo(cohortId, id)
          || accounts.membersOf(Group.COORDINATOR).contains(id));
    }

    private boolean takesPart(String cohortId, String personId) {
      var own = cohorts.getOrDefault(personId, Set.of());
      return cohortId == null ? !own.isEmpty() : own.contains(cohortId);
    }
  }

  private boolean isUserOfAnAdministrator(Recipient recipient) {
    return people.withAccountMade(Set.of(recipient.id())).isEmpty() && accounts.findAll(Set.of(recipient.id())).stream()
        .anyMatch(account -> recipient.address().equalsIgnoreCase(account.email()));
  }
}
