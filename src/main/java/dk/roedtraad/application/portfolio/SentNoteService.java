package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Thanks for a form that was just handed in, and says what comes next and when. */
@Service
public class SentNoteService {

  private static final String APPROVE_PLAN = "cohort-approve-plan";
  private static final String CLOSE_COHORT = "cohort-close-cohort";
  private static final String NOTHING_MORE = "Der er ikke mere at gøre lige nu. Vi skriver, når der er noget nyt.";

  private final Answers answers;
  private final Courses courses;
  private final NextSteps nextSteps;

  SentNoteService(Answers answers, Courses courses, NextSteps nextSteps) {
    this.answers = answers;
    this.courses = courses;
    this.nextSteps = nextSteps;
  }

  /** @throws Refusal 404 unless the author handed in that very task */
  public SentNote of(String taskId, SignedInUser author) {
    var answer = answers.findByTask(taskId).filter(found -> found.authorId().equals(author.id()))
        .orElseThrow(() -> Refusal.notFound("Opgaven er ikke indsendt af dig."));
    var thanks = "Tak – indsendt " + DanishDates.clock(CopenhagenTime.hourOf(answer.submittedAt())) + ".";
    var begun = begun(answer);
    if (begun.isPresent()) {
      return new SentNote(thanks, null, begun.get());
    }
    if (!author.is(Group.LEADER) && !author.is(Group.COACH)) {
      return new SentNote(thanks, null, null);
    }
    var next = nextSteps.of(author.id()).orElse(null);
    return new SentNote(thanks, next, next == null ? NOTHING_MORE : null);
  }

  /** What the form has set going for many people, which takes a moment and is seen nowhere else yet. */
  private Optional<String> begun(Answer answer) {
    if (APPROVE_PLAN.equals(answer.formId()) && "APPROVE".equals(answer.values().get("planDecision"))) {
      return Optional.of("Holdet sættes i gang nu: " + leaders(answer.courseId()) + " får besked. Om lidt står "
          + "'Praktisk forberedelse' på din liste.");
    }
    return CLOSE_COHORT.equals(answer.formId())
        ? Optional.of("Holdet afsluttes nu. Det tager et øjeblik, før alle forløb er lukket.") : Optional.empty();
  }

  private String leaders(String cohortId) {
    var enrolled = courses.ofCohort(cohortId).size();
    return enrolled == 1 ? "1 leder" : enrolled + " ledere";
  }
}
