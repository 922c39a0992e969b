package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.course.CourseService;
import dk.roedtraad.application.course.PauseService;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
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
  private final Access access;

  CourseController(CourseService courses, PauseService pauses, Access access) {
    this.courses = courses;
    this.pauses = pauses;
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

  @PostMapping("/pause")
  void pause(@PathVariable String courseId, @RequestBody(required = false) Leave leave) {
    var coordinator = access.require(Group.COORDINATOR).id();
    var days = leave == null ? Leave.FROM_NOW_ON : leave;
    pauses.pause(courseId, days.from(), days.to(), coordinator);
  }

  @PostMapping("/resumption")
  void resume(@PathVariable String courseId) {
    pauses.resume(courseId, access.require(Group.COORDINATOR).id());
  }
}
