package dk.roedtraad.web;

import dk.roedtraad.application.portfolio.MyStep.State;
import dk.roedtraad.application.progress.ProgressRow;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The progress of leaders as a table: the same columns wherever it is taken along. */
final class ProgressTable {

  private static final List<String> HEADINGS = List.of("Navn", "E-mail", "Skole", "Spor", "Fase", "Status",
      "Åbne opgaver", "Fristen er passeret", "Næste frist");
  /** For those whom the single leader concerns. */
  private static final List<String> DETAILS = List.of("Fremmøde", "Mangler");

  private ProgressTable() {}

  static Table of(List<ProgressRow> rows) {
    boolean inDetail = inDetail(rows);
    return new Table("Ledere", headings(inDetail), rows.stream().map(row -> cells(row, inDetail)).toList());
  }

  /** Who may not see how the seminars went gets no column for it, rather than one that looks as if nobody came. */
  static boolean inDetail(List<ProgressRow> rows) {
    return rows.stream().allMatch(row -> row.attendance() != null);
  }

  static List<String> headings(boolean inDetail) {
    var headings = new ArrayList<>(HEADINGS);
    headings.addAll(inDetail ? DETAILS : List.of());
    return headings;
  }

  static List<Object> cells(ProgressRow row, boolean inDetail) {
    var cells = new ArrayList<Object>(Arrays.asList(row.name(), row.leaderId(), row.school(), row.track().danishName(),
        row.phase(), row.status().danishName(), row.openTasks(), row.overdueTasks(),
        row.nextDeadline() == null ? null : CopenhagenTime.dayOf(row.nextDeadline())));
    cells.addAll(inDetail ? List.of(attendance(row), row.missing() == null ? "" : String.join(", ", row.missing()))
        : List.of());
    return cells;
  }

  private static String attendance(ProgressRow row) {
    return row.track().seminarNumbers().stream()
        .filter(number -> row.attendance().containsKey(number) || row.startedAfter().contains(number))
        .map(number -> row.track().seminarName(number) + ": " + outcome(row, number)).collect(Collectors.joining(", "));
  }

  /** Who began later and has caught up is said to have caught up. */
  private static String outcome(ProgressRow row, int seminar) {
    return Optional.ofNullable(row.attendance().get(seminar)).map(AttendanceOutcome::danishName)
        .orElse(State.STARTED_LATER.danishName());
  }
}
