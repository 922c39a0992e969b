package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.progress.ProgressRow;
import dk.roedtraad.application.progress.ProgressService;
import dk.roedtraad.application.task.OpenTask;
import dk.roedtraad.application.task.OpenTasks;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Mine ledere": whom a konsulent has, how far each is and what comes next; not whether somebody is late. */
@Service
public class CoachLeaderService {

  private final Courses courses;
  private final Cohorts cohorts;
  private final ProgressService progress;
  private final OpenTasks tasks;
  private final NextSteps steps;
  private final Appointments appointments;

  CoachLeaderService(Courses courses, Cohorts cohorts, ProgressService progress, OpenTasks tasks, NextSteps steps,
      Appointments appointments) {
    this.courses = courses;
    this.cohorts = cohorts;
    this.progress = progress;
    this.tasks = tasks;
    this.steps = steps;
    this.appointments = appointments;
  }

  /** The leaders whose course has not ended, by cohort, school and name; those of other konsulents are not among them. */
  @Transactional(readOnly = true)
  public List<CoachLeader> of(SignedInUser coach) {
    var own = courses.ofCoach(coach.id()).stream().filter(course -> course.endedAt() == null)
        .collect(Collectors.toMap(Course::id, Function.identity()));
    var waiting = tasks.ofPerson(coach.id()).stream().filter(task -> task.businessKey() != null)
        .collect(Collectors.groupingBy(OpenTask::businessKey));
    return cohorts.all().stream()
        .filter(cohort -> own.values().stream().anyMatch(course -> course.cohortId().equals(cohort.id())))
        .flatMap(cohort -> progress.of(cohort.id(), SignedInUser.COORDINATORS).stream()
            .filter(row -> own.containsKey(row.courseId()))
            .map(row -> leader(cohort, row, own.get(row.courseId()), waiting, coach.id())))
        .toList();
  }

  private CoachLeader leader(Cohort cohort, ProgressRow row, Course course, Map<String, List<OpenTask>> waiting,
      String coachId) {
    return new CoachLeader(row.name(), row.school(), cohort.name(), row.phase(), course.pausedAt() != null,
        appointments.sessionsAhead(course).stream().findFirst().map(next -> next.title() + " " + next.when()).orElse(null),
        waiting.getOrDefault(course.id(), List.of()).stream().map(task -> steps.of(task, coachId))
            .toList());
  }
}
