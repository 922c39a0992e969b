package dk.roedtraad.domain.closure;

import dk.roedtraad.domain.deadline.ClosedPeriod;
import dk.roedtraad.domain.deadline.DanishDates;
import dk.roedtraad.domain.leader.SchoolCode;
import dk.roedtraad.domain.leader.SchoolName;
import dk.roedtraad.domain.list.Cells;
import dk.roedtraad.domain.list.ListLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that a list of closures keeps. All faults of all rows are told at once; a row with a fault is left out, and
 * the caller stores nothing as long as there is one.
 */
public final class ClosureRules {

  private static final int YEARS_FROM_TODAY = 5;

  /** What two rows must not have in common. */
  private record Key(String schoolCode, LocalDate from, LocalDate to) {}

  private final Map<String, String> schools;
  private final LocalDate today;
  private final Cells<ClosureColumn> cells = new Cells<>();
  private final Map<Key, Integer> rows = new HashMap<>();

  private ClosureRules(Map<String, String> schools, LocalDate today) {
    this.schools = schools;
    this.today = today;
  }

  /**
   * Judges rows that were read from a file whose header was in order.
   *
   * @param schools the name of every school in the system, by code: closures of any other would never be looked at
   */
  public static ClosureListVerdict judge(List<ListLine<ClosureColumn>> lines, Map<String, String> schools,
      LocalDate today) {
    var rules = new ClosureRules(schools, today);
    var rows = new ArrayList<ClosureRow>();
    lines.forEach(line -> rules.judge(line).ifPresent(rows::add));
    return new ClosureListVerdict(rows, rules.cells.errors());
  }

  private Optional<ClosureRow> judge(ListLine<ClosureColumn> line) {
    int errorsBefore = cells.errors().size();
    var school = school(line);
    var from = date(line, ClosureColumn.FROM);
    var to = date(line, ClosureColumn.TO);
    var name = cells.text(line, ClosureColumn.NAME);
    if (cells.errors().size() > errorsBefore) {
      return Optional.empty();
    }
    return period(line, from, to == null ? from : to, name).filter(period -> isFirst(line, school, period))
        .map(period -> new ClosureRow(line.row(), school, period));
  }

  private String school(ListLine<ClosureColumn> line) {
    var name = cells.text(line, ClosureColumn.SCHOOL);
    if (name == null) {
      return null;
    }
    var code = SchoolCode.find(name).map(SchoolCode::value).orElse("");
    if (schools.containsKey(code)) {
      return code;
    }
    var meant = schools.entrySet().stream().filter(known -> SchoolName.of(code, name)
        .looksLike(SchoolName.of(known.getKey(), known.getValue()))).map(Map.Entry::getValue).sorted().findFirst();
    cells.fault(line, ClosureColumn.SCHOOL, "'" + name + "' er ikke en skole på noget hold. " + meant
        .map(known -> "Mente du '" + known + "'?").orElse("Skriv skolens navn som på listen over ledere."));
    return null;
  }

  private LocalDate date(ListLine<ClosureColumn> line, ClosureColumn column) {
    var text = cells.text(line, column);
    if (text == null) {
      return null;
    }
    var date = DanishDates.parse(text);
    if (date.isEmpty()) {
      cells.fault(line, column, "'" + text + "' er ikke en dato. Skriv dag, måned og år som "
          + DanishDates.numeric(today) + ".");
    } else if (date.get().isBefore(today.minusYears(YEARS_FROM_TODAY))
        || date.get().isAfter(today.plusYears(YEARS_FROM_TODAY))) {
      cells.fault(line, column, DanishDates.numeric(date.get())
          + " ligger mere end fem år fra i dag. Er årstallet rigtigt?");
      return null;
    }
    return date.orElse(null);
  }

  /** What no closed period may be, the period itself says, in Danish. */
  private Optional<ClosedPeriod> period(ListLine<ClosureColumn> line, LocalDate from, LocalDate to, String name) {
    try {
      return Optional.of(new ClosedPeriod(from, to, name));
    } catch (IllegalArgumentException e) {
      cells.fault(line, ClosureColumn.TO, e.getMessage());
      return Optional.empty();
    }
  }

  private boolean isFirst(ListLine<ClosureColumn> line, String school, ClosedPeriod period) {
    var earlier = rows.putIfAbsent(new Key(school, period.from(), period.to()), line.row());
    if (earlier != null) {
      cells.fault(line, ClosureColumn.FROM, "De samme dage står også i række " + earlier + ". Slet den ene.");
    }
    return earlier == null;
  }
}
