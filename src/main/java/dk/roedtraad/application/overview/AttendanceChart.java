package dk.roedtraad.application.overview;

import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How many came to each seminar. A manager is told who came and who did not, never why, and of no group so small that it
 * would be told of one person.
 */
@Component
class AttendanceChart {

  private static final Chart IN_DETAIL = new Chart("attendance", "Fremmøde",
      "Så mange ledere har koordinatoren registreret på hvert internat eller seminar.", Chart.Shape.STACKED,
      "Internat", Arrays.stream(AttendanceOutcome.values()).map(AttendanceOutcome::danishName).toList());
  private static final Chart IN_SHORT = new Chart("attendance", "Fremmøde",
      "Så mange af skolens ledere var med på hvert internat eller seminar. Den, der var med én dag eller har indhentet "
          + "det, tæller med.", Chart.Shape.STACKED, "Internat", List.of("Var med", "Var ikke med"));
  private static final String NOTHING = "Der er ikke registreret noget fremmøde endnu.";
  private static final String TOO_FEW =
      "Fremmødet vises, når det er registreret for mindst " + SchoolShare.CROWD + " ledere fra skolen på samme hold.";

  /** How it went for one leader. */
  private record Seen(String school, String seminar, AttendanceOutcome outcome) {}

  private final Courses courses;

  AttendanceChart(Courses courses) {
    this.courses = courses;
  }

  /** @param cohorts the courses that the reader follows, cohort by cohort */
  Chart of(Stream<List<Course>> cohorts, SignedInUser reader) {
    boolean everything = reader.followsEverySchool();
    var bySeminar = cohorts.filter(listed -> !listed.isEmpty())
        .flatMap(listed -> everything ? seen(listed) : crowds(seen(listed).toList()))
        .collect(Collectors.groupingBy(Seen::seminar, TreeMap::new, Collectors.mapping(Seen::outcome, Collectors.toList())));
    if (bySeminar.isEmpty()) {
      return everything ? IN_DETAIL.without(NOTHING) : IN_SHORT.without(TOO_FEW);
    }
    var rows = bySeminar.entrySet().stream().map(one -> everything ? inDetail(one.getKey(), one.getValue())
        : inShort(one.getKey(), one.getValue())).toList();
    return everything ? IN_DETAIL.with(rows) : IN_SHORT.with(rows);
  }

  private static Chart.Row inDetail(String seminar, List<AttendanceOutcome> outcomes) {
    return Chart.Row.of(seminar,
        Arrays.stream(AttendanceOutcome.values()).mapToInt(one -> Collections.frequency(outcomes, one)).toArray());
  }

  private static Chart.Row inShort(String seminar, List<AttendanceOutcome> outcomes) {
    int came = (int) outcomes.stream().filter(SchoolShares.CAME::contains).count();
    return Chart.Row.of(seminar, came, outcomes.size() - came);
  }

  private Stream<Seen> seen(List<Course> listed) {
    var attendance = courses.attendanceOfCohort(listed.get(0).cohortId());
    return listed.stream().filter(course -> attendance.containsKey(course.id()))
        .filter(course -> !Course.WITHDRAWN.equals(course.outcome()))
        .flatMap(course -> attendance.get(course.id()).entrySet().stream().map(one ->
            new Seen(course.schoolCode(), course.track().seminarName(one.getKey()), one.getValue())));
  }

  /** Those of a cohort who are enough of one school at one seminar. */
  private static Stream<Seen> crowds(Collection<Seen> ofCohort) {
    return ofCohort.stream().collect(Collectors.groupingBy(one -> List.of(one.school(), one.seminar()))).values().stream()
        .filter(group -> group.size() >= SchoolShare.CROWD).flatMap(List::stream);
  }
}
