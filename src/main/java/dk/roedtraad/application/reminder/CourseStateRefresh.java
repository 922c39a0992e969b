package dk.roedtraad.application.reminder;

import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseProcesses;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.course.HeldFlags;
import dk.roedtraad.application.course.WaitingInstances;
import dk.roedtraad.application.seminar.AbsenceQuestions;
import dk.roedtraad.domain.cohort.CohortStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells again what has been held, to those who have missed it. If a course goes to wait at the very moment its seminar
 * ends, both transactions commit and it would wait for ever; setting the same value again moves it on. Who waits for
 * nothing is left alone, so a morning on which all is well costs a few queries. In the same way it is asked about
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

  CourseStateRefresh(Cohorts cohorts, Courses courses, HeldFlags heldFlags, WaitingInstances waiting,
      CourseProcesses processes, AbsenceQuestions absences) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.heldFlags = heldFlags;
    this.waiting = waiting;
    this.processes = processes;
    this.absences = absences;
  }

  /** Looks at every cohort under way. */
  @Transactional
  public void refresh() {
    var waitingByFlag = new HashMap<String, Set<String>>();
    cohorts.all().stream().filter(cohort -> cohort.status() == CohortStatus.LAUNCHED)
        .forEach(cohort -> refresh(cohort, waitingByFlag));
  }

  private void refresh(Cohort cohort, Map<String, Set<String>> waitingByFlag) {
    absences.askAbout(cohort.id());
    var held = heldFlags.of(cohort.id());
    held.forEach(flag -> tellAgain(cohort, flag, waitingByFlag));
    if (held.contains(HeldFlags.ofSeminar(cohort.track().seminars())) && cohort.processInstanceId() != null
        && waitingFor(HeldFlags.LAST_SEMINAR, waitingByFlag).contains(cohort.processInstanceId())) {
      processes.setState(cohort.processInstanceId(), HeldFlags.LAST_SEMINAR, true);
    }
  }

  private void tellAgain(Cohort cohort, String flag, Map<String, Set<String>> waitingByFlag) {
    var all = waitingFor(flag, waitingByFlag);
    if (all.isEmpty()) {
      return;
    }
    var missed = courses.ofCohort(cohort.id()).stream().filter(Course::isRunning).map(Course::processInstanceId)
        .filter(all::contains).toList();
    if (!missed.isEmpty()) {
      LOG.info("{} course(s) of cohort {} still wait for {}; telling them again", missed.size(), cohort.id(), flag);
      processes.setStateOnAll(missed, flag, true);
    }
  }

  private Set<String> waitingFor(String flag, Map<String, Set<String>> known) {
    return known.computeIfAbsent(flag, waiting::waitingFor);
  }
}
