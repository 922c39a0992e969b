package dk.roedtraad.application.people;

import dk.roedtraad.domain.leader.EmailAddress;
import java.util.Arrays;

/**
 * Somebody who takes part: leader, konsulent, manager or coordinator.
 *
 * @param id user id: the lower-cased e-mail address at enrolment; never changes
 * @param email where mail goes now
 * @param phone eight digits, or null
 */
public record Person(String id, String firstName, String lastName, String email, String phone) {

  /** Somebody of whom only the address is known: "anne.berg@…" is Anne Berg until somebody says otherwise. */
  public static Person namedAfter(EmailAddress address) {
    var words = Arrays.stream(address.value().substring(0, address.value().indexOf('@')).split("[._+-]"))
        .filter(word -> !word.isEmpty()).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .toList();
    var first = words.isEmpty() ? address.value() : words.get(0);
    var last = words.size() < 2 ? "" : String.join(" ", words.subList(1, words.size()));
    return new Person(address.value(), first, last, address.value(), null);
  }

  public String name() {
    return (firstName + " " + lastName).strip();
  }
}
