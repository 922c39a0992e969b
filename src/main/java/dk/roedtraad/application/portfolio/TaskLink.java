package dk.roedtraad.application.portfolio;

/**
 * What became of a task that somebody follows a link to.
 *
 * @param open the task to be opened: the one asked for, or the one that took its place; null if there is none
 * @param message what the person is told, in Danish; null if the very task can be opened
 * @param next what the person could do instead, or null
 */
public record TaskLink(String open, String message, NextStep next) {}
