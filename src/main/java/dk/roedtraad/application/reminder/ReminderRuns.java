package dk.roedtraad.application.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The days on which the daily run went through. Joins the caller's transaction. */
public interface ReminderRuns {

  /** What became of a day. */
  enum Outcome {
    /** The program was started for the first time: nothing was due before. */
    FIRST_START,
    WRITTEN,
    /** The run came so late that it wrote to nobody. */
    TOO_LATE
  }

  /** @param mails how many digests were written, over all runs of the day */
  record Run(LocalDate day, Outcome outcome, int mails, Instant endedAt) {}

  /**
   * Adds the day, or adds to it: a day on which mails were written stays one, and ended when they were, whatever comes
   * after.
   */
  void record(Run run);

  Optional<Run> find(LocalDate day);

  /** Whether nothing was ever recorded. */
  boolean isEmpty();

  /** When the last run that wrote to people ended; empty if there never was one. */
  Optional<Instant> lastWrittenAt();
}
