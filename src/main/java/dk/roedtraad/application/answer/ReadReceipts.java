package dk.roedtraad.application.answer;

import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.domain.answer.FormDefinition;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Notes that the konsulent has opened what a leader wrote, so that the leader need not wonder. */
@Component
class ReadReceipts {

  private final EarlierAnswers earlier;
  private final Readings readings;
  private final Clock clock;

  ReadReceipts(EarlierAnswers earlier, Readings readings, Clock clock) {
    this.earlier = earlier;
    this.readings = readings;
    this.clock = clock;
  }

  /** Whoever opens the form must be its owner: nobody else is shown anything. */
  void opened(FormDefinition form, FormTask task, SignedInUser reader) {
    if (reader.id().equals(task.coachId())) {
      earlier.quotedBy(form, task).stream().filter(answer -> !answer.authorId().equals(reader.id()))
          .forEach(answer -> readings.addFirst(answer.id(), reader.id(), clock.instant()));
    }
  }
}
