package dk.roedtraad.engine.access;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.AttemptLimit;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Makes whoever guesses passwords wait, for a minute at most: for one user from one place, for all users from one place
 * (a school is one place, with many people), and for one user from anywhere. Counts for users that there are and users
 * that there are not alike. Nobody can shut out somebody else for longer than a moment.
 */
@Component
class LoginThrottle {

  static final int OF_ONE_USER_FROM_ONE_PLACE = 5;
  static final int FROM_ONE_PLACE = 60;
  static final int OF_ONE_USER = 100;
  private static final Duration WAIT = Duration.ofMinutes(1);

  private final AttemptLimit ofUserFromPlace;
  private final AttemptLimit fromPlace;
  private final AttemptLimit ofUser;

  LoginThrottle(Clock clock) {
    ofUserFromPlace = new AttemptLimit(clock, OF_ONE_USER_FROM_ONE_PLACE, WAIT);
    fromPlace = new AttemptLimit(clock, FROM_ONE_PLACE, WAIT);
    ofUser = new AttemptLimit(clock, OF_ONE_USER, WAIT);
  }

  /** @throws Refusal 429 while it is time to wait, whether or not the password is right */
  void letThrough(String userId) {
    if (ofUserFromPlace.isReached(pair(userId)) || fromPlace.isReached(Caller.address()) || ofUser.isReached(userId)) {
      throw Refusal.tooMany("Der er skrevet en forkert adgangskode for mange gange. Vent et minut, og prøv igen. Har du "
          + "glemt adgangskoden, så vælg 'Glemt adgangskode?'.");
    }
  }

  void wasWrong(String userId) {
    ofUserFromPlace.count(pair(userId));
    fromPlace.count(Caller.address());
    ofUser.count(userId);
  }

  /** Forgives the user's own slips; what else came from the same place still counts. */
  void wasRight(String userId) {
    ofUserFromPlace.forgive(pair(userId));
  }

  private static String pair(String userId) {
    return Caller.address() + ' ' + userId;
  }
}
