package dk.roedtraad.application.overview;

import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.cohort.CohortSummary;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.overview.Overview.Line;
import dk.roedtraad.application.portfolio.CourseModels;
import dk.roedtraad.application.portfolio.MyStep.State;
import dk.roedtraad.application.portfolio.PlannedStep;
import dk.roedtraad.domain.cohort.Track;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts, school by school, whether the whole group takes part and hands in. */
@Component
class SchoolShares {

  private static final Set<LeaderStatus> NO_PART = EnumSet.of(LeaderStatus.NOT_STARTED, LeaderStatus.WITHDRAWN);
  static final Set<AttendanceOutcome> CAME =
      EnumSet.of(AttendanceOutcome.ATTENDED, AttendanceOutcome.PARTLY, AttendanceOutcome.CAUGHT_UP);
  private static final Set<State> UNDONE = EnumSet.of(State.PASSED, State.STILL_OPEN);

  private final Courses courses;
  private final CourseModels models;

  SchoolShares(Courses courses, CourseModels models) {
    this.courses = courses;
    this.models = models;
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
        handingIn(Track.valueOf(cohort.track()), group.getValue())));
  }

  private static Integer attending(List<Line> group, Map<String, Map<Integer, AttendanceOutcome>> attendance,
      SignedInUser reader) {
    var registered = group.stream().map(line -> attendance.get(line.courseId())).filter(Objects::nonNull).toList();
    if (registered.isEmpty() || !reader.followsEverySchool() && registered.size() < SchoolShare.CROWD) {
      return null;
    }
    return (int) group.stream().map(line -> attendance.getOrDefault(line.courseId(), Map.of()))
        .filter(seminars -> !seminars.isEmpty() && CAME.containsAll(seminars.values())).count();
  }

  private Integer handingIn(Track track, List<Line> group) {
    var planned = models.stepsOf(track);
    var asked = IntStream.range(0, planned.size()).filter(at -> planned.get(at).kind() == PlannedStep.Kind.FORM)
        .filter(at -> group.stream().map(line -> line.states().get(at))
            .anyMatch(state -> state == State.DONE || UNDONE.contains(state))).toArray();
    if (asked.length == 0) {
      return null;
    }
    return (int) group.stream().filter(line -> line.progress().overdueTasks() == 0)
        .filter(line -> IntStream.of(asked).noneMatch(at -> UNDONE.contains(line.states().get(at)))).count();
  }
}
