package dk.roedtraad.application.answer;

import java.time.Instant;
import java.util.Map;

/**
 * What the author of a draft is told about it, in Danish.
 *
 * @param revision 0 while nothing is saved
 * @param savedAt null while nothing is saved
 * @param note "Kladde gemt kl. 10.31", or null
 * @param otherWindow what to know where another window has saved the same text since, or null
 * @param ended what to know where the task is no longer the author's to hand in, or null
 * @param continueAt the task in which the text waits now, or null
 * @param values what was typed; null in the answer to a save
 * @param round the round it is typed for; of a start form, which time it is that the author starts the process
 */
public record DraftView(int revision, Instant savedAt, String note, String otherWindow, String ended, String continueAt,
    Map<String, Object> values, int round) {}
