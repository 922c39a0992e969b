package dk.roedtraad.application.seminar;

import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseProcesses;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.course.HeldFlags;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.seminar.Attendance;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans, schedules and closes the seminars of a cohort; {@link SeminarInvitations} invites to them. */
@Service
public class SeminarService {

  /** The form in which the coordinator settles times and place. */
  public static final String PREPARE_FORM = "seminar-prepare-seminar";
  /** The form with two ticks for each leader. */
  public static final String ATTENDANCE_FORM = "seminar-register-attendance";

  private final Cohorts cohorts;
  private final Courses courses;
  private final CourseProcesses processes;
  private final SeminarParticipants participants;
  private final AnswerService answers;
  private final Clock clock;

  SeminarService(Cohorts cohorts, Courses courses, CourseProcesses processes, SeminarParticipants participants,
      AnswerService answers, Clock clock) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.processes = processes;
    this.participants = participants;
    this.answers = answers;
    this.clock = clock;
  }

  /** The variable that tells a course how the seminar went for its leader: {@code seminar1Outcome}. */
  public static String outcomeVariable(int number) {
    return "seminar" + number + "Outcome";
  }

  /** Ties the planned seminar to the process that waits for it. */
  @Transactional
  public PlannedSeminar plan(String cohortId, int number, String processInstanceId) {
    var seminar = seminar(cohortId, number);
    cohorts.saveSeminar(new Seminar(cohortId, number, seminar.firstDay(), seminar.startsAt(), seminar.day1EndsAt(),
        seminar.day2StartsAt(), seminar.endsAt(), seminar.place(), seminar.room(), processInstanceId,
        seminar.calendarUid(), seminar.calendarSequence(), seminar.scheduledAt(), seminar.heldAt()));
    return new PlannedSeminar(cohort(cohortId).track().seminarName(number), seminar.endsAt());
  }

  /**
   * Carries what the coordinator has settled into the plan. The calendar sequence rises only if somebody may hold an
   * older invitation and date, time or place is another one.
   *
   * @return when the seminar ends
   */
  @Transactional
  public Instant schedule(String cohortId, int number) {
    var before = seminar(cohortId, number);
    var values = answer(cohortId, PREPARE_FORM, number).values();
    var times = SeminarHours.of(values);
    var firstDay = before.firstDay();
    var startsAt = times.startsAt(firstDay);
    var day1EndsAt = CopenhagenTime.at(firstDay, times.day1End());
    var day2StartsAt = CopenhagenTime.at(before.lastDay(), times.day2Start());
    var endsAt = times.endsAt(firstDay);
    var place = text(values, "place");
    var moved = !startsAt.equals(before.startsAt()) || !day1EndsAt.equals(before.day1EndsAt())
        || !day2StartsAt.equals(before.day2StartsAt()) || !endsAt.equals(before.endsAt())
        || !Objects.equals(place, before.place());
    var sequence = before.calendarSequence() + (before.scheduledAt() != null && moved ? 1 : 0);
    cohorts.saveSeminar(new Seminar(cohortId, number, firstDay, startsAt, day1EndsAt, day2StartsAt, endsAt, place,
        text(values, "room"), before.processInstanceId(), before.calendarUid(), sequence, clock.instant(),
        before.heldAt()));
    return endsAt;
  }

  /**
   * The seminar is over: tells every running course of the cohort, and after the last seminar the cohort itself. Not
   * dependent on anybody registering attendance.
   */
  @Transactional
  public void markHeld(String cohortId, int number) {
    cohorts.setSeminarHeld(cohortId, number, clock.instant());
    processes.setStateOnAll(runningInstances(cohortId), HeldFlags.ofSeminar(number), true);
    var cohort = cohort(cohortId);
    if (number == cohort.track().seminars() && cohort.processInstanceId() != null) {
      processes.setState(cohort.processInstanceId(), HeldFlags.LAST_SEMINAR, true);
    }
  }

  /**
   * Writes how the seminar went for each leader, into our own tables and onto each leader's course. What has been made
   * good meanwhile stays so, however often this runs.
   */
  @Transactional
  public void publishOutcome(String cohortId, int number) {
    var answer = answer(cohortId, ATTENDANCE_FORM, number);
    var byLeader = participants.toRegister(seminar(cohortId, number)).stream()
        .collect(Collectors.toMap(Course::leaderId, course -> course));
    var known = courses.attendanceOfCohort(cohortId);
    var byOutcome = new EnumMap<AttendanceOutcome, List<String>>(AttendanceOutcome.class);
    for (Attendance attendance : SeminarParticipants.attendance(answer.values())) {
      // Somebody who withdrew since the form was handed in is passed over.
      var course = byLeader.get(attendance.leaderId());
      if (course != null
          && known.getOrDefault(course.id(), Map.of()).get(number) != AttendanceOutcome.CAUGHT_UP) {
        var outcome = attendance.outcome();
        courses.saveAttendance(course.id(), number, attendance.day1(), attendance.day2(), outcome, answer.authorId(),
            clock.instant());
        if (course.isRunning()) {
          byOutcome.computeIfAbsent(outcome, none -> new ArrayList<>()).add(course.processInstanceId());
        }
      }
    }
    byOutcome.forEach((outcome, instances) ->
        processes.setStateOnAll(instances, outcomeVariable(number), outcome.name()));
  }

  private List<String> runningInstances(String cohortId) {
    return courses.ofCohort(cohortId).stream().filter(Course::isRunning).map(Course::processInstanceId).toList();
  }

  private Cohort cohort(String cohortId) {
    return cohorts.find(cohortId).orElseThrow(() -> new IllegalStateException("There is no cohort " + cohortId
        + ". Was its database replaced while its process went on? Restore both from the same backup."));
  }

  private Seminar seminar(String cohortId, int number) {
    return cohorts.findSeminar(cohortId, number).orElseThrow(() -> new IllegalStateException("Seminar " + number
        + " of cohort " + cohortId + " has no date. Set the date in the cohort's plan and retry the job in Cockpit."));
  }

  private Answer answer(String cohortId, String form, int number) {
    return answers.find(cohortId, form, number).orElseThrow(() -> new IllegalStateException("The form " + form
        + " of seminar " + number + " of cohort " + cohortId + " has not been handed in, although its task is done."));
  }

  private static String text(Map<String, Object> values, String key) {
    var text = (String) values.get(key);
    return text == null || text.isBlank() ? null : text.strip();
  }
}
