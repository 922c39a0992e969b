package dk.roedtraad.application.login;

import java.util.Map;
import java.util.Optional;

/** What the identity provider calls people whose login is not their user id. Logins are in lower case. */
public interface LoginIds {

  /** The user with that login. */
  Optional<String> userOf(String login);

  /** Everybody's login by user id. */
  Map<String, String> all();

  /** Forgets the login of a user. False where there was none. Joins the caller's transaction. */
  boolean remove(String userId);

  /** Keeps the login of a user in place of the one before. Joins the caller's transaction. */
  void put(String userId, String login);
}
