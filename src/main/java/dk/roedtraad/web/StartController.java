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

  /** The address, seen from the application's root; without an address the page tells that it is still to come. */
  @GetMapping("/api/start")
  Map<String, String> lead() {
    var start = starts.of(access.require(Group.values()));
    return switch (start.place()) {
      case TASK -> Map.of("address", TASKLIST + "#/?task=" + start.taskId());
      case TASKS -> Map.of("address", TASKLIST + "#/");
      case MY_COURSE -> Map.of("address", TASKLIST + "#/mit-forloeb");
      case MY_LEADERS -> Map.of("address", TASKLIST + "#/mine-ledere");
      case OVERVIEW -> Map.of("address", COCKPIT + "#/forloeb");
      case OPERATIONS -> Map.of("address", COCKPIT + "#/drift");
      case EXPORTS -> Map.of("say", "Her kommer de pseudonymiserede udtræk til evalueringen. De viser aldrig et navn.");
    };
  }
}
