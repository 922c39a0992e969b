package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.application.answer.Draft;
import dk.roedtraad.application.answer.Drafts;
import dk.roedtraad.application.answer.FormKey;
import dk.roedtraad.application.answer.Forms;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.deadline.DueDates;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.answer.Choice;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Møde i lederteam" comes with an agenda, so that a leader need not begin from an empty page. */
@Service
public class MeetingAgendaService {

  /** The form that is filled in after the meeting. */
  static final String FORM = "model-school-course-meet-leadership-team";
  private static final String STEP = "meetLeadershipTeam";

  private final Courses courses;
  private final Cohorts cohorts;
  private final People people;
  private final Answers answers;
  private final Drafts drafts;
  private final Forms forms;
  private final CourseModels models;
  private final DueDates dueDates;

  MeetingAgendaService(Courses courses, Cohorts cohorts, People people, Answers answers, Drafts drafts,
      Forms forms, CourseModels models, DueDates dueDates) {
    this.courses = courses;
    this.cohorts = cohorts;
    this.people = people;
    this.answers = answers;
    this.drafts = drafts;
    this.forms = forms;
    this.models = models;
    this.dueDates = dueDates;
  }

  /** @throws Refusal 404 for a course that isn't the leader's own, and for a round that its model does not draw */
  @Transactional(readOnly = true)
  public MeetingAgenda of(String courseId, int round, SignedInUser leader) {
    var course = courses.find(courseId).filter(found -> found.leaderId().equals(leader.id())).orElseThrow(this::none);
    var step = meetings(course).stream().filter(meeting -> meeting.round() == round).findFirst()
        .orElseThrow(this::none);
    return new MeetingAgenda(step.name(), people.nameOf(leader.id()),
        people.findSchool(course.schoolCode()).map(School::name).orElse(course.schoolCode()),
        cohorts.find(course.cohortId()).map(Cohort::name).orElse(""),
        date(course, round).map(DanishDates::full).orElse(null), deadline(course, round), perspectives());
  }

  /** The meetings that the leader's course asks for. */
  List<PlannedStep> meetings(Course course) {
    return models.stepsOf(course).stream().filter(step -> STEP.equals(step.deadline())).toList();
  }

  private Refusal none() {
    return Refusal.notFound("Dagsordenen findes ikke, eller den er ikke din.");
  }

  /** What was handed in, else what is being typed, else what was agreed at the meeting before. */
  private Optional<LocalDate> date(Course course, int round) {
    return answers.find(course.id(), FORM, round).map(Answer::values)
        .or(() -> drafts.find(new FormKey(course.id(), FORM, round), course.leaderId()).map(Draft::values))
        .map(values -> values.get("meetingDate"))
        .or(() -> answers.find(course.id(), FORM, round - 1).map(answer -> answer.values().get("nextMeeting")))
        .map(Object::toString).flatMap(MeetingAgendaService::date);
  }

  /** A draft can hold anything; what is no date yet is left out. */
  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notYet) {
      return Optional.empty();
    }
  }

  private String deadline(Course course, int round) {
    return dueDates.planned(STEP, course, round)
        .map(due -> DanishDates.full(CopenhagenTime.dayOf(due))).orElse(null);
  }

  private List<List<String>> perspectives() {
    var names = forms.newest(FORM).flatMap(form -> form.field("succeededWith"))
        .map(field -> field.options().fixed().stream().map(Choice::label).toList()).orElse(List.of());
    return IntStream.range(0, (names.size() + 1) / 2)
        .mapToObj(pair -> names.subList(2 * pair, Math.min(2 * pair + 2, names.size()))).toList();
  }
}
