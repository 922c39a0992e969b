package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.cohortoverview.MailLine;
import dk.roedtraad.application.cohortoverview.SentMailService;
import dk.roedtraad.application.course.CourseService;
import dk.roedtraad.application.course.PauseService;
import dk.roedtraad.application.deadline.PostponementService;
import dk.roedtraad.application.release.ReleaseService;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a coordinator does to the course of one leader. */
@RestController
@RequestMapping("/api/courses/{courseId}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class CourseController {

  private final CourseService courses;
  private final PauseService pauses;
  private final PostponementService postponements;
  private final ReleaseService releases;
  private final SentMailService mails;
  private final Access access;

  CourseController(CourseService courses, PauseService pauses, PostponementService postponements,
      ReleaseService releases, SentMailService mails, Access access) {
    this.courses = courses;
    this.pauses = pauses;
    this.postponements = postponements;
    this.releases = releases;
    this.mails = mails;
    this.access = access;
  }

  @PostMapping("/withdrawal")
  void withdraw(@PathVariable String courseId) {
    courses.withdraw(courseId, access.require(Group.COORDINATOR).id());
  }

  /** Days as ISO dates; without a first day from today, without a last one until somebody ends it. */
  record Leave(LocalDate from, LocalDate to) {

    private static final Leave FROM_NOW_ON = new Leave(null, null);
  }

  @PostMapping(path = "/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
  void pause(@PathVariable String courseId, @RequestBody(required = false) Leave leave) {
    var coordinator = access.require(Group.COORDINATOR).id();
    var days = leave == null ? Leave.FROM_NOW_ON : leave;
    pauses.pause(courseId, days.from(), days.to(), coordinator);
  }

  /** The day as an ISO date. */
  record Postponement(LocalDate deadline, String reason) {}

  /** "Udskyd frist" of one open task of the leader's own. */
  @PostMapping(path = "/tasks/{taskId}/postponement", consumes = MediaType.APPLICATION_JSON_VALUE)
  void postpone(@PathVariable String courseId, @PathVariable String taskId, @RequestBody Postponement postponement) {
    var coordinator = access.require(Group.COORDINATOR).id();
    postponements.postpone(courseId, taskId, postponement.deadline(), postponement.reason(), coordinator);
  }

  /** "Skolens leder må se": the leader is told first. */
  @PostMapping("/tasks/{taskId}/release")
  void release(@PathVariable String courseId, @PathVariable String taskId) {
    releases.release(courseId, taskId, access.require(Group.COORDINATOR).id());
  }

  /** What was sent to whom about that leader, and what became of it. */
  @GetMapping("/mails")
  @ResponseStatus(HttpStatus.OK)
  List<MailLine> mails(@PathVariable String courseId) {
    access.require(Group.COORDINATOR);
    return mails.of(courseId);
  }

  @PostMapping("/resumption")
  void resume(@PathVariable String courseId) {
    pauses.resume(courseId, access.require(Group.COORDINATOR).id());
  }
}
