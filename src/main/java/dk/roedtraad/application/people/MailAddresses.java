package dk.roedtraad.application.people;

import dk.roedtraad.application.mail.Recipient;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where mail to a person goes today. */
@Component
public class MailAddresses {

  private final People people;

  MailAddresses(People people) {
    this.people = people;
  }

  /**
   * The person as a recipient. Somebody we keep no data of, such as a coordinator who was never enrolled, is written to
   * under the user id, which is an address.
   *
   * @throws IllegalArgumentException if there is no plain address
   */
  public Recipient of(String personId) {
    return people.find(personId).map(person -> new Recipient(person.id(), person.name(), person.email()))
        .orElseGet(() -> new Recipient(personId, personId, personId));
  }

  /** As {@link #of}, for many people in one go: user id to recipient. */
  public Map<String, Recipient> ofAll(Collection<String> personIds) {
    var recipients = new HashMap<String, Recipient>();
    people.findAll(personIds).forEach(person ->
        recipients.put(person.id(), new Recipient(person.id(), person.name(), person.email())));
    personIds.forEach(id -> recipients.computeIfAbsent(id, unknown -> new Recipient(unknown, unknown, unknown)));
    return recipients;
  }

  /** Whether mail arrives, as far as we know. */
  public boolean isReachable(String personId) {
    return !reachable(Set.of(personId)).isEmpty();
  }

  /**
   * Those to whom mail arrives, as far as we know. For the others the coordinator has been asked for the right address;
   * what is said again another day, such as a reminder, waits until then instead of being lost.
   */
  public Set<String> reachable(Collection<String> personIds) {
    var reachable = new HashSet<>(personIds);
    reachable.removeAll(people.withFailedAddress(personIds));
    return reachable;
  }
}
