package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.answer.DraftService;
import dk.roedtraad.application.answer.FormKey;
import dk.roedtraad.application.portfolio.MyDraft;
import dk.roedtraad.application.portfolio.MyDraftService;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** "Kladder": all that the signed-in person has typed and not handed in, to read, copy and throw away. */
@RestController
class MyDraftController {

  private final MyDraftService mine;
  private final DraftService drafts;
  private final Access access;

  MyDraftController(MyDraftService mine, DraftService drafts, Access access) {
    this.mine = mine;
    this.drafts = drafts;
    this.access = access;
  }

  /** The address that people are told; relative for the reason given at {@link TaskLinkController#open}. */
  @GetMapping("/kladder")
  ResponseEntity<Void> page() {
    return ResponseEntity.status(HttpStatus.FOUND)
        .header(HttpHeaders.LOCATION, "camunda/app/tasklist/default/#/kladder").build();
  }

  @GetMapping("/api/drafts")
  List<MyDraft> all() {
    return mine.of(access.require(Group.values()).id());
  }

  @DeleteMapping("/api/drafts")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void throwAway(@RequestParam String courseId, @RequestParam String formId, @RequestParam int round) {
    drafts.throwAway(new FormKey(courseId, formId, round), access.require(Group.values()));
  }
}
