package dk.roedtraad.application.deadline;

import dk.roedtraad.domain.deadline.SchoolCalendar;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * On which days people at a school work. Whatever concerns one leader goes by the leader's own school; only what
 * concerns a whole cohort, whose schools differ, goes by the usual calendar.
 */
@Service
public class SchoolCalendars {

  private final SchoolClosures closures;

  SchoolCalendars(SchoolClosures closures) {
    this.closures = closures;
  }

  /**
   * The calendar of one school, read anew each time: a list that was loaded a moment ago counts, on every node.
   *
   * @param schoolCode null for work that belongs to no single school
   */
  public SchoolCalendar of(String schoolCode) {
    return schoolCode == null ? usual() : SchoolCalendar.ofSchool(closures.of(schoolCode));
  }

  /** As {@link #of}, of those of the schools that have a list of their own, by the school's code. */
  public Map<String, SchoolCalendar> withOwnList(Collection<String> schoolCodes) {
    var calendars = new HashMap<String, SchoolCalendar>();
    closures.all().forEach((code, list) -> {
      if (schoolCodes.contains(code)) {
        calendars.put(code, SchoolCalendar.ofSchool(list.periods()));
      }
    });
    return calendars;
  }

  /** For a school that has told us nothing, and for a whole cohort. */
  public SchoolCalendar usual() {
    return SchoolCalendar.usual();
  }
}
