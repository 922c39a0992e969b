package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.portfolio.MarkedPicture;
import dk.roedtraad.application.portfolio.Portfolio;
import dk.roedtraad.application.portfolio.PortfolioService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** "Mit forløb": a leader's own data, for that leader. Whoever else asks is refused, whatever rights they have. */
@RestController
class MyCourseController {

  private final PortfolioService portfolios;
  private final Access access;

  MyCourseController(PortfolioService portfolios, Access access) {
    this.portfolios = portfolios;
    this.access = access;
  }

  /** What Tasklist may offer the person who is logged in. */
  record Me(boolean leader) {}

  @GetMapping("/api/me")
  Me me() {
    return new Me(access.require(Group.values()).is(Group.LEADER));
  }

  @GetMapping("/api/my-courses")
  Portfolio all() {
    return portfolios.of(access.require(Group.LEADER));
  }

  @GetMapping("/api/my-courses/{courseId}/picture")
  MarkedPicture picture(@PathVariable String courseId) {
    return portfolios.picture(courseId, access.require(Group.LEADER));
  }
}
