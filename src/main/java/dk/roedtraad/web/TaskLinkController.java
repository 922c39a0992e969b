package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.portfolio.TaskLink;
import dk.roedtraad.application.portfolio.TaskLinkService;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The address in a mail, which outlives the task, and what became of the task it names. */
@RestController
class TaskLinkController {

  private static final Pattern TASK_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final TaskLinkService links;
  private final Access access;

  TaskLinkController(TaskLinkService links, Access access) {
    this.links = links;
    this.access = access;
  }

  /**
   * Leads to a page of Tasklist, which asks for the login. The address is relative, so that it is right under whatever
   * host and path people reach the application.
   */
  @GetMapping("/opgave/{taskId}")
  ResponseEntity<Void> open(@PathVariable String taskId) {
    var known = TASK_ID.matcher(taskId).matches() ? taskId : "ukendt";
    return ResponseEntity.status(HttpStatus.FOUND)
        .header(HttpHeaders.LOCATION, "../camunda/app/tasklist/default/#/opgave/" + known).build();
  }

  @GetMapping("/api/task-links/{taskId}")
  TaskLink follow(@PathVariable String taskId) {
    return links.follow(taskId, access.require(Group.values()));
  }
}
