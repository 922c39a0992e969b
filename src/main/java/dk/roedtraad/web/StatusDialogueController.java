package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.dialogue.DialogueReadingService;
import dk.roedtraad.application.dialogue.SchoolDialogue;
import dk.roedtraad.domain.deadline.DanishDates;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** "Status og fremdrift": what a school and the coordinators have said to each other, for both to read. */
@RestController
class StatusDialogueController {

  private final DialogueReadingService dialogues;
  private final Access access;

  StatusDialogueController(DialogueReadingService dialogues, Access access) {
    this.dialogues = dialogues;
    this.access = access;
  }

  /** One school, in words; {@code taskId} is the question that waits for the reader. */
  record School(String school, String taskId, List<Round> rounds) {

    private static School of(SchoolDialogue dialogue) {
      return new School(dialogue.school(), dialogue.taskId(), dialogue.rounds().stream().map(Round::of).toList());
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
}
