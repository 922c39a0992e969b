package dk.roedtraad.application.password;

import java.time.Instant;

/**
 * A link that a person was sent, without its secret.
 *
 * @param personId user id
 */
public record PasswordLink(String personId, LinkPurpose purpose, Instant createdAt, Instant expiresAt) {}
