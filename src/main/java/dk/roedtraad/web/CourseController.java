package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.course.CourseService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a coordinator does to the course of one leader. */
@RestController
@RequestMapping("/api/courses/{courseId}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class CourseController {

  private final CourseService courses;
  private final Access access;

  CourseController(CourseService courses, Access access) {
    this.courses = courses;
    this.access = access;
  }

  @PostMapping("/withdrawal")
  void withdraw(@PathVariable String courseId) {
    courses.withdraw(courseId, access.require(Group.COORDINATOR).id());
  }

  @PostMapping("/pause")
  void pause(@PathVariable String courseId) {
    courses.pause(courseId, access.require(Group.COORDINATOR).id());
  }

  @PostMapping("/resumption")
  void resume(@PathVariable String courseId) {
    courses.resume(courseId, access.require(Group.COORDINATOR).id());
  }
}
