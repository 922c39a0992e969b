package dk.roedtraad.application.dialogue;

import dk.roedtraad.domain.dialogue.SchoolStatus;
import dk.roedtraad.domain.dialogue.TimeGiven;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the dialogues with the schools are kept. Joins the caller's transaction. */
public interface Dialogues {

  Optional<Dialogue> find(String dialogueId);

  Optional<Dialogue> ofSchool(String schoolCode);

  /** All, by school. */
  List<Dialogue> all();

  /** Those that go on, by school. */
  List<Dialogue> running();

  /** The codes of the schools with leaders under way but without a dialogue that goes on. */
  List<String> schoolsWithoutOne();

  /** The school's dialogue, added if there is none; until the caller's transaction is over nobody else gets it so. */
  Dialogue lock(String schoolCode, LocalDate today);

  void setStarted(String dialogueId, String processInstanceId, LocalDate on);

  /** The dialogue is over, and with it a round that still goes on. */
  void setEnded(String dialogueId, Instant at);

  /** Adds the round after the last one, which is over by now; returns its number, the first is 1. */
  int addRound(String dialogueId, Instant askedAt, Collection<String> cohortIds);

  /** Nothing more is said in the rounds that went on until now: what was written in them is kept so long from then on. */
  void endRounds(String dialogueId, Instant at);

  /** The newest of the launched cohorts that the newest round was about; empty if there is none, or no such dialogue. */
  Optional<String> newestCohort(String dialogueId);

  /** The newest first. */
  default List<DialogueRound> rounds(String dialogueId) {
    return rounds(List.of(dialogueId));
  }

  /** Of all these dialogues; each of them the newest first. */
  List<DialogueRound> rounds(Collection<String> dialogueIds);

  void setAnswered(String dialogueId, int round, SchoolStatus status, TimeGiven timeGiven, LocalDate on);

  void setReplied(String dialogueId, int round, LocalDate on);

  void setMentioned(String dialogueId, int round, LocalDate on);
}
