package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.cohort.CohortService;
import dk.roedtraad.application.cohort.CohortSummary;
import dk.roedtraad.application.enrolment.EnrolmentReport;
import dk.roedtraad.application.enrolment.EnrolmentService;
import dk.roedtraad.application.enrolment.LeaderListReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cohorts, and the lists of leaders that are loaded into them. */
@RestController
@RequestMapping("/api/cohorts")
class CohortController {

  private final CohortService cohorts;
  private final EnrolmentService enrolment;
  private final Access access;

  CohortController(CohortService cohorts, EnrolmentService enrolment, Access access) {
    this.cohorts = cohorts;
    this.enrolment = enrolment;
    this.access = access;
  }

  @GetMapping
  List<CohortSummary> list() {
    return cohorts.list(access.require(Group.COORDINATOR, Group.ADMINISTRATOR, Group.MANAGER));
  }

  /**
   * {@code accepted} in the answer is how many are enrolled by this call, and with {@code dryRun=true} how many the same
   * call without it would enrol.
   */
  @PostMapping(path = "/{cohortId}/leaders", consumes = {"text/*", "application/csv", "application/octet-stream"})
  ResponseEntity<EnrolmentReport> enrol(@PathVariable String cohortId,
      @RequestParam(defaultValue = "false") boolean dryRun, InputStream body) throws IOException {
    var coordinator = access.require(Group.COORDINATOR);
    var file = UploadedList.read(body);
    if (dryRun) {
      return ResponseEntity.ok(enrolment.check(cohortId, file));
    }
    var report = enrolment.enrol(cohortId, file, coordinator.id());
    return ResponseEntity.status(report.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
        .body(report);
  }
}
