package dk.roedtraad.application.dialogue;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.dialogue.DialogueProcesses.OpenQuestion;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One manager is asked, and any other manager of the same school may answer instead: somebody may be away. */
@Service
public class QuestionService {

  private static final String QUESTION = "Status og fremdrift";

  private final Dialogues dialogues;
  private final DialogueProcesses processes;
  private final AuditTrail audit;
  private final Clock clock;

  QuestionService(Dialogues dialogues, DialogueProcesses processes, AuditTrail audit, Clock clock) {
    this.dialogues = dialogues;
    this.processes = processes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The manager takes over the open question from a colleague, who can no longer answer it and may take it back. What the
   * colleague had begun to write stays the colleague's. Does nothing for whoever has it already.
   *
   * @throws Refusal 404 unless it is an open question to a school that the manager belongs to
   */
  @Transactional
  public void takeOver(String taskId, SignedInUser manager) {
    var dialogue = ofOwnSchools(manager).filter(one -> question(one, taskId).isPresent()).findFirst()
        .orElseThrow(QuestionService::unknown);
    // Of two colleagues who press the button at the same moment one comes second, and sees who has it by now.
    dialogues.lock(dialogue.schoolCode(), CopenhagenTime.dayOf(clock.instant()));
    var question = question(dialogue, taskId).orElseThrow(QuestionService::unknown);
    if (!Objects.equals(manager.id(), question.managerId())) {
      processes.takeOver(taskId, manager.id());
      audit.add(manager.id(), AuditKind.TASK_CLAIMED, new AuditObject(AuditObject.Kind.TASK, taskId, QUESTION),
          question.managerId());
    }
  }

  private Stream<Dialogue> ofOwnSchools(SignedInUser manager) {
    return manager.is(Group.MANAGER) ? manager.schools().stream().map(dialogues::ofSchool).flatMap(Optional::stream)
        : Stream.empty();
  }

  private Optional<OpenQuestion> question(Dialogue dialogue, String taskId) {
    return Optional.ofNullable(dialogue.processInstanceId()).flatMap(processes::question)
        .filter(open -> open.taskId().equals(taskId));
  }

  private static Refusal unknown() {
    return Refusal.notFound("Spørgsmålet venter ikke længere. Det kan være besvaret, eller runden er forbi.");
  }
}
