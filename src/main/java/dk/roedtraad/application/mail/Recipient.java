package dk.roedtraad.application.mail;

import java.util.Objects;

/**
 * The person a mail goes to.
 *
 * @param id user id; never changes
 * @param name first and last name, as the mail greets the person; control characters in it become spaces
 * @param address where mail goes today; can differ from the id
 */
public record Recipient(String id, String name, String address) {

  public Recipient {
    Objects.requireNonNull(id, "A recipient needs a user id.");
    Objects.requireNonNull(name, "A recipient needs a name.");
    name = name.replaceAll("\\p{Cntrl}+", " ").strip();
    if (!isAddress(address)) {
      throw new IllegalArgumentException(
          "The mail address of a recipient is not a plain address (name@domain). Correct it in the person's data.");
    }
  }

  /** Deliberately strict: one plain address, so that nothing in it can become a second one or another header. */
  public static boolean isAddress(String text) {
    return text != null && text.matches("[^\\s\\p{Cntrl},;:<>()\"@]+@[^\\s\\p{Cntrl},;:<>()\"@]+");
  }
}
