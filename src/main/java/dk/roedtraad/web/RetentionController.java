package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.privacy.RetentionService;
import dk.roedtraad.application.privacy.RetentionStore.Deletion;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was deleted because its time was over, and what a leader wants to keep for longer. */
@RestController
class RetentionController {

  private final RetentionService retention;
  private final Access access;

  RetentionController(RetentionService retention, Access access) {
    this.retention = retention;
    this.access = access;
  }

  @GetMapping("/api/retention")
  List<Deletion> deletions() {
    access.require(Group.ADMINISTRATOR);
    return retention.deletions();
  }

  /** @param until the last day in words; null where nothing goes before its time */
  record Texts(String until) {}

  /** When the texts of a leader who has left go, for that leader. */
  @GetMapping("/api/my-courses/{courseId}/kept-texts")
  Texts texts(@PathVariable String courseId) {
    return new Texts(retention.textsGoAt(courseId, access.require(Group.LEADER))
        .map(moment -> DanishDates.longDate(CopenhagenTime.dayOf(moment))).orElse(null));
  }

  @PostMapping("/api/courses/{courseId}/kept-texts")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keepTexts(@PathVariable String courseId) {
    retention.keepTexts(courseId, access.require(Group.LEADER, Group.COORDINATOR));
  }
}
