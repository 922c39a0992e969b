package dk.roedtraad.application.answer;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody has typed into a form and not handed in. Only its author ever sees it, whoever gets the task.
 *
 * @param values field key to value, exactly as typed, however faulty; only fields that the author has changed
 * @param revision counts the saves
 * @param savedFrom the window that saved last, or null
 */
public record Draft(FormKey key, String authorId, Map<String, Object> values, int revision, String savedFrom,
    Instant savedAt) {}
