package dk.roedtraad.application.calendar;

import java.time.Instant;

/**
 * An event in somebody's own calendar.
 *
 * @param cancelled it was called off, and stays visible as that
 * @param description optional
 * @param place optional
 */
public record CalendarEntry(String uid, int sequence, boolean cancelled, Instant start, Instant end, String title,
    String description, String place, Instant changedAt) {}
