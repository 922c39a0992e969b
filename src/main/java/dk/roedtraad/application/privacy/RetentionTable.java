package dk.roedtraad.application.privacy;

import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.retention.RetentionKind;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;

/** The decision table {@code retention}, always the newest version of it. */
public interface RetentionTable {

  /**
   * For how long it is kept, never shorter than {@link RetentionKind#atLeast}; empty for what is kept without end.
   *
   * @throws IllegalStateException if the row holds no period
   */
  Optional<Period> keptFor(RetentionKind kind);

  /** The moment before which everything of that kind is past its time; as {@link #keptFor}. */
  default Optional<Instant> limit(RetentionKind kind, Instant now) {
    return keptFor(kind).map(period -> now.atZone(CopenhagenTime.ZONE).minus(period).toInstant());
  }
}
