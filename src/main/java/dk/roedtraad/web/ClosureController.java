package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.deadline.ClosureReport;
import dk.roedtraad.application.deadline.ClosureService;
import dk.roedtraad.application.deadline.ClosuresInForce;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** On which days the schools are closed. */
@RestController
@RequestMapping("/api/closures")
class ClosureController {

  private final ClosureService closures;
  private final Access access;

  ClosureController(ClosureService closures, Access access) {
    this.closures = closures;
    this.access = access;
  }

  @GetMapping
  List<ClosuresInForce> inForce() {
    access.require(Group.COORDINATOR, Group.ADMINISTRATOR);
    return closures.inForce();
  }

  /** "Brug de sædvanlige lukkedage igen". */
  @DeleteMapping("/{schoolCode}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void useUsual(@PathVariable String schoolCode) {
    closures.useUsual(schoolCode, access.require(Group.COORDINATOR, Group.ADMINISTRATOR).id());
  }

  /** {@code accepted} in the answer is how many closures are stored, and with {@code dryRun=true} how many would be. */
  @PostMapping(consumes = {"text/*", "application/csv", "application/octet-stream"})
  ResponseEntity<ClosureReport> load(@RequestParam(defaultValue = "false") boolean dryRun, InputStream body)
      throws IOException {
    var user = access.require(Group.COORDINATOR, Group.ADMINISTRATOR);
    var file = UploadedList.read(body);
    if (dryRun) {
      return ResponseEntity.ok(closures.check(file));
    }
    var report = closures.load(file, user.id());
    return ResponseEntity.status(report.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
        .body(report);
  }
}
