package dk.roedtraad.application.enrolment;

import dk.roedtraad.application.list.ListFormat;
import dk.roedtraad.application.list.ListReader;
import dk.roedtraad.domain.leader.KnownPeople;
import dk.roedtraad.domain.leader.LeaderColumn;
import dk.roedtraad.domain.leader.LeaderList;
import dk.roedtraad.domain.leader.LeaderListVerdict;
import dk.roedtraad.domain.leader.RowWarning;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a list of leaders and has it judged. */
@Component
public class LeaderListReader {

  public static final ListFormat<LeaderColumn> FORMAT =
      new ListFormat<>(List.of(LeaderColumn.values()), "listen over ledere", "leder", "ledere");

  /**
   * Reads and judges a file.
   *
   * @param bytes the file as it was uploaded
   * @param known who and what exists already
   */
  public LeaderListVerdict read(byte[] bytes, KnownPeople known) {
    var content = ListReader.read(bytes, FORMAT);
    var unknown = content.unknownColumns().stream()
        .map(column -> new RowWarning(column.row(), column.name(), RowWarning.Kind.UNKNOWN_COLUMN, column.message()));
    var verdict = LeaderList.judge(content.lines(), known);
    return new LeaderListVerdict(verdict.rows(),
        Stream.concat(content.errors().stream(), verdict.errors().stream()).toList(),
        Stream.concat(unknown, verdict.warnings().stream()).toList());
  }
}
