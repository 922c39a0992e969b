package dk.roedtraad.engine.signon;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where somebody wanted to go before the login. Comes from the browser, so it may be anything. */
final class Destination {

  /** Of the session and of a request that ends a login. */
  static final String ATTRIBUTE = Destination.class.getName();

  /** Of the address that begins a login. */
  static final String PARAMETER = "til";

  /** An address of this site, with whatever follows the path. Two slashes, or a slash and a backslash, begin another one. */
  private static final Pattern HERE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]{0,2000}");

  private Destination() {}

  /** The address if it leads to this site. */
  static Optional<String> here(String asked) {
    return Optional.ofNullable(asked).filter(address -> HERE.matcher(address).matches());
  }
}
