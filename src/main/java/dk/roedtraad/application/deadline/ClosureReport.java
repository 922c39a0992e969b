package dk.roedtraad.application.deadline;

import dk.roedtraad.domain.list.RowError;
import java.time.LocalDate;
import java.util.List;

/**
 * The verdict on a list of closures.
 *
 * @param accepted how many closures are stored by the call, or would be if the list was only looked at: all or none
 * @param schools the names of the schools whose closures the list takes the place of; none while there is an error
 * @param rows the rows in order
 * @param errors what has to be mended; with a single one nothing is stored
 * @param warnings columns that are not read
 */
public record ClosureReport(int accepted, List<String> schools, List<Row> rows, List<RowError> errors,
    List<RowError> warnings) {

  /**
   * One row without a fault.
   *
   * @param days as people write them: "12.–16. oktober 2026"
   */
  public record Row(int row, String school, LocalDate from, LocalDate to, String days, String name) {}
}
