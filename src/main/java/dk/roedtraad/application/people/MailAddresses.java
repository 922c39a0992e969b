package dk.roedtraad.application.people;

import dk.roedtraad.application.mail.Recipient;
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

  /**
   * Whether mail arrives, as far as we know. Where it does not, the coordinator has been asked for the right address;
   * what is said again another day, such as a reminder, waits until then instead of being lost.
   */
  public boolean isReachable(String personId) {
    return !people.hasFailedAddress(personId);
  }
}
