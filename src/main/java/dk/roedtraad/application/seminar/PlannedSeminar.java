package dk.roedtraad.application.seminar;

import java.time.Instant;

/**
 * What the process of a seminar needs to know of it.
 *
 * @param name as people call it: "1. internat", "Seminar (2 dage)"
 * @param endsAt from then on the seminar is over
 */
public record PlannedSeminar(String name, Instant endsAt) {}
