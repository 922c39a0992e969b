package dk.roedtraad.application.overview;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.cohort.CohortService;
import dk.roedtraad.application.cohort.CohortSummary;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What the page "Forløb" draws below its tables. */
@Service
public class ChartService {

  private final CohortService cohorts;
  private final Courses courses;
  private final HandingInChart handingIn;
  private final AttendanceChart attendance;
  private final CriteriaChart criteria;
  private final TimeAndResourcesChart timeAndResources;

  ChartService(CohortService cohorts, Courses courses, HandingInChart handingIn, AttendanceChart attendance,
      CriteriaChart criteria, TimeAndResourcesChart timeAndResources) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.handingIn = handingIn;
    this.attendance = attendance;
    this.criteria = criteria;
    this.timeAndResources = timeAndResources;
  }

  /**
   * The charts of what the reader follows; none where there is nobody to follow.
   *
   * @param cohortId one cohort, also a closed one; null or empty for all that are not closed
   * @throws Refusal 404 for a cohort that does not exist, or of which the reader may not know
   */
  public List<Chart> of(String cohortId, SignedInUser reader) {
    var chosen = ChosenCohorts.of(cohorts.list(reader), cohortId);
    if (chosen.isEmpty()) {
      return List.of();
    }
    boolean one = cohortId != null && !cohortId.isEmpty();
    return Stream.of(Stream.of(handingIn.of(followed(chosen, reader)), attendance.of(followed(chosen, reader), reader)),
        criteria.of(chosen, one), timeAndResources.of(chosen, reader)).flatMap(Function.identity()).toList();
  }

  private Stream<List<Course>> followed(List<CohortSummary> chosen, SignedInUser reader) {
    return chosen.stream().map(cohort -> courses.ofCohort(cohort.cohortId()).stream()
        .filter(course -> reader.follows(course.schoolCode())).toList());
  }
}
