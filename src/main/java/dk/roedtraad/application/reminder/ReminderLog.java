package dk.roedtraad.application.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who was reminded of what, so that nobody is twice. Joins the caller's transaction: a row stands exactly when its mail
 * is in the outbox. Keys in the database make a second writer fail, whichever node it runs on.
 */
public interface ReminderLog {

  /** The manual "Send venlig påmindelse til alle" under the name of a rule. */
  String ASKED_FOR = "askedFor";

  /** Under the name of a rule: a mail of its own told of the task on that day, instead of what the rules would have said. */
  String TOLD_AT_ONCE = "toldAtOnce";

  /**
   * A rule that a task has met.
   *
   * @param countedFrom the day the rule counts from: when the task was opened or is due, so that a moved
   *     deadline is met anew; for {@link #ASKED_FOR} the day on which it was asked for
   */
  record Met(String rule, LocalDate countedFrom) {}

  /** What is known of one task; {@code digests} is in how many it has stood. */
  record OfTask(Set<Met> met, int digests) {

    static final OfTask NOTHING = new OfTask(Set.of(), 0);

    /** The day on which a mail of its own told of the task, if there was one. */
    Optional<LocalDate> toldOn() {
      return met.stream().filter(it -> it.rule().equals(TOLD_AT_ONCE)).map(Met::countedFrom).findFirst();
    }
  }

  /** The digests one person has got in the present week. */
  record OfPerson(int thisWeek, boolean today) {

    static final OfPerson NONE = new OfPerson(0, false);
  }

  /** A digest to one person. */
  record Digest(String id, String personId) {}

  /** One row; {@code digestId} is null where the coordinator was asked to call, or another mail told of it. */
  record Entry(String taskId, Met met, String digestId) {}

  /** Of those tasks that something is known of. */
  Map<String, OfTask> ofTasks(Collection<String> taskIds);

  /** Of those people who have got one from that Monday to today. */
  Map<String, OfPerson> ofPeople(Collection<String> personIds, LocalDate monday, LocalDate today);

  /**
   * Keeps that people get a digest on that day.
   *
   * @param askedBy the coordinator who asked for them, or null for the daily run
   * @throws org.springframework.dao.DuplicateKeyException if one of them has got one already
   */
  void addDigests(List<Digest> digests, LocalDate day, String askedBy, Instant at);

  /**
   * Keeps which rules were met.
   *
   * @throws org.springframework.dao.DuplicateKeyException if one of them was already
   */
  void addAll(List<Entry> entries, Instant at);
}
