package dk.roedtraad.application.reminder;

import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseService;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.deadline.PostponementService;
import dk.roedtraad.domain.deadline.Deadlines;
import dk.roedtraad.domain.reminder.ContactResult;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was agreed with a leader on the phone, carried out. Every step may run again, and finds nothing left to do where
 * the course has changed meanwhile.
 */
@Service
public class ContactService {

  /** The form in which the coordinator says what came of the call. */
  public static final String CONTACT_FORM = "contact-leader-contact-leader";

  private final LeaderContacts contacts;
  private final AnswerService answers;
  private final Courses courses;
  private final CourseService courseService;
  private final PostponementService postponements;
  private final OverdueTasks overdue;
  private final Clock clock;

  ContactService(LeaderContacts contacts, AnswerService answers, Courses courses, CourseService courseService,
      PostponementService postponements, OverdueTasks overdue, Clock clock) {
    this.contacts = contacts;
    this.answers = answers;
    this.courses = courses;
    this.courseService = courseService;
    this.postponements = postponements;
    this.overdue = overdue;
    this.clock = clock;
  }

  /** Keeps who called and what came of it. */
  @Transactional
  public void record(String courseId, int round) {
    var answer = answer(courseId, round);
    contacts.record(courseId, round, ContactResult.valueOf((String) answer.values().get("contactResult")),
        answer.authorId(), clock.instant());
  }

  /** "Ny frist": what is overdue gets the day that was agreed; its reminders follow. */
  @Transactional
  public void setNewDeadline(String courseId, int round) {
    var answer = answer(courseId, round);
    var agreed = Deadlines.endOf(LocalDate.parse((String) answer.values().get("newDeadline")));
    courses.find(courseId).filter(Course::isRunning).ifPresent(course ->
        postponements.agree(courseId, overdue.of(course), agreed, "Aftalt i en samtale", answer.authorId()));
  }

  /** "Pause", in the name of the coordinator who called. */
  @Transactional
  public void pause(String courseId, int round) {
    if (is(courseId, course -> course.isRunning() && course.pausedAt() == null)) {
      courseService.pause(courseId, answer(courseId, round).authorId());
    }
  }

  /** "Afmeldt", in the name of the coordinator who called. */
  @Transactional
  public void withdraw(String courseId, int round) {
    if (is(courseId, Course::isRunning)) {
      courseService.withdraw(courseId, answer(courseId, round).authorId());
    }
  }

  private boolean is(String courseId, Predicate<Course> state) {
    return courses.find(courseId).filter(state).isPresent();
  }

  private Answer answer(String courseId, int round) {
    return answers.find(courseId, CONTACT_FORM, round).orElseThrow(() -> new IllegalStateException(
        "Course " + courseId + ", contact " + round + ": the form " + CONTACT_FORM + " has no answer."));
  }
}
