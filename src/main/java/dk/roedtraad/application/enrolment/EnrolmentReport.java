package dk.roedtraad.application.enrolment;

import dk.roedtraad.domain.leader.RowError;
import dk.roedtraad.domain.leader.RowWarning;
import java.util.List;

/**
 * The verdict on a list of leaders.
 *
 * @param accepted how many were enrolled; of a list that was only looked at, how many rows are in order
 * @param errors what has to be mended; with a single one nobody is enrolled
 * @param warnings what the coordinator has to confirm
 */
public record EnrolmentReport(int accepted, List<RowError> errors, List<RowWarning> warnings) {

  public EnrolmentReport {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }
}
