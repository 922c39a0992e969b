package dk.roedtraad.web;

import dk.roedtraad.application.overview.Chart;
import dk.roedtraad.application.overview.Overview;
import dk.roedtraad.application.overview.Overview.Line;
import dk.roedtraad.application.overview.Overview.StepCount;
import dk.roedtraad.application.overview.Overview.TrackSteps;
import dk.roedtraad.domain.leader.LeaderStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page "Forløb" shows, as tables to take along. */
final class OverviewTables {

  private static final List<String> COUNTS = behind("Trin", StepCount.NAMES);

  private OverviewTables() {}

  /** The leaders, their steps on each course, and then numbers only: by status, step and school, and the charts'. */
  static List<Table> of(Overview overview, List<Chart> charts) {
    return Stream.of(Stream.of(leaders(overview)), overview.tracks().stream().map(track -> steps(track, overview)),
        Stream.of(statuses(overview), counts(overview), schools(overview)), charts.stream()
            .filter(chart -> !chart.rows().isEmpty()).map(OverviewTables::chart)).flatMap(tables -> tables).toList();
  }

  /** The columns of the progress table, behind the cohort's name. */
  static Table leaders(Overview overview) {
    var rows = overview.leaders().stream().map(Line::progress).toList();
    boolean inDetail = ProgressTable.inDetail(rows);
    return new Table("Ledere", behind("Hold", ProgressTable.headings(inDetail)), overview.leaders().stream()
        .map(line -> behind((Object) line.cohort(), ProgressTable.cells(line.progress(), inDetail))).toList());
  }

  private static Table steps(TrackSteps track, Overview overview) {
    var headings = new ArrayList<>(List.of("Hold", "Navn", "Skole"));
    headings.addAll(track.steps().stream().map(StepCount::name).toList());
    return new Table("Trin – " + track.track().danishName(), headings, overview.leaders().stream()
        .filter(line -> line.progress().track() == track.track()).map(OverviewTables::states).toList());
  }

  private static List<Object> states(Line line) {
    var cells = new ArrayList<Object>(List.of(line.cohort(), line.progress().name(), line.progress().school()));
    line.states().forEach(state -> cells.add(state.danishName()));
    return cells;
  }

  /** How many leaders of each cohort have each status that one of them has. */
  static Table statuses(Overview overview) {
    var found = Arrays.stream(LeaderStatus.values()).filter(status -> overview.leaders().stream()
        .anyMatch(line -> line.progress().status() == status)).toList();
    var cohorts = overview.leaders().stream().collect(Collectors.groupingBy(Line::cohortId, LinkedHashMap::new,
        Collectors.toList()));
    return new Table("Status", behind("Hold", behind("Ledere", found.stream().map(LeaderStatus::danishName).toList())),
        cohorts.values().stream().map(lines -> behind((Object) lines.get(0).cohort(), behind((Object) lines.size(),
            found.stream().map(status -> (Object) (int) lines.stream()
                .filter(line -> line.progress().status() == status).count()).toList()))).toList());
  }

  private static Table chart(Chart chart) {
    return new Table(chart.title(), behind(chart.heading(), chart.series()), chart.rows().stream()
        .map(row -> behind((Object) row.label(), row.cells().stream().map(OverviewTables::cell).toList())).toList());
  }

  /** A number where it is one, and words where they say more. */
  private static Object cell(Chart.Cell cell) {
    return cell.words().equals(String.valueOf(cell.number())) ? (Object) cell.number() : cell.words();
  }

  private static Table counts(Overview overview) {
    return new Table("Antal ved trin", behind("Spor", COUNTS), overview.tracks().stream().flatMap(track ->
        counts(track).rows().stream().map(row -> behind((Object) track.track().danishName(), row))).toList());
  }

  /** How many are and have been at each step of one course. */
  static Table counts(TrackSteps track) {
    return new Table(track.track().danishName(), COUNTS, track.steps().stream()
        .map(step -> OverviewTables.<Object>behind(step.name(), List.copyOf(step.numbers()))).toList());
  }

  private static Table schools(Overview overview) {
    return new Table("Skoler", List.of("Skole", "Hold", "Ledere", "Med på internater", "Har indsendt alt"),
        overview.schools().stream().map(share -> Arrays.<Object>asList(share.school(), share.cohort(), share.leaders(),
            share.attendance(), share.handingInWords())).toList());
  }

  private static <T> List<T> behind(T first, List<T> others) {
    var all = new ArrayList<T>(others.size() + 1);
    all.add(first);
    all.addAll(others);
    return all;
  }
}
