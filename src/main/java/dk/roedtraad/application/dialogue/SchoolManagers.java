package dk.roedtraad.application.dialogue;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.mail.MailAudience;
import dk.roedtraad.application.mail.Recipient;
import dk.roedtraad.application.people.MailAddresses;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who leads a school. A user id is an address; the pseudonym of a manager who was erased is none, and nobody is there to be
 * asked or written to.
 */
@Component
class SchoolManagers {

  private final Accounts accounts;
  private final MailAddresses addresses;
  private final MailAudience audience;

  SchoolManagers(Accounts accounts, MailAddresses addresses, MailAudience audience) {
    this.accounts = accounts;
    this.addresses = addresses;
    this.audience = audience;
  }

  /**
   * Whom to ask, the first one first: as the courses of the school's leaders name them, the one of most leaders first.
   * Where they name nobody, whom the administrator has made a manager of the school, if mail may go there.
   */
  List<String> of(String schoolCode, Collection<Course> running) {
    var named = running.stream().map(Course::managerId).filter(Recipient::isAddress)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey).toList();
    return named.isEmpty() ? members(schoolCode).filter(id -> audience.includes(null, addresses.of(id))).toList() : named;
  }

  /** Whether that person is one of the managers who may answer for the school. */
  boolean mayAnswer(String personId, String schoolCode) {
    return members(schoolCode).anyMatch(member -> member.equals(personId));
  }

  private Stream<String> members(String schoolCode) {
    return accounts.membersOf(Group.MANAGER, schoolCode).stream().filter(Recipient::isAddress).sorted();
  }
}
