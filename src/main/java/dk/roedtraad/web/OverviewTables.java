package dk.roedtraad.web;

import dk.roedtraad.application.overview.Overview;
import dk.roedtraad.application.overview.Overview.Line;
import dk.roedtraad.application.overview.Overview.StepCount;
import dk.roedtraad.application.overview.Overview.TrackSteps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the page "Forløb" shows, as tables to take along. */
final class OverviewTables {

  private OverviewTables() {}

  /** A table of the leaders, one of the steps for each course, the numbers at each step, and the schools. */
  static List<Table> of(Overview overview) {
    return Stream.of(Stream.of(leaders(overview)), overview.tracks().stream().map(track -> steps(track, overview)),
        Stream.of(counts(overview), schools(overview))).flatMap(tables -> tables).toList();
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

  private static Table counts(Overview overview) {
    return new Table("Antal ved trin", List.of("Spor", "Trin", "Er her nu", "Afsluttet", "Sprunget over"),
        overview.tracks().stream().flatMap(track -> track.steps().stream().map(step -> Arrays.<Object>asList(
            track.track().danishName(), step.name(), step.here(), step.done(), step.passed()))).toList());
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
