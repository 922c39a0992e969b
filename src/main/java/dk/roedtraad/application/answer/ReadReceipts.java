package dk.roedtraad.application.answer;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notes that the konsulent has opened what a leader wrote, so that the leader need not wonder. */
@Component
class ReadReceipts {

  private final Forms forms;
  private final Readings readings;
  private final List<FormFacts> facts;
  private final Clock clock;

  ReadReceipts(Forms forms, Readings readings, List<FormFacts> facts, Clock clock) {
    this.forms = forms;
    this.readings = readings;
    this.facts = facts;
    this.clock = clock;
  }

  /** Whoever opens the form must be its owner: nobody else is shown anything. */
  void opened(FormTask task, SignedInUser reader) {
    if (reader.id().equals(task.coachId())) {
      facts.stream().filter(source -> source.forms().contains(task.formId()))
          .flatMap(source -> source.quoted(task).stream())
          .filter(answer -> !answer.authorId().equals(reader.id()) && isForTheCoach(answer))
          .forEach(answer -> readings.addFirst(answer.id(), reader.id(), clock.instant()));
    }
  }

  private boolean isForTheCoach(Answer answer) {
    return forms.newest(answer.formId()).filter(form -> form.readers().contains(Group.COACH.id())).isPresent();
  }
}
