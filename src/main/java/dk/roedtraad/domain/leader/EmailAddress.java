package dk.roedtraad.domain.leader;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that is also a user's id: lower-cased, ASCII, and free of every sign that means something in the address
 * of a web page, a pattern or a spreadsheet. Narrower than the mail standards, wider than the addresses that schools
 * give.
 *
 * @param value the address in lower case
 */
public record EmailAddress(String value) {

  /** The longest address that mail servers carry. */
  public static final int MAX_LENGTH = 254;

  /** The longest address that can be a user's id: the identity tables of the engine end there. */
  public static final int MAX_USER_ID_LENGTH = 64;

  private static final Pattern SYNTAX = Pattern.compile(
      "[a-z0-9_](?:[a-z0-9_'+-]|\\.(?=[a-z0-9_'+-])){0,63}@"
          + "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})",
      Pattern.CASE_INSENSITIVE);

  public EmailAddress {
    if (!isValid(value)) {
      throw new IllegalArgumentException("Not an e-mail address that can be a user id.");
    }
    value = value.toLowerCase(Locale.ROOT);
  }

  public static boolean isValid(String text) {
    return text != null && text.length() <= MAX_LENGTH && SYNTAX.matcher(text).matches();
  }

  /** The address in the text, blanks around it left out; empty if it is none. */
  public static Optional<EmailAddress> parse(String text) {
    return Optional.ofNullable(text).map(String::strip).filter(EmailAddress::isValid).map(EmailAddress::new);
  }

  /** What stands after the @. */
  public String domain() {
    return value.substring(value.indexOf('@') + 1);
  }

  @Override
  public String toString() {
    return value;
  }
}
