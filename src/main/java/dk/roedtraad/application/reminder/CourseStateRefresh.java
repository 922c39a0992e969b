package dk.roedtraad.application.reminder;

import dk.roedtraad.application.EachOnItsOwn;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseProcesses;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.course.HeldFlags;
import dk.roedtraad.application.course.WaitingInstances;
import dk.roedtraad.application.seminar.AbsenceQuestions;
import dk.roedtraad.domain.cohort.CohortStatus;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Tells again what has been held, to those who have missed it. If a course goes to wait at the very moment its seminar
 * ends, both transactions commit and it would wait for ever; setting the same value again moves it on. Who waits for
 * nothing is left alone, so a morning on which all is well costs a few queries for each cohort and writes nothing. In the same way it is asked about
 * absences that nobody was asked about yet.
 */
@Service
public class CourseStateRefresh {

  private static final Logger LOG = LoggerFactory.getLogger(CourseStateRefresh.class);

  private final Cohorts cohorts;
  private final Courses courses;
  private final HeldFlags heldFlags;
  private final WaitingInstances waiting;
  private final CourseProcesses processes;
  private final AbsenceQuestions absences;
  private final EachOnItsOwn eachOnItsOwn;

  CourseStateRefresh(Cohorts cohorts, Courses courses, HeldFlags heldFlags, WaitingInstances waiting,
      CourseProcesses processes, AbsenceQuestions absences, EachOnItsOwn eachOnItsOwn) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.heldFlags = heldFlags;
    this.waiting = waiting;
    this.processes = processes;
    this.absences = absences;
    this.eachOnItsOwn = eachOnItsOwn;
  }

  /** Looks at every cohort under way, at each on its own: one that fails keeps no other waiting. */
  public void refresh() {
    var underWay = cohorts.all().stream().filter(cohort -> cohort.status() == CohortStatus.LAUNCHED).toList();
    eachOnItsOwn.forEach("refresh the courses", underWay, cohort -> "cohort " + cohort.id(), this::refresh);
  }

  private void refresh(Cohort cohort) {
    absences.askAbout(cohort.id());
    var held = heldFlags.of(cohort.id());
    if (held.isEmpty()) {
      return;
    }
    var running = courses.ofCohort(cohort.id()).stream().filter(Course::isRunning).map(Course::processInstanceId)
        .filter(Objects::nonNull).toList();
    waiting.waiting(held, running).forEach((flag, missed) -> tellAgain(cohort, flag, missed));
    if (held.contains(HeldFlags.ofSeminar(cohort.track().seminars())) && cohort.processInstanceId() != null
        && !waiting.waiting(Set.of(HeldFlags.LAST_SEMINAR), Set.of(cohort.processInstanceId())).isEmpty()) {
      processes.setState(cohort.processInstanceId(), HeldFlags.LAST_SEMINAR, true);
    }
  }

  private void tellAgain(Cohort cohort, String flag, Set<String> missed) {
    LOG.info("{} course(s) of cohort {} still wait for {}; telling them again", missed.size(), cohort.id(), flag);
    processes.setStateOnAll(List.copyOf(missed), flag, true);
  }
}
