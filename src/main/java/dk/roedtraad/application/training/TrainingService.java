package dk.roedtraad.application.training;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.application.calendar.CalendarEntry;
import dk.roedtraad.application.calendar.Calendars;
import dk.roedtraad.application.calendar.Happening;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseProcesses;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One round of individual training: a konsulent, a time that suits both, and that it was held. */
@Service
public class TrainingService {

  static final String CHOOSE_COACH = "individual-training-choose-coach";
  static final String PROPOSE_TIMES = "individual-training-propose-times";
  /** The form in which the leader chooses one of the times. */
  public static final String CHOOSE_TIME = "individual-training-choose-time";
  /** The form in which the konsulent writes down what both agreed. */
  public static final String REGISTER_SESSION = "individual-training-register-session";

  private final TrainingSessions sessions;
  private final Courses courses;
  private final CourseProcesses processes;
  private final AnswerService answers;
  private final People people;
  private final MailAddresses addresses;
  private final Outbox outbox;
  private final Calendars calendars;
  private final TrainingProperties properties;
  private final Clock clock;

  TrainingService(TrainingSessions sessions, Courses courses, CourseProcesses processes, AnswerService answers,
      People people, MailAddresses addresses, Outbox outbox, Calendars calendars, TrainingProperties properties,
      Clock clock) {
    this.sessions = sessions;
    this.courses = courses;
    this.processes = processes;
    this.answers = answers;
    this.people = people;
    this.addresses = addresses;
    this.outbox = outbox;
    this.calendars = calendars;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Books the time that the leader has chosen, and invites both. A session that is booked again, because it was not
   * held, is the same one in their calendars, moved.
   */
  @Transactional
  public void book(String courseId, int round) {
    var course = course(courseId);
    var times = ProposedTimes.of(answer(courseId, PROPOSE_TIMES, round));
    var chosen = (String) answer(courseId, CHOOSE_TIME, round).values().get("chosenTime");
    var start = times.options().get(chosen);
    if (start == null) {
      throw new IllegalStateException("Course " + courseId + ", round " + round + ": the leader chose " + chosen
          + ", which is none of the konsulent's times. Let the konsulent propose times again.");
    }
    var session = booked(courseId, round, start, times.place());
    sessions.save(session);
    tell(course, session, course.leaderId(), course.coachId());
    tell(course, session, course.coachId(), course.leaderId());
  }

  private TrainingSession booked(String courseId, int round, Instant start, String place) {
    var end = start.plus(properties.sessionLength());
    var now = clock.instant();
    return sessions.find(courseId, round).map(earlier -> new TrainingSession(courseId, round, start, end, place,
            earlier.calendarUid(), earlier.calendarSequence() + (isMoved(earlier, start, end, place) ? 1 : 0), now,
            null, null))
        .orElseGet(() -> new TrainingSession(courseId, round, start, end, place, UUID.randomUUID().toString(), 0, now,
            null, null));
  }

  private static boolean isMoved(TrainingSession earlier, Instant start, Instant end, String place) {
    return !start.equals(earlier.startsAt()) || !end.equals(earlier.endsAt())
        || !Objects.equals(place, earlier.place());
  }

  /** An invitation, or, to whoever's calendar shows another time for the session, what has changed. */
  private void tell(Course course, TrainingSession session, String personId, String withId) {
    var name = course.track().trainingRoundName(session.round());
    var event = new Happening(session.calendarUid(), session.calendarSequence(), session.startsAt(), session.endsAt(),
        name, null, session.place());
    calendars.enter(course, personId, event, shown -> words(name, people.nameOf(withId), session, shown));
  }

  private static MailContent words(String name, String withName, TrainingSession session, CalendarEntry shown) {
    var day = CopenhagenTime.dayOf(session.startsAt());
    var start = CopenhagenTime.hourOf(session.startsAt());
    var end = CopenhagenTime.hourOf(session.endsAt());
    return shown == null ? new MailContent.SessionInvitation(name, withName, day, start, end, session.place())
        : new MailContent.SessionMoved(name, withName, CopenhagenTime.dayOf(shown.startsAt()),
            CopenhagenTime.hourOf(shown.startsAt()), day, start, end, session.place());
  }

  /**
   * One of the two cannot come to a session that is agreed. The konsulent is asked for new times, and the other one is
   * told at once; what stands in the calendars is changed when the new time is agreed.
   *
   * @param actorId the leader or the konsulent; for everybody else there is no such session
   * @throws Refusal 404 where there is none, 409 if it has begun or is not agreed
   */
  @Transactional
  public void requestMove(String courseId, int round, String actorId) {
    var course = courseOf(courseId, actorId);
    var session = sessions.find(courseId, round).orElseThrow(TrainingService::noSession);
    if (session.heldAt() != null || !clock.instant().isBefore(session.startsAt())) {
      throw Refusal.conflict("Samtalen er begyndt eller holdt, så den kan ikke flyttes.");
    }
    if (!processes.requestSessionMove(courseId, round)) {
      throw Refusal.conflict("Samtalen er ved at få en ny tid. Du får besked, når den er aftalt.");
    }
    askForAnotherTime(course, session, actorId);
  }

  /**
   * A session that one of the two may want to move.
   *
   * @param withName the other one
   * @param when day and hour, in Danish
   * @param readerProposes whether it is the reader who proposes the new times
   */
  public record AgreedSession(String name, String withName, String when, boolean readerProposes) {}

  /** @throws Refusal 404 where there is none for that person */
  @Transactional(readOnly = true)
  public AgreedSession agreed(String courseId, int round, String readerId) {
    var course = courseOf(courseId, readerId);
    var session = sessions.find(courseId, round).orElseThrow(TrainingService::noSession);
    boolean isCoach = readerId.equals(course.coachId());
    return new AgreedSession(course.track().trainingRoundName(round),
        people.nameOf(isCoach ? course.leaderId() : course.coachId()), DanishDates.fullWithClock(session.startsAt()),
        isCoach);
  }

  /** For everybody but the two there is no such session. */
  private Course courseOf(String courseId, String personId) {
    return courses.find(courseId)
        .filter(found -> personId.equals(found.leaderId()) || personId.equals(found.coachId()))
        .orElseThrow(TrainingService::noSession);
  }

  private static Refusal noSession() {
    return Refusal.notFound("Samtalen findes ikke. Måske er den ikke aftalt endnu.");
  }

  private void askForAnotherTime(Course course, TrainingSession session, String actorId) {
    var otherId = actorId.equals(course.leaderId()) ? course.coachId() : course.leaderId();
    outbox.queue(new OutgoingMail(course.cohortId(), course.id(), addresses.of(otherId),
        new MailContent.SessionMoveRequested(course.track().trainingRoundName(session.round()),
            people.nameOf(actorId), CopenhagenTime.dayOf(session.startsAt()),
            CopenhagenTime.hourOf(session.startsAt()), otherId.equals(course.coachId())), null,
        "session-move:" + session.calendarUid() + ":" + session.calendarSequence()));
  }

  /** Keeps that the session was held: on the day the konsulent gave, else on the day agreed, if that has come. */
  @Transactional
  public void recordHeld(String courseId, int round) {
    var given = (String) answer(courseId, REGISTER_SESSION, round).values().get("sessionDate");
    var today = LocalDate.now(clock);
    var agreed = sessions.find(courseId, round).map(session -> CopenhagenTime.dayOf(session.startsAt()))
        .filter(day -> !day.isAfter(today)).orElse(today);
    sessions.setHeld(courseId, round, given == null || given.isBlank() ? agreed : LocalDate.parse(given),
        clock.instant());
  }

  private Course course(String courseId) {
    return courses.find(courseId)
        .orElseThrow(() -> new IllegalStateException("There is no course " + courseId + " in the table 'course'."));
  }

  private Answer answer(String courseId, String formId, int round) {
    return answers.find(courseId, formId, round).orElseThrow(() -> new IllegalStateException("Course " + courseId
        + ", round " + round + ": the form " + formId + " has no answer. Was the step before skipped in Cockpit?"));
  }
}
