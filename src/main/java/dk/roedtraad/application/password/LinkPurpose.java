package dk.roedtraad.application.password;

import java.time.Duration;

/** Why somebody gets a link to choose a password, and how long the link works. */
public enum LinkPurpose {
  /** A new user: read when there is time, also after a week away. */
  INVITATION(Duration.ofDays(14)),
  /** Asked for a moment ago by somebody who waits for it. */
  RESET(Duration.ofHours(1));

  private final Duration validity;

  LinkPurpose(Duration validity) {
    this.validity = validity;
  }

  /** From the moment the mail leaves. */
  public Duration validity() {
    return validity;
  }

  /**
   * What stands in a mail that waits in the outbox, where the link will be. The link itself is made when the mail
   * leaves, so that no table holds it.
   */
  public String placeholder() {
    return "PASSWORD-LINK-" + name();
  }
}
