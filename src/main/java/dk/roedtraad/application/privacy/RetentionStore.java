package dk.roedtraad.application.privacy;

import dk.roedtraad.domain.retention.RetentionKind;
import java.time.Instant;
import java.util.List;

/** What is past its time. Every call joins the transaction of its caller. */
public interface RetentionStore {

  /** One line of what was deleted. {@code objectId} is null where only a number is kept. */
  record Deletion(RetentionKind kind, String objectId, int amount, Instant deletedAt) {}

  /** The next courses after that one (null for the first) that ended before and still hold texts. */
  List<String> coursesWithTexts(RetentionKind kind, String after, Instant endedBefore);

  /**
   * The next keys after that one of what leaders wrote outside their courses (4D cycles, begun forms), where none of the
   * author's courses is open or ended later.
   */
  List<String> looseTexts(String after, Instant endedBefore);

  /** The next status dialogues after that one with a round that ended before and still holds texts. */
  List<String> dialoguesWithTexts(String after, Instant roundEndedBefore);

  /** Deletes the answers and drafts of the rounds of that dialogue that ended before; what was chosen is counted on. */
  int deleteRoundTexts(String dialogueId, Instant endedBefore);

  /** Deletes the answers and drafts under that key. */
  int deleteTexts(String key);

  /** Ids of the next mails after that one (null for the first) that were written before and do not wait to be sent. */
  List<String> mails(String after, Instant writtenBefore);

  int deleteMails(List<String> ids);

  /** The next leaders after that one whose courses all ended before, and whom no other open course or cohort names. */
  List<String> leaders(String after, Instant endedBefore);

  /**
   * Deletes the next lines of that list (the audit, data requests, deletions, the evaluator's rows, whole cohorts of them) that are older.
   *
   * @return how many; 0 when none is left
   */
  int deleteRecords(RetentionKind kind, Instant before);

  void log(Deletion deletion);

  /** The newest first, 1,000 at most. */
  List<Deletion> deletions();

  void keepTexts(String courseId, Instant at);

  boolean areTextsKept(String courseId);
}
