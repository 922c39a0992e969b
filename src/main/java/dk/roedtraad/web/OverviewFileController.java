package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.overview.Overview;
import dk.roedtraad.application.overview.OverviewService;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page "Forløb" as files, for those who see the page, with the numbers of the page. */
@RestController
class OverviewFileController {

  private final OverviewService overviews;
  private final AuditTrail audit;
  private final Access access;

  OverviewFileController(OverviewService overviews, AuditTrail audit, Access access) {
    this.overviews = overviews;
    this.audit = audit;
    this.access = access;
  }

  @GetMapping("/api/overview.csv")
  ResponseEntity<String> csv(@RequestParam(required = false) String cohortId) {
    return file("forloeb.csv", CsvFile.TYPE, CsvFile.write(OverviewTables.leaders(overview(cohortId))));
  }

  @GetMapping("/api/overview.xlsx")
  ResponseEntity<byte[]> spreadsheet(@RequestParam(required = false) String cohortId) {
    return file("forloeb.xlsx", SpreadsheetFile.TYPE, SpreadsheetFile.write(OverviewTables.of(overview(cohortId))));
  }

  private Overview overview(String cohortId) {
    return overviews.of(cohortId, reader());
  }

  private SignedInUser reader() {
    return access.require(Group.COORDINATOR, Group.ADMINISTRATOR, Group.MANAGER);
  }

  private <T> ResponseEntity<T> file(String name, MediaType type, T body) {
    audit.exported(reader().id(), name);
    return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString()).body(body);
  }
}
