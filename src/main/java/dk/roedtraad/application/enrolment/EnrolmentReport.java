package dk.roedtraad.application.enrolment;

import dk.roedtraad.domain.leader.LeaderListVerdict;
import dk.roedtraad.domain.leader.LeaderRow;
import dk.roedtraad.domain.leader.RowWarning;
import dk.roedtraad.domain.list.RowError;
import java.util.List;
import java.util.Objects;

/**
 * The verdict on a list of leaders.
 *
 * @param accepted how many leaders are enrolled by the call, or would be if the list was only looked at: all or none
 * @param errors what has to be mended; with a single one nobody is enrolled
 * @param warnings what the coordinator has to confirm
 * @param rows the rows without a fault, as they were understood: a column that was mistaken for another shows here only
 */
public record EnrolmentReport(int accepted, List<RowError> errors, List<RowWarning> warnings, List<Row> rows) {

  /** One leader as the list names her; {@code coach} is null where the list names none. */
  public record Row(int row, String firstName, String lastName, String email, String school, String coach) {

    private static Row of(LeaderRow row) {
      return new Row(row.row(), row.firstName(), row.lastName(), row.email().value(), row.school(),
          Objects.toString(row.coachEmail(), null));
    }
  }

  static EnrolmentReport of(LeaderListVerdict verdict) {
    return new EnrolmentReport(verdict.isClean() ? verdict.rows().size() : 0, verdict.errors(), verdict.warnings(),
        verdict.rows().stream().map(Row::of).toList());
  }

  public EnrolmentReport {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
    rows = List.copyOf(rows);
  }
}
