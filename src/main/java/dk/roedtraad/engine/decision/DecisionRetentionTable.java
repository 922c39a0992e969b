package dk.roedtraad.engine.decision;

import dk.roedtraad.application.privacy.RetentionTable;
import dk.roedtraad.domain.retention.RetentionKind;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the decision {@code retention}. */
@Component
class DecisionRetentionTable implements RetentionTable {

  private static final Logger LOG = LoggerFactory.getLogger(DecisionRetentionTable.class);
  private static final String DECISION = "retention";

  private final DecisionTables tables;

  DecisionRetentionTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<Period> keptFor(RetentionKind kind) {
    var rows = tables.ask(tables.newest(DECISION), Variables.putValue("data", kind.name()));
    return rows.isEmpty() ? Optional.empty() : Optional.of(atLeast(kind, period(kind,
        rows.getSingleResult().getEntry("keptFor"))));
  }

  private static Period atLeast(RetentionKind kind, Period asked) {
    var kept = kind.atLeast(asked);
    if (!kept.equals(asked)) {
      LOG.warn("The decision '{}' has {} for {}, which is too short: kept for {} all the same. Write that or more.",
          DECISION, asked, kind, kept);
    }
    return kept;
  }

  private static Period period(RetentionKind kind, Object text) {
    try {
      var period = Period.parse(String.valueOf(text));
      if (!period.isZero() && !period.isNegative()) {
        return period;
      }
    } catch (DateTimeParseException unreadable) {
      throw wrong(kind, unreadable);
    }
    throw wrong(kind, null);
  }

  private static IllegalStateException wrong(RetentionKind kind, Exception cause) {
    return new IllegalStateException("The row for " + kind + " of the decision '" + DECISION + "' has no period. Write "
        + "one as P30D, P6M or P5Y, deploy the table again and retry. Nothing of this kind was deleted.", cause);
  }
}
