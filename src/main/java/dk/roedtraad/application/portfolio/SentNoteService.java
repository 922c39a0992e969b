package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import org.springframework.stereotype.Service;

/** Thanks for a form that was just handed in, and says what comes next and when. */
@Service
public class SentNoteService {

  private static final String NOTHING_MORE = "Der er ikke mere at gøre lige nu. Vi skriver, når der er noget nyt.";

  private final Answers answers;
  private final NextSteps nextSteps;

  SentNoteService(Answers answers, NextSteps nextSteps) {
    this.answers = answers;
    this.nextSteps = nextSteps;
  }

  /** @throws Refusal 404 unless the author handed in that very task */
  public SentNote of(String taskId, SignedInUser author) {
    var answer = answers.findByTask(taskId).filter(found -> found.authorId().equals(author.id()))
        .orElseThrow(() -> Refusal.notFound("Opgaven er ikke indsendt af dig."));
    var thanks = "Tak – indsendt " + DanishDates.clock(CopenhagenTime.hourOf(answer.submittedAt())) + ".";
    if (!author.is(Group.LEADER) && !author.is(Group.COACH)) {
      return new SentNote(thanks, null, null);
    }
    var next = nextSteps.of(author.id()).orElse(null);
    return new SentNote(thanks, next, next == null ? NOTHING_MORE : null);
  }
}
