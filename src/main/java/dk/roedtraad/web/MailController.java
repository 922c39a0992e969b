package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.mail.MailSummary;
import dk.roedtraad.application.mail.Outbox;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to whom, and what became of it; never what it said. */
@RestController
@RequestMapping("/api/mails")
class MailController {

  private final Outbox outbox;
  private final Access access;

  MailController(Outbox outbox, Access access) {
    this.outbox = outbox;
    this.access = access;
  }

  @GetMapping
  List<MailSummary> list(@RequestParam(required = false) String cohortId) {
    access.require(Group.COORDINATOR);
    return outbox.list(cohortId == null || cohortId.isBlank() ? null : cohortId);
  }
}
