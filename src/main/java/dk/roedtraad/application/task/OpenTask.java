package dk.roedtraad.application.task;

import java.time.Instant;

/**
 * A task that somebody has now.
 *
 * @param id id in the engine; the link to the form
 * @param name as Tasklist shows it
 * @param processId id of the model it stands in, such as {@code individual-training}
 * @param step name of the step as the decision tables say it: without prefix and without the number of a round
 * @param processInstanceId the instance it stands in
 * @param businessKey id of the course or of the cohort it belongs to; null for a process that belongs to neither
 * @param assigneeId who is to do it: of a task that lies free, the coordinator of its cohort
 * @param openedAt when it was opened
 * @param dueAt null for a task that takes the time it takes, and for a late one
 * @param late whether it is the second chance for a form that was not handed in: nobody is reminded of that
 * @param minutes how long its form takes, or null where the form leaves it open
 */
public record OpenTask(String id, String name, String processId, String step, String processInstanceId,
    String businessKey, String assigneeId, Instant openedAt, Instant dueAt, boolean late, Integer minutes) {}
