package dk.roedtraad.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.evaluation.EvaluatedCohort;
import dk.roedtraad.application.evaluation.EvaluationRow;
import dk.roedtraad.application.evaluation.EvaluationService;
import dk.roedtraad.domain.cohort.Track;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * "Eksport til evaluering", for evaluators alone: whoever knows the leaders of a cohort could find somebody in it again.
 * Each file that is taken is kept in the audit.
 */
@RestController
class EvaluationController {

  private final EvaluationService evaluation;
  private final AuditTrail audit;
  private final Access access;

  EvaluationController(EvaluationService evaluation, AuditTrail audit, Access access) {
    this.evaluation = evaluation;
    this.audit = audit;
    this.access = access;
  }

  /** A cohort in words; {@code leaders} is null for one that is left out. */
  record CohortLine(String name, String track, EvaluatedCohort.State state, Integer leaders) {

    private static CohortLine of(EvaluatedCohort cohort) {
      return new CohortLine(cohort.name(), cohort.track().danishName(), cohort.state(), cohort.leaders());
    }
  }

  /** A row in the file: what {@link EvaluationRow} says, beside the cohort. */
  record Line(String cohort, Track track, @JsonUnwrapped EvaluationRow row) {}

  @GetMapping("/api/evaluation/cohorts")
  List<CohortLine> cohorts() {
    access.require(Group.EVALUATOR);
    return evaluation.cohorts().stream().map(CohortLine::of).toList();
  }

  @GetMapping("/api/evaluation.json")
  ResponseEntity<List<Line>> json() {
    return file("evaluering.json", MediaType.APPLICATION_JSON, rows());
  }

  @GetMapping("/api/evaluation.csv")
  ResponseEntity<String> csv() {
    return file("evaluering.csv", CsvFile.TYPE, CsvFile.write(EvaluationTable.of(rows())));
  }

  @GetMapping("/api/evaluation.xlsx")
  ResponseEntity<byte[]> spreadsheet() {
    return file("evaluering.xlsx", SpreadsheetFile.TYPE, SpreadsheetFile.write(List.of(EvaluationTable.of(rows()))));
  }

  private List<Line> rows() {
    access.require(Group.EVALUATOR);
    return evaluation.rows().entrySet().stream().flatMap(cohort -> cohort.getValue().stream().map(row ->
        new Line(cohort.getKey().name(), cohort.getKey().track(), row))).toList();
  }

  private <T> ResponseEntity<T> file(String name, MediaType type, T body) {
    audit.exported(access.require(Group.EVALUATOR).id(), name);
    return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString()).body(body);
  }
}
