package dk.roedtraad.application.cohortoverview;

import dk.roedtraad.application.reminder.Reminded.Outcome;

/**
 * What becomes, or became, of one leader when reminders are asked for.
 *
 * @param gets whether there is a mail
 * @param reason why, or why not, in Danish, without a full stop
 * @param tasks how many tasks the mail is about; 0 without one
 */
public record ReminderLine(String courseId, String name, boolean gets, Outcome outcome, String reason, int tasks) {}
