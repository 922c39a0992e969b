package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.mail.MailKind;
import dk.roedtraad.application.mail.MailPreview;
import dk.roedtraad.application.mail.MailPreview.Preview;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the mails look like, and a test of one to oneself. */
@RestController
@RequestMapping("/api/mails/templates")
class MailTemplateController {

  private final MailPreview previews;
  private final Access access;

  MailTemplateController(MailPreview previews, Access access) {
    this.previews = previews;
    this.access = access;
  }

  /** One line of the list. */
  record Line(String name, MailKind kind, String subject) {}

  /** To whom the test went. */
  record Sent(String to) {}

  @GetMapping
  List<Line> list() {
    access.require(Group.ADMINISTRATOR);
    return previews.all().stream().map(mail -> new Line(mail.name(), mail.kind(), mail.subject())).toList();
  }

  @GetMapping("/{name}")
  Preview one(@PathVariable String name) {
    access.require(Group.ADMINISTRATOR);
    return previews.of(name);
  }

  @PostMapping("/{name}/test")
  Sent test(@PathVariable String name) {
    return new Sent(previews.sendTo(access.require(Group.ADMINISTRATOR), name));
  }
}
