package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.CrossSchoolMeeting;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.cohort.SeminarChanges;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.seminar.AbsenceReports;
import dk.roedtraad.application.seminar.CourseEvent;
import dk.roedtraad.application.training.TrainingSession;
import dk.roedtraad.application.training.TrainingSessions;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The dates that are still ahead of somebody: seminars, sessions with the konsulent, the meeting across schools. */
@Component
class Appointments {

  private final Cohorts cohorts;
  private final SeminarChanges changes;
  private final Courses courses;
  private final TrainingSessions sessions;
  private final AbsenceReports absences;
  private final People people;
  private final Clock clock;

  Appointments(Cohorts cohorts, SeminarChanges changes, Courses courses, TrainingSessions sessions,
      AbsenceReports absences, People people, Clock clock) {
    this.cohorts = cohorts;
    this.changes = changes;
    this.courses = courses;
    this.sessions = sessions;
    this.absences = absences;
    this.people = people;
    this.clock = clock;
  }

  /** What the leader of a running course takes part in, the nearest first; nothing before the start or after the end. */
  List<Appointment> ofLeader(Course course) {
    if (!course.isRunning()) {
      return List.of();
    }
    var cancelled = changes.cancelled(course.cohortId());
    var excused = absences.of(course.id());
    var seminars = cohorts.seminars(course.cohortId()).stream()
        .filter(seminar -> !cancelled.contains(seminar.number())).map(seminar -> of(course, seminar, excused));
    var meeting = cohorts.findMeeting(course.cohortId()).stream().map(it -> of(it, excused));
    return ahead(Stream.of(seminars, sessionsOf(course, ""), meeting).flatMap(all -> all));
  }

  /** The sessions that the konsulent has agreed with leaders, the nearest first. */
  List<Appointment> ofCoach(String coachId) {
    return ahead(courses.ofCoach(coachId).stream().filter(Course::isRunning)
        .flatMap(course -> sessionsOf(course, " med " + people.nameOf(course.leaderId()))));
  }

  /** The sessions agreed in that course, the nearest first. */
  List<Appointment> sessionsAhead(Course course) {
    return ahead(sessionsOf(course, ""));
  }

  private List<Appointment> ahead(Stream<Appointment> all) {
    var now = clock.instant();
    return all.filter(one -> one.endsAt().isAfter(now)).sorted(Comparator.comparing(Appointment::startsAt)).toList();
  }

  private Stream<Appointment> sessionsOf(Course course, String withWhom) {
    return IntStream.rangeClosed(1, course.track().trainingRounds()).mapToObj(round -> sessions.find(course.id(), round))
        .flatMap(Optional::stream).filter(session -> session.startsAt() != null && session.heldAt() == null)
        .map(session -> of(course, session, withWhom));
  }

  private static Appointment of(Course course, Seminar seminar, Set<CourseEvent> excused) {
    var event = CourseEvent.ofSeminar(seminar.number());
    return new Appointment(course.track().seminarName(seminar.number()), seminar.startsAt(), seminar.endsAt(),
        "den " + DanishDates.range(seminar.firstDay(), seminar.lastDay()), seminar.place(), null, event,
        excused.contains(event));
  }

  private Appointment of(Course course, TrainingSession session, String withWhom) {
    return new Appointment(course.track().trainingRoundName(session.round()) + withWhom, session.startsAt(),
        session.endsAt(), dayAndHours(session.startsAt(), session.endsAt()), session.place(), moveAddress(session),
        null, false);
  }

  private static Appointment of(CrossSchoolMeeting meeting, Set<CourseEvent> excused) {
    return new Appointment(CrossSchoolMeeting.NAME, meeting.startsAt(), meeting.endsAt(),
        dayAndHours(meeting.startsAt(), meeting.endsAt()), meeting.place(), null, CourseEvent.MEETING,
        excused.contains(CourseEvent.MEETING));
  }

  /** Only what has not begun can be moved. */
  private String moveAddress(TrainingSession session) {
    return clock.instant().isBefore(session.startsAt())
        ? "api/sessions/" + session.courseId() + "/" + session.round() + "/move" : null;
  }

  private static String dayAndHours(Instant start, Instant end) {
    return DanishDates.full(CopenhagenTime.dayOf(start)) + " "
        + DanishDates.clock(CopenhagenTime.hourOf(start), CopenhagenTime.hourOf(end));
  }
}
