package dk.roedtraad.application.enrolment;

import dk.roedtraad.domain.leader.LeaderListVerdict;
import dk.roedtraad.domain.leader.RowWarning;
import dk.roedtraad.domain.list.RowError;
import java.util.List;

/**
 * The verdict on a list of leaders.
 *
 * @param accepted how many leaders are enrolled by the call, or would be if the list was only looked at: all or none
 * @param errors what has to be mended; with a single one nobody is enrolled
 * @param warnings what the coordinator has to confirm
 */
public record EnrolmentReport(int accepted, List<RowError> errors, List<RowWarning> warnings) {

  static EnrolmentReport of(LeaderListVerdict verdict) {
    return new EnrolmentReport(verdict.isClean() ? verdict.rows().size() : 0, verdict.errors(), verdict.warnings());
  }

  public EnrolmentReport {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }
}
