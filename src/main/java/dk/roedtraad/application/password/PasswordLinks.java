package dk.roedtraad.application.password;

import java.time.Instant;
import java.util.Optional;

/** Where links to choose a password are kept, each under the hash of its secret. Joins the caller's transaction. */
public interface PasswordLinks {

  void add(String tokenHash, PasswordLink link);

  Optional<PasswordLink> find(String tokenHash);

  /**
   * Ends all links of the person.
   *
   * @return how many there were; of two callers at the same moment one gets 0
   */
  int removeOf(String personId);

  /** Forgets links that ran out before that moment. */
  void removeExpiredBefore(Instant moment);

  /** Keeps that the person has a password of the own choice. Does nothing for somebody we keep no data of. */
  void markChosen(String personId, Instant at);

  /** Whether enrolment made the account and the person has not chosen a password yet. */
  boolean isNewUser(String personId);
}
