package dk.roedtraad.application.privacy;

import dk.roedtraad.domain.retention.RetentionKind;
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
}
