package dk.roedtraad.application.access;

import dk.roedtraad.application.Refusal;
import java.util.Arrays;
import java.util.Optional;

/** Who makes the present request. Rights are checked once, at the border, with this. */
public interface Access {

  /** Empty for work that nobody at a screen asked for: timers, jobs, start-up. */
  Optional<SignedInUser> current();

  /**
   * The present user, who must belong to one of the groups.
   *
   * @throws Refusal 401 without a login, 403 for a user of none of the groups
   */
  default SignedInUser require(Group... anyOf) {
    var user = current().orElseThrow(() -> new Refusal(Refusal.Kind.NOT_SIGNED_IN, "Du skal logge ind først."));
    if (Arrays.stream(anyOf).noneMatch(user::is)) {
      throw Refusal.noAccess();
    }
    return user;
  }
}
