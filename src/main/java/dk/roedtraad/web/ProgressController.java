package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.progress.ProgressRow;
import dk.roedtraad.application.progress.ProgressService;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the leaders of a cohort are: for programs as JSON, for people as a table that Danish Excel opens. */
@RestController
@RequestMapping("/api/cohorts/{cohortId}")
class ProgressController {

  private final ProgressService progress;
  private final AuditTrail audit;
  private final Access access;

  ProgressController(ProgressService progress, AuditTrail audit, Access access) {
    this.progress = progress;
    this.audit = audit;
    this.access = access;
  }

  /** One leader, with the names and values that outside programs rely on. */
  record Row(String leaderId, String name, String school, String track, String phase, String status, int openTasks,
      int overdueTasks, OffsetDateTime nextDeadline, List<Seminar> attendance, List<Integer> startedAfter,
      List<String> missing) {

    /** How one seminar went. */
    record Seminar(int seminar, String name, String outcome) {}

    private static Row of(ProgressRow row) {
      return new Row(row.leaderId(), row.name(), row.school(), row.track().name(), row.phase(), row.status().name(),
          row.openTasks(), row.overdueTasks(), row.nextDeadline() == null ? null
              : row.nextDeadline().atZone(CopenhagenTime.ZONE).toOffsetDateTime(),
          row.attendance() == null ? null : row.attendance().entrySet().stream().map(entry -> new Seminar(entry.getKey(),
              row.track().seminarName(entry.getKey()), entry.getValue().name())).toList(),
          row.startedAfter().stream().sorted().toList(), row.missing());
    }
  }

  @GetMapping("/progress")
  List<Row> json(@PathVariable String cohortId) {
    return rows(cohortId).stream().map(Row::of).toList();
  }

  @GetMapping("/progress.csv")
  ResponseEntity<String> csv(@PathVariable String cohortId) {
    var table = CsvFile.write(ProgressTable.of(rows(cohortId)));
    audit.exported(reader().id(), "fremdrift.csv");
    var file = ContentDisposition.attachment().filename("fremdrift.csv").build();
    return ResponseEntity.ok().contentType(CsvFile.TYPE).header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(table);
  }

  private List<ProgressRow> rows(String cohortId) {
    return progress.of(cohortId, reader());
  }

  private SignedInUser reader() {
    return access.require(Group.COORDINATOR, Group.ADMINISTRATOR, Group.MANAGER);
  }
}
