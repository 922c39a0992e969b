package dk.roedtraad.application.dialogue;

import dk.roedtraad.domain.dialogue.SchoolStatus;
import dk.roedtraad.domain.dialogue.TimeGiven;
import java.time.LocalDate;

/**
 * One question to a school, and what has become of it. Days are those in Denmark.
 *
 * @param status null until the school has answered
 * @param timeGiven "tid og ressourcer"; null until the school has answered
 * @param answeredOn null for a round that nobody answered
 * @param repliedOn when the coordinator answered; null also where there was nothing to answer
 * @param mentionedOn when the monthly mail reminded of it; null if it has not
 */
public record DialogueRound(String dialogueId, int round, LocalDate askedOn, SchoolStatus status, TimeGiven timeGiven,
    LocalDate answeredOn, LocalDate repliedOn, LocalDate mentionedOn) {}
