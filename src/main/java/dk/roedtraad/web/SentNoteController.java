package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.portfolio.SentNote;
import dk.roedtraad.application.portfolio.SentNoteService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist shows after a form is handed in. */
@RestController
class SentNoteController {

  private final SentNoteService notes;
  private final Access access;

  SentNoteController(SentNoteService notes, Access access) {
    this.notes = notes;
    this.access = access;
  }

  @GetMapping("/api/sent/{taskId}")
  SentNote of(@PathVariable String taskId) {
    return notes.of(taskId, access.require(Group.values()));
  }
}
