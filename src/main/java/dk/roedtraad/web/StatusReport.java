package dk.roedtraad.web;

import dk.roedtraad.application.overview.Chart;
import dk.roedtraad.application.overview.Overview;
import dk.roedtraad.application.overview.SchoolShare;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import dk.roedtraad.domain.leader.StatusSentence;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * "Statusrapport": the numbers of the page "Forløb" for a steering group. It names no leader, and as it is handed on it
 * tells nothing of a school with so few leaders that it would be told of one of them.
 */
@Component
class StatusReport {

  private static final String TOO_FEW = "Vises ikke (for få ledere)";
  private static final String NO_NUMBERS = "Skolen har færre end " + SchoolShare.CROWD
      + " ledere i forløbet, så rapporten viser ingen tal: De ville handle om en bestemt leder.";

  private final PdfDocuments documents;
  private final Clock clock;

  StatusReport(PdfDocuments documents, Clock clock) {
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * @param cohortId the one cohort it is about; null or empty for all that are not closed
   * @param everything whether every school is in it
   */
  byte[] write(Overview overview, List<Chart> charts, String cohortId, boolean everything) {
    var tooFew = !everything && !overview.leaders().isEmpty() && overview.leaders().size() < SchoolShare.CROWD;
    return documents.write("status-report.html", Map.of("subject", subject(overview, cohortId),
        "scope", everything ? "alle skoler" : "kun " + schoolsOf(overview), "today", DanishDates.full(CopenhagenTime.dayOf(clock.instant())),
        "sentence", overview.leaders().isEmpty() ? overview.sentence() : tooFew ? NO_NUMBERS
            : StatusSentence.how(overview.leaders().stream().map(line -> line.progress().status()).toList()),
        "anybody", !overview.leaders().isEmpty() && !tooFew, "statuses", printed(OverviewTables.statuses(overview)),
        "tracks", overview.tracks().stream().map(OverviewTables::counts).map(StatusReport::printed).toList(), "schools", schools(overview.schools()),
        "charts", charts.stream().map(StatusReport::chart).toList()));
  }

  private static String subject(Overview overview, String cohortId) {
    return overview.cohorts().stream().filter(cohort -> cohort.cohortId().equals(cohortId)).findFirst()
        .map(cohort -> cohort.name()).orElse("Alle hold, der ikke er afsluttet");
  }

  private static String schoolsOf(Overview overview) {
    return overview.leaders().isEmpty() ? "egen skole" : overview.leaders().stream().map(line -> line.progress().school())
        .distinct().collect(Collectors.joining(", "));
  }

  /** The first cell of a row is its heading. */
  private static Map<String, Object> printed(Table table) {
    return Map.of("name", table.name(), "headings", table.headings(), "rows", table.rows().stream().map(row -> Map.of("head", row.get(0),
        "cells", row.subList(1, row.size()))).toList());
  }

  private static List<Map<String, Object>> schools(List<SchoolShare> schools) {
    return schools.stream().map(share -> Map.<String, Object>of("school", share.school(), "cohort", share.cohort(),
        "leaders", share.leaders(), "attendance", share.isCrowd() ? unbroken(share.attendance()) : TOO_FEW,
        "handingIn", share.isCrowd() ? unbroken(share.handingInWords()) : TOO_FEW)).toList();
  }

  /** "(4 af 5)" stays on one line of its narrow column. */
  private static String unbroken(String words) {
    return words.replace(" af ", "\u00a0af\u00a0");
  }

  private static Map<String, Object> chart(Chart chart) {
    int most = chart.most() != null ? chart.most()
        : chart.rows().stream().flatMap(row -> row.cells().stream()).mapToInt(Chart.Cell::number).max().orElse(0);
    return Map.of("title", chart.title(), "about", chart.about(), "instead", chart.instead() == null ? "" : chart.instead(),
        "heading", chart.heading(), "series", chart.series(), "rows", chart.rows().stream().map(row ->
            Map.of("label", row.label(), "cells", row.cells().stream().map(cell -> Map.of("words", cell.words(), "width",
                most == 0 ? 0 : Math.round(100f * cell.number() / most))).toList())).toList());
  }
}
