package dk.roedtraad.application.overview;

import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.cohort.CohortSummary;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.overview.Overview.Line;
import dk.roedtraad.domain.leader.LeaderStatus;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import java.text.Collator;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts, school by school, whether the whole group takes part and hands in. */
@Component
class SchoolShares {

  private static final Set<LeaderStatus> NO_PART = EnumSet.of(LeaderStatus.NOT_STARTED, LeaderStatus.WITHDRAWN);
  static final Set<AttendanceOutcome> CAME =
      EnumSet.of(AttendanceOutcome.ATTENDED, AttendanceOutcome.PARTLY, AttendanceOutcome.CAUGHT_UP);

  private final Courses courses;

  SchoolShares(Courses courses) {
    this.courses = courses;
  }

  /** @param leaders those whom the reader follows, of any cohort */
  Stream<SchoolShare> of(CohortSummary cohort, List<Line> leaders, SignedInUser reader) {
    var attendance = courses.attendanceOfCohort(cohort.cohortId());
    var groups = leaders.stream().filter(line -> line.cohortId().equals(cohort.cohortId()))
        .filter(line -> !NO_PART.contains(line.progress().status()))
        .sorted(Comparator.comparing(line -> line.progress().school(),
            Collator.getInstance(Locale.forLanguageTag("da-DK"))))
        .collect(Collectors.groupingBy(line -> line.progress().school(), LinkedHashMap::new, Collectors.toList()));
    return groups.entrySet().stream().map(group -> new SchoolShare(cohort.cohortId(), cohort.name(), group.getKey(),
        group.getValue().size(), attending(group.getValue(), attendance, reader),
        handingIn(group.getValue())));
  }

  private static Integer attending(List<Line> group, Map<String, Map<Integer, AttendanceOutcome>> attendance,
      SignedInUser reader) {
    var registered = group.stream().map(line -> attendance.get(line.courseId())).filter(Objects::nonNull).toList();
    if (registered.isEmpty() || !reader.followsEverySchool() && registered.size() < SchoolShare.CROWD) {
      return null;
    }
    return (int) group.stream().filter(line -> came(line, attendance.getOrDefault(line.courseId(), Map.of()))).count();
  }

  /** What was over when a leader was taken in is not registered until she has caught up. */
  private static boolean came(Line line, Map<Integer, AttendanceOutcome> seminars) {
    return !seminars.isEmpty() && CAME.containsAll(seminars.values())
        && seminars.keySet().containsAll(line.progress().startedAfter());
  }

  private static Integer handingIn(List<Line> group) {
    if (group.stream().noneMatch(line -> line.handingIn().begun())) {
      return null;
    }
    return (int) group.stream().filter(line -> !line.handingIn().lacking()).count();
  }
}
