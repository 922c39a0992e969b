package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.training.TrainingService;
import dk.roedtraad.application.training.TrainingService.AgreedSession;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the two people of a session do to it once it is agreed. */
@RestController
@RequestMapping("/api/sessions/{courseId}/{round}")
class SessionController {

  private final TrainingService training;
  private final Access access;

  SessionController(TrainingService training, Access access) {
    this.training = training;
    this.access = access;
  }

  @GetMapping
  AgreedSession agreed(@PathVariable String courseId, @PathVariable int round) {
    return training.agreed(courseId, round, access.require(Group.LEADER, Group.COACH).id());
  }

  /** Only the leader and the konsulent know of the session; for everybody else it is not there. */
  @PostMapping("/move")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void move(@PathVariable String courseId, @PathVariable int round) {
    training.requestMove(courseId, round, access.require(Group.LEADER, Group.COACH).id());
  }
}
