package dk.roedtraad.application.training;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One round of individual training of one course, from the moment a time was agreed.
 *
 * @param calendarUid stays the same for the life of the session, also when it is booked again
 * @param calendarSequence raised when time or place changes
 * @param heldOn the day on which they met, or null
 * @param heldAt when the konsulent registered it as held, or null
 */
public record TrainingSession(String courseId, int round, Instant startsAt, Instant endsAt, String place,
    String calendarUid, int calendarSequence, Instant bookedAt, LocalDate heldOn, Instant heldAt) {}
