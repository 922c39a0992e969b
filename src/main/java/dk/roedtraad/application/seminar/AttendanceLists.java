package dk.roedtraad.application.seminar;

import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.SeminarChanges;
import dk.roedtraad.application.seminar.AttendanceList.Entry;
import java.util.List;
import org.springframework.stereotype.Component;

/** The lists that one takes along to the seminars of a cohort. */
@Component
public class AttendanceLists {

  private final Cohorts cohorts;
  private final SeminarChanges changes;
  private final SeminarParticipants participants;

  AttendanceLists(Cohorts cohorts, SeminarChanges changes, SeminarParticipants participants) {
    this.cohorts = cohorts;
    this.changes = changes;
    this.participants = participants;
  }

  /** One for each seminar, by number: those whose attendance will be, or was, asked about. */
  public List<AttendanceList> of(String cohortId) {
    var cancelled = changes.cancelled(cohortId);
    return cohorts.seminars(cohortId).stream().map(seminar -> new AttendanceList(seminar,
        cancelled.contains(seminar.number()), participants.toRegister(seminar).stream()
            .map(course -> new Entry(course, participants.isExpected(course, seminar.number()))).toList())).toList();
  }
}
