package dk.roedtraad.application.answer;

import java.time.Instant;

/** A form that a task asked somebody for, as far as it is known: the task may have ended since. */
public record AskedForm(FormTask task, Instant askedAt) {}
