package dk.roedtraad.application.portfolio;

/**
 * What somebody is told who has just handed in a form.
 *
 * @param thanks "Tak – indsendt kl. 10.42."
 * @param next what comes next, or null
 * @param rest what is said where nothing comes next, or null
 */
public record SentNote(String thanks, NextStep next, String rest) {}
