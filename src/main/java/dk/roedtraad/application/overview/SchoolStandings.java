package dk.roedtraad.application.overview;

import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.progress.ProgressRow;
import dk.roedtraad.application.progress.ProgressService;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.leader.SchoolStanding;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of the page "Forløb" for one school, over all cohorts that are not closed. */
@Component
public class SchoolStandings {

  private final Cohorts cohorts;
  private final Courses courses;
  private final ProgressService progress;

  SchoolStandings(Cohorts cohorts, Courses courses, ProgressService progress) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.progress = progress;
  }

  /** What a manager of that school sees. A cohort in which none of its leaders is under way has nothing to add. */
  @Transactional(readOnly = true)
  public SchoolStanding of(String schoolCode) {
    var reader = SignedInUser.managerOf(schoolCode);
    return SchoolStanding.of(courses.runningAtSchool(schoolCode).stream().map(Course::cohortId).distinct()
        .map(cohorts::find).flatMap(Optional::stream).filter(cohort -> cohort.status() != CohortStatus.CLOSED)
        .map(Cohort::id).flatMap(cohort -> progress.of(cohort, reader).stream()).map(ProgressRow::status).toList());
  }
}
