package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.portfolio.StartPageService;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The way in for everybody. Tasklist asks for the login, since everybody may open it, and its page "start" leads on to
 * where the person's work is. Whoever follows a link goes where the link leads.
 */
@RestController
class StartController {

  private static final String TASKLIST = "camunda/app/tasklist/default/";
  private static final String COCKPIT = "camunda/app/cockpit/default/";

  private final StartPageService starts;
  private final Access access;
  private final Pages pages;

  StartController(StartPageService starts, Access access, Pages pages) {
    this.starts = starts;
    this.access = access;
    this.pages = pages;
  }

  @GetMapping({"/", "/start"})
  ResponseEntity<Void> begin() {
    return ResponseEntity.status(HttpStatus.FOUND).header(HttpHeaders.LOCATION, pages.tasklist() + "#/start").build();
  }

  /** The address, seen from the application's root. */
  @GetMapping("/api/start")
  Map<String, String> lead() {
    var start = starts.of(access.require(Group.values()));
    return Map.of("address", switch (start.place()) {
      case TASK -> TASKLIST + "#/?task=" + start.taskId();
      case TASKS -> TASKLIST + "#/";
      case MY_COHORTS -> TASKLIST + "#/holdoverblik";
      case MY_COURSE -> TASKLIST + "#/mit-forloeb";
      case MY_LEADERS -> TASKLIST + "#/mine-ledere";
      case OVERVIEW -> COCKPIT + "#/forloeb";
      case OPERATIONS -> COCKPIT + "#/drift";
      case EXPORTS -> TASKLIST + "#/evaluering";
    });
  }
}
