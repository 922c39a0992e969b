package dk.roedtraad.application.privacy;

import java.time.Instant;

/**
 * A person's request about what is kept of her, and how far it is.
 *
 * @param personId the user id; the pseudonym once the person is erased
 * @param pseudonymId random; stands for the person where something must stay that named her
 * @param confirmedAt of an erasure: when an administrator said yes to it; else null
 * @param fetchedAt of an insight: when the person first took the export; else null
 * @param endedAt null while it is under way
 */
public record DataRequest(String id, String personId, String pseudonymId, Kind kind, String requestedBy,
    Instant requestedAt, Instant confirmedAt, Instant fetchedAt, Instant endedAt) {

  /** What is asked for. */
  public enum Kind {
    INSIGHT, ERASURE
  }

  public boolean isOpen() {
    return endedAt == null;
  }

  /** Whether an administrator has to say yes or no to it. The retention does not ask. */
  public boolean waitsForYes() {
    return kind == Kind.ERASURE && isOpen() && confirmedAt == null && !requestedBy.equals(RetentionService.ACTOR);
  }

  /** Whether the person is gone; one that was given up has ended too. */
  public boolean isErased() {
    return kind == Kind.ERASURE && !isOpen() && personId.equals(pseudonymId);
  }
}
