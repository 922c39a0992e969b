package dk.roedtraad.application.audit;

import java.time.Instant;

/**
 * Which entries are asked for; null leaves a question open.
 *
 * @param personId who did it, or whom it was about
 * @param object the id of a thing, or part of its name
 * @param from the first moment
 * @param until the first moment that is too late
 * @param before only entries with a lower position, for the next page
 * @param most how many at most
 */
public record AuditQuestion(String personId, String object, AuditKind kind, Instant from, Instant until, Long before,
    int most) {

  /** The same question, for what comes after that entry. */
  public AuditQuestion after(AuditEntry last) {
    return new AuditQuestion(personId, object, kind, from, until, last.position(), most);
  }
}
