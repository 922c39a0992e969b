package dk.roedtraad.engine.decision;

import dk.roedtraad.application.privacy.RetentionTable;
import dk.roedtraad.domain.retention.RetentionKind;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says at each start what is kept without end. A table that somebody has changed is never replaced by a release, so it does
 * not get the row of a kind that the release brings, and nobody would notice what is not deleted.
 */
@Component
class RetentionRowsWatch {

  private static final Logger LOG = LoggerFactory.getLogger(RetentionRowsWatch.class);

  private final RetentionTable table;

  RetentionRowsWatch(RetentionTable table) {
    this.table = table;
  }

  /** A table that cannot be read does not keep the application from starting: the nightly run fails and tells of it. */
  @EventListener(ApplicationReadyEvent.class)
  void warn() {
    try {
      var keptWithoutEnd = withoutRow();
      if (!keptWithoutEnd.isEmpty()) {
        LOG.warn("The decision 'retention' has no row for {}: kept without end. Add the rows as in the shipped "
            + "bpmn/retention.dmn, and deploy the table again.", keptWithoutEnd);
      }
    } catch (IllegalStateException unreadable) {
      LOG.warn("The decision 'retention' cannot be asked. {}", unreadable.getMessage());
    }
  }

  private List<RetentionKind> withoutRow() {
    return Arrays.stream(RetentionKind.values()).filter(kind -> table.keptFor(kind).isEmpty()).toList();
  }
}
