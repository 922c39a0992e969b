package dk.roedtraad.application.calendar;

import java.time.Instant;

/**
 * An event as it is now, before anybody is told.
 *
 * @param uid the same for the whole life of the event
 * @param sequence its state: raised when date, time or place changes
 * @param description optional
 * @param place optional
 */
public record Happening(String uid, int sequence, Instant startsAt, Instant endsAt, String title, String description,
    String place) {}
