package dk.roedtraad.application.password;

import dk.roedtraad.application.mail.MailKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where "Glemt adgangskode?" is kept until it is answered. Joins the caller's transaction. */
public interface PasswordRequestStore {

  void add(String id, String address, Instant askedAt);

  /** Forgets what was asked before that moment. */
  void removeAskedBefore(Instant moment);

  /** Ids of what is not answered, the oldest first; at most {@code max}. */
  List<String> open(int max);

  /** Takes a request out and tells what was typed; empty if somebody else has taken it. */
  Optional<String> take(String id);

  /** How many mails of that kind were asked for, for that person, after that moment. */
  int mailsSince(MailKind kind, String personId, Instant moment);
}
