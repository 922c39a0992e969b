package dk.roedtraad.engine.answer;

import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.engine.access.EngineAccess;
import org.camunda.bpm.engine.impl.context.Context;

/** The person behind the present command. */
final class CurrentUser {

  private CurrentUser() {}

  /** Null when the command runs in the application's own name. */
  static SignedInUser orNull() {
    return EngineAccess.user(Context.getCommandContext().getAuthentication()).orElse(null);
  }

  /** As {@link #orNull}, only the id. */
  static String idOrNull() {
    var user = orNull();
    return user == null ? null : user.id();
  }
}
