package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.portfolio.CoachLeader;
import dk.roedtraad.application.portfolio.CoachLeaderService;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** "Mine ledere": a konsulent's own leaders. */
@RestController
class CoachLeaderController {

  private final CoachLeaderService leaders;
  private final Access access;

  CoachLeaderController(CoachLeaderService leaders, Access access) {
    this.leaders = leaders;
    this.access = access;
  }

  @GetMapping("/api/my-leaders")
  List<CoachLeader> mine() {
    return leaders.of(access.require(Group.COACH));
  }
}
