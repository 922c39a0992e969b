package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.overview.ChartService;
import dk.roedtraad.application.overview.EventLogService;
import dk.roedtraad.application.overview.OverviewService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page "Forløb" as files, for those who see the page, with the numbers of the page; and what lies behind them. */
@RestController
class OverviewFileController {

  private final OverviewService overviews;
  private final ChartService charts;
  private final EventLogService events;
  private final StatusReport report;
  private final AuditTrail audit;
  private final Access access;

  OverviewFileController(OverviewService overviews, ChartService charts, EventLogService events, StatusReport report,
      AuditTrail audit, Access access) {
    this.overviews = overviews;
    this.charts = charts;
    this.events = events;
    this.report = report;
    this.audit = audit;
    this.access = access;
  }

  /** The endings of those that the reader of the page may take, the most asked for first. */
  static List<String> filesFor(SignedInUser reader) {
    return EventLogService.isFor(reader) ? List.of("pdf", "xlsx", "csv", "xes") : List.of("pdf", "xlsx", "csv");
  }

  @GetMapping("/api/overview.csv")
  ResponseEntity<String> csv(@RequestParam(required = false) String cohortId) {
    var reader = reader();
    return file("forloeb.csv", CsvFile.TYPE, reader,
        CsvFile.write(OverviewTables.leaders(overviews.of(cohortId, reader))));
  }

  @GetMapping("/api/overview.xlsx")
  ResponseEntity<byte[]> spreadsheet(@RequestParam(required = false) String cohortId) {
    var reader = reader();
    return file("forloeb.xlsx", SpreadsheetFile.TYPE, reader,
        SpreadsheetFile.write(OverviewTables.of(overviews.of(cohortId, reader), charts.of(cohortId, reader))));
  }

  @GetMapping("/api/overview.pdf")
  ResponseEntity<byte[]> report(@RequestParam(required = false) String cohortId) {
    var reader = reader();
    return file("statusrapport.pdf", MediaType.APPLICATION_PDF, reader, report.write(overviews.of(cohortId, reader),
        charts.of(cohortId, reader), cohortId, reader.followsEverySchool()));
  }

  /** Written cohort by cohort while it is sent: it may hold hundreds of thousands of events. */
  @GetMapping("/api/overview.xes")
  void events(@RequestParam(required = false) String cohortId, HttpServletResponse response) throws IOException {
    var reader = access.require(Group.COORDINATOR, Group.ADMINISTRATOR);
    var cohorts = events.cohortsFor(cohortId, reader);
    audit.exported(reader.id(), "forloeb.xes");
    SentFile.send(response, EventLogFile.TYPE, "forloeb.xes", out -> {
      var log = new EventLogFile(out);
      cohorts.forEach(cohort -> events.write(cohort, log));
      log.finish();
    });
  }

  private SignedInUser reader() {
    return access.require(Group.COORDINATOR, Group.ADMINISTRATOR, Group.MANAGER);
  }

  /** Noted once the file is there: what was refused was not taken. */
  private <T> ResponseEntity<T> file(String name, MediaType type, SignedInUser reader, T body) {
    audit.exported(reader.id(), name);
    return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString()).body(body);
  }
}
