package dk.roedtraad.application.play;

import dk.roedtraad.domain.answer.FormDefinition;
import java.time.Instant;

/**
 * A task that waits for somebody to fill in its form.
 *
 * @param name as Tasklist shows it; tells two rounds of one step apart
 * @param dueAt null for a task that nobody is held to
 */
public record OpenForm(String taskId, String name, String assigneeId, FormDefinition form, Instant createdAt,
    Instant dueAt) {}
