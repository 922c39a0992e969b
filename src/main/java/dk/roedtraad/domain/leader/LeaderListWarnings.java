package dk.roedtraad.domain.leader;

import dk.roedtraad.domain.leader.RowWarning.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What in a list may be right, but is more often a slip. Each thing is told once, at the first row that shows it. */
final class LeaderListWarnings {

  private static final int ROWS_TOLD = 10;
  private static final int MOST_SCHOOLS_COMPARED = 1_000;

  private final List<LeaderRow> rows;
  private final KnownPeople known;
  private final Map<SchoolCode, List<LeaderRow>> bySchool;
  private final List<RowWarning> warnings = new ArrayList<>();

  private LeaderListWarnings(List<LeaderRow> rows, KnownPeople known) {
    this.rows = rows;
    this.known = known;
    this.bySchool = rows.stream()
        .collect(Collectors.groupingBy(LeaderRow::schoolCode, LinkedHashMap::new, Collectors.toList()));
  }

  /** Looks at the rows without a fault. */
  static List<RowWarning> of(List<LeaderRow> rows, KnownPeople known) {
    var list = new LeaderListWarnings(rows, known);
    list.newSchools();
    list.newManagersAndCoaches();
    list.managersFromElsewhere();
    list.rolesMixedUp();
    list.withoutCoach();
    return list.warnings;
  }

  private void newSchools() {
    List<SchoolName> others = new ArrayList<>();
    known.schools().forEach((code, name) -> others.add(SchoolName.of(code, name)));
    bySchool.forEach((code, leaders) -> {
      LeaderRow first = leaders.get(0);
      if (known.schools().containsKey(code.value())) {
        return;
      }
      SchoolName school = SchoolName.of(code.value(), first.school());
      Optional<String> meant = others.stream().limit(MOST_SCHOOLS_COMPARED)
          .filter(school::looksLike).map(SchoolName::name).findFirst();
      warn(first, LeaderColumn.SCHOOL, meant.isPresent() ? Kind.SIMILAR_SCHOOL : Kind.NEW_SCHOOL,
          "Ny skole: '" + first.school() + "'" + meant.map(name -> " – mente du '" + name + "'?").orElse("."));
      others.add(school);
    });
  }

  private void newManagersAndCoaches() {
    Set<EmailAddress> told = new HashSet<>();
    for (LeaderRow row : rows) {
      EmailAddress manager = row.managerEmail();
      if (manager != null && !known.managers().contains(manager.value()) && told.add(manager)) {
        warn(row, LeaderColumn.MANAGER, Kind.NEW_MANAGER,
            "Ny i skoleledelsen: " + manager + " ('" + row.school() + "').");
      }
    }
    told.clear();
    for (LeaderRow row : rows) {
      EmailAddress coach = row.coachEmail();
      if (coach != null && !known.coaches().contains(coach.value()) && told.add(coach)) {
        warn(row, LeaderColumn.COACH, Kind.NEW_COACH, "Ny konsulent: " + coach + ".");
      }
    }
  }

  private void managersFromElsewhere() {
    bySchool.values().forEach(leaders -> {
      Set<String> domains = leaders.stream().map(row -> row.email().domain()).collect(Collectors.toSet());
      Set<EmailAddress> told = new HashSet<>();
      for (LeaderRow row : leaders) {
        EmailAddress manager = row.managerEmail();
        if (manager != null && !domains.contains(manager.domain()) && told.add(manager)) {
          warn(row, LeaderColumn.MANAGER, Kind.MANAGER_FROM_ELSEWHERE, "Chefens adresse " + manager
              + " slutter på noget andet end ledernes på '" + row.school() + "' (" + row.email().domain()
              + "). Chefen kan se skolens status, så tjek adressen.");
        }
      }
    });
  }

  private void rolesMixedUp() {
    for (LeaderRow row : rows) {
      if (row.email().equals(row.managerEmail())) {
        warn(row, LeaderColumn.MANAGER, Kind.MIXED_ROLES, "Lederen står som sin egen chef.");
      }
      if (row.email().equals(row.coachEmail())) {
        warn(row, LeaderColumn.COACH, Kind.MIXED_ROLES, "Lederen står som sin egen konsulent.");
      }
    }
  }

  private void withoutCoach() {
    List<LeaderRow> without = rows.stream().filter(row -> row.coachEmail() == null).toList();
    if (without.isEmpty()) {
      return;
    }
    String told = without.stream().limit(ROWS_TOLD).map(row -> String.valueOf(row.row()))
        .collect(Collectors.joining(", "));
    String leaders = without.size() == 1 ? "1 leder" : without.size() + " ledere";
    String more = without.size() > ROWS_TOLD ? " …" : "";
    warn(without.get(0), LeaderColumn.COACH, Kind.WITHOUT_COACH, leaders + " har ingen konsulent (række " + told + more
        + "). Konsulenten vælges så senere i en opgave.");
  }

  private void warn(LeaderRow row, LeaderColumn column, Kind kind, String message) {
    warnings.add(new RowWarning(row.row(), column.header(), kind, message));
  }
}
