package dk.roedtraad.application.audit;

import java.time.Instant;

/**
 * One thing that somebody did. It holds no answer, no password, no secret address and no reason in anybody's own words.
 *
 * @param position rises with each entry; 0 for one that is not stored yet
 * @param actorId user id, or {@link AuditTrail#SYSTEM}; the pseudonym once the person is erased
 * @param operation what the engine calls it; null for what our own services did
 * @param personId whom it was about; null if nobody, or too many to name
 * @param before null where nothing was there before
 * @param after null where nothing is left
 */
public record AuditEntry(long position, Instant at, String actorId, AuditKind kind, String operation, AuditObject object,
    String personId, String before, String after) {

  private static final int LONGEST = 1000;

  public AuditEntry {
    before = cut(before);
    after = cut(after);
  }

  private static String cut(String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
