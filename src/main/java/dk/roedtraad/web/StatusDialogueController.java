package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.dialogue.DialogueReadingService;
import dk.roedtraad.application.dialogue.QuestionService;
import dk.roedtraad.application.dialogue.SchoolDialogue;
import dk.roedtraad.domain.deadline.DanishDates;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** "Status og fremdrift": what a school and the coordinators have said to each other, for both to read. */
@RestController
class StatusDialogueController {

  private final DialogueReadingService dialogues;
  private final QuestionService questions;
  private final Access access;

  StatusDialogueController(DialogueReadingService dialogues, QuestionService questions, Access access) {
    this.dialogues = dialogues;
    this.questions = questions;
    this.access = access;
  }

  /** One school, in words; {@code taskId} is the question that waits for the reader, or else for a colleague. */
  record School(String school, String taskId, SchoolDialogue.Colleagues colleagues, List<Round> rounds) {

    private static School of(SchoolDialogue dialogue) {
      return new School(dialogue.school(), dialogue.taskId(), dialogue.colleagues(),
          dialogue.rounds().stream().map(Round::of).toList());
    }
  }

  record Round(int number, String askedOn, boolean open, Said said, Reply reply) {

    private static Round of(SchoolDialogue.Round round) {
      return new Round(round.number(), DanishDates.longDate(round.askedOn()), round.open(),
          round.said() == null ? null : Said.of(round.said()), round.reply() == null ? null : Reply.of(round.reply()));
    }
  }

  record Said(String on, String by, String status, String timeAndResources, String action, boolean wantsDialogue) {

    private static Said of(SchoolDialogue.Said said) {
      return new Said(DanishDates.longDate(said.on()), said.by(), said.status().danishName(),
          said.timeGiven().danishName(), said.action(), said.wantsDialogue());
    }
  }

  record Reply(String on, String by, String text) {

    private static Reply of(SchoolDialogue.Reply reply) {
      return new Reply(DanishDates.longDate(reply.on()), reply.by(), reply.text());
    }
  }

  @GetMapping("/api/status-dialogues")
  List<School> list() {
    return dialogues.of(access.require(Group.COORDINATOR, Group.MANAGER)).stream().map(School::of).toList();
  }

  /** A manager answers instead of a colleague; afterwards the task is the manager's. */
  @PostMapping("/api/status-dialogues/questions/{taskId}/takeover")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeOver(@PathVariable String taskId) {
    questions.takeOver(taskId, access.require(Group.MANAGER));
  }
}
