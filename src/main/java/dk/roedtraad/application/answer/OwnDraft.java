package dk.roedtraad.application.answer;

import java.time.Instant;
import java.util.Map;

/**
 * One of a person's own drafts, in a list of them.
 *
 * @param title what the form is called
 * @param taskId the person's open task that goes on with it, or null
 */
public record OwnDraft(String courseId, String formId, int round, String title, Map<String, Object> values,
    Instant savedAt, String taskId) {}
