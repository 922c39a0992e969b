package dk.roedtraad.application.seminar;

import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseProcesses;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.domain.seminar.AbsenceAssessment;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a seminar that a leader missed. {@link AbsenceQuestions} asks. */
@Service
public class AbsenceService {

  /** The form in which the coordinator says what became of it. */
  public static final String ASSESS_FORM = "absence-assess-absence";

  private final Absences absences;
  private final Courses courses;
  private final CourseProcesses processes;
  private final AnswerService answers;
  private final Clock clock;

  AbsenceService(Absences absences, Courses courses, CourseProcesses processes, AnswerService answers, Clock clock) {
    this.absences = absences;
    this.courses = courses;
    this.processes = processes;
    this.answers = answers;
    this.clock = clock;
  }

  /** Carries the coordinator's answer into the domain: what is made good counts, and the course is told. */
  @Transactional
  public void assess(String courseId, int seminarNumber) {
    var answer = answers.find(courseId, ASSESS_FORM, seminarNumber).orElseThrow(() -> new IllegalStateException(
        "Course " + courseId + ", seminar " + seminarNumber + ": the form " + ASSESS_FORM + " has no answer."));
    var assessment = AbsenceAssessment.valueOf((String) answer.values().get("assessment"));
    absences.assess(courseId, seminarNumber, assessment, answer.authorId(), clock.instant());
    if (assessment.isCaughtUp()) {
      courses.setCaughtUp(courseId, seminarNumber, answer.authorId(), clock.instant());
      courses.find(courseId).filter(Course::isRunning).ifPresent(course -> processes.setStateOnAll(
          List.of(course.processInstanceId()), SeminarService.outcomeVariable(seminarNumber),
          AttendanceOutcome.CAUGHT_UP.name()));
    }
  }
}
