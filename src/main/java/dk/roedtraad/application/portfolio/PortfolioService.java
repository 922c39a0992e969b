package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.application.answer.DraftService;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.School;
import dk.roedtraad.application.progress.CourseStep;
import dk.roedtraad.application.progress.CourseSteps;
import dk.roedtraad.application.seminar.AbsenceReportService;
import dk.roedtraad.application.task.OpenTask;
import dk.roedtraad.application.task.OpenTasks;
import dk.roedtraad.application.training.TrainingService;
import dk.roedtraad.domain.leader.LeaderStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Mit forløb": shows a leader all that is the leader's own, and nobody else anything. */
@Service
public class PortfolioService {

  private final Courses courses;
  private final Cohorts cohorts;
  private final People people;
  private final CourseSteps steps;
  private final OpenTasks tasks;
  private final Answers answers;
  private final DraftService drafts;
  private final CourseModels models;
  private final MySteps mySteps;
  private final NextSteps nextSteps;
  private final Appointments appointments;
  private final AnswerViews answerViews;
  private final CriteriaViews criteria;
  private final MeetingAgendaService agendas;
  private final TeacherReminder reminder;

  PortfolioService(Courses courses, Cohorts cohorts, People people, CourseSteps steps, OpenTasks tasks, Answers answers,
      DraftService drafts, CourseModels models, MySteps mySteps, NextSteps nextSteps, Appointments appointments,
      AnswerViews answerViews, CriteriaViews criteria, MeetingAgendaService agendas, TeacherReminder reminder) {
    this.courses = courses;
    this.cohorts = cohorts;
    this.people = people;
    this.steps = steps;
    this.tasks = tasks;
    this.answers = answers;
    this.drafts = drafts;
    this.models = models;
    this.mySteps = mySteps;
    this.nextSteps = nextSteps;
    this.appointments = appointments;
    this.answerViews = answerViews;
    this.criteria = criteria;
    this.agendas = agendas;
    this.reminder = reminder;
  }

  /** All that is this leader's. */
  @Transactional(readOnly = true)
  public Portfolio of(SignedInUser leader) {
    var own = courses.ofLeader(leader.id()).stream().sorted(Comparator.comparing(Course::enrolledAt).reversed())
        .toList();
    var entered = steps.ofCourses(own.stream().map(Course::id).toList()).stream()
        .collect(Collectors.groupingBy(CourseStep::courseId));
    var open = tasks.ofPerson(leader.id());
    var written = answers.ofAuthor(leader.id());
    var keys = own.stream().map(Course::id).collect(Collectors.toSet());
    var beside = written.stream().filter(answer -> !keys.contains(answer.courseId()))
        .collect(Collectors.partitioningBy(answer -> answer.formId().equals(AbsenceReportService.REPORT_FORM)));
    return new Portfolio(people.nameOf(leader.id()), reminder.text(),
        own.stream().map(course -> course(course, entered.getOrDefault(course.id(), List.of()), open, written)).toList(),
        answerViews.of(beside.get(true), written, List.of()), answerViews.of(beside.get(false), written, List.of()),
        drafts.ofPerson(leader.id()).stream().map(answerViews::unsent).toList());
  }

  /**
   * The drawing of one of the leader's courses, and how far each step is.
   *
   * @throws Refusal 404 for a course that isn't the leader's own
   */
  @Transactional(readOnly = true)
  public MarkedPicture picture(String courseId, SignedInUser leader) {
    var course = ownCourse(courseId, leader);
    var marks = mySteps.of(course, steps.ofCourses(Set.of(courseId)), tasks.ofPerson(leader.id()),
        answers.ofCourse(courseId)).stream().collect(Collectors.toMap(MyStep::id, MyStep::state));
    return new MarkedPicture(models.pictureOf(course), marks);
  }

  private Course ownCourse(String courseId, SignedInUser leader) {
    return courses.find(courseId).filter(course -> course.leaderId().equals(leader.id()))
        .orElseThrow(() -> Refusal.notFound("Forløbet findes ikke, eller det er ikke dit."));
  }

  private MyCourse course(Course course, List<CourseStep> entered, List<OpenTask> open, List<Answer> written) {
    var all = answers.ofCourse(course.id());
    var ownTasks = open.stream().filter(task -> course.id().equals(task.businessKey())).toList();
    var dates = appointments.ofLeader(course);
    return new MyCourse(course.id(), cohorts.find(course.cohortId()).map(Cohort::name).orElse(""),
        course.track().danishName(),
        people.findSchool(course.schoolCode()).map(School::name).orElse(course.schoolCode()),
        course.coachId() == null ? null : people.nameOf(course.coachId()), status(course),
        courses.missing(List.of(course.id())).getOrDefault(course.id(), List.of()), next(course, ownTasks, dates), mySteps.of(course, entered, ownTasks, all),
        mySteps.actionLearning(course, entered, ownTasks, all), dates,
        answerViews.of(written.stream().filter(answer -> answer.courseId().equals(course.id())).toList(), all, entered),
        agreements(course, all), criteria.of(course.id()),
        agendas.meetings(course).stream().map(meeting -> new MyCourse.Meeting(meeting.name(), meeting.round())).toList());
  }

  /** What the konsulent wrote down of sessions that were held; that one was put off is no agreement. */
  private List<AnswerView> agreements(Course course, List<Answer> all) {
    var held = all.stream().filter(answer -> answer.formId().equals(TrainingService.REGISTER_SESSION)
        && "YES".equals(answer.values().get("sessionHeld"))).toList();
    return answerViews.of(held, all, answer -> course.track().trainingRoundName(answer.round()));
  }

  private NextStep next(Course course, List<OpenTask> ownTasks, List<Appointment> dates) {
    return ownTasks.stream().findFirst().map(task -> nextSteps.of(task, course.leaderId()))
        .or(() -> dates.stream().findFirst().map(NextSteps::of)).orElse(null);
  }

  private static String status(Course course) {
    if (course.outcome() != null) {
      return LeaderStatus.valueOf(course.outcome()).danishName();
    }
    if (course.startedAt() == null) {
      return LeaderStatus.NOT_STARTED.danishName();
    }
    return course.pausedAt() == null ? "I gang" : LeaderStatus.PAUSED.danishName();
  }
}
