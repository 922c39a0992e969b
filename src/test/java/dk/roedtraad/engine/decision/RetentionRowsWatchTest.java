package dk.roedtraad.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dk.roedtraad.application.privacy.RetentionTable;
import dk.roedtraad.domain.retention.RetentionKind;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RetentionRowsWatchTest {

  private static final Logger LOG = (Logger) LoggerFactory.getLogger(RetentionRowsWatch.class);

  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  @BeforeEach
  void listen() {
    logged.start();
    LOG.addAppender(logged);
  }

  @AfterEach
  void stopListening() {
    LOG.detachAppender(logged);
  }

  @Test
  void whatATableOfOnesOwnLacksIsToldOfAtEachStart() {
    assertThat(toldOf(kind -> kind == RetentionKind.EVALUATION ? Optional.empty() : Optional.of(Period.ofYears(1))))
        .singleElement().asString().contains("no row for [EVALUATION]", "kept without end");
  }

  @Test
  void ofAWholeTableNothingIsSaid() {
    assertThat(toldOf(kind -> Optional.of(Period.ofYears(1)))).isEmpty();
  }

  @Test
  void aTableThatCannotBeReadKeepsNothingFromStarting() {
    assertThat(toldOf(kind -> {
      throw new IllegalStateException("The row for " + kind + " has no period.");
    })).singleElement().asString().contains("The row for ANSWERS has no period.");
  }

  private List<String> toldOf(RetentionTable table) {
    new RetentionRowsWatch(table).warn();
    return logged.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
