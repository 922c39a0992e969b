package dk.roedtraad.application.course;

import dk.roedtraad.application.EachOnItsOwn;
import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.domain.course.PausePeriod;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Sæt på pause (fra–til)": leave that begins and ends on the days that were agreed. */
@Service
public class PauseService {

  private static final Logger LOG = LoggerFactory.getLogger(PauseService.class);

  private final CoursePauses pauses;
  private final CourseService courseService;
  private final Courses courses;
  private final EachOnItsOwn eachOnItsOwn;
  private final AuditTrail audit;
  private final Clock clock;

  PauseService(CoursePauses pauses, CourseService courseService, Courses courses, EachOnItsOwn eachOnItsOwn,
      AuditTrail audit, Clock clock) {
    this.pauses = pauses;
    this.courseService = courseService;
    this.courses = courses;
    this.eachOnItsOwn = eachOnItsOwn;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Agrees on leave. One that begins today counts at once; another one replaces what was agreed before and has not
   * begun.
   *
   * @param firstDay null for today
   * @param lastDay the last day of leave; null until somebody ends it
   * @throws Refusal 400 for days that cannot be; 404 for an unknown course; 409 for one that does not run, or is paused
   */
  @Transactional
  public void pause(String courseId, LocalDate firstDay, LocalDate lastDay, String actorId) {
    var today = today();
    var period = new PausePeriod(firstDay == null ? today : firstDay, lastDay);
    period.fault(today).ifPresent(fault -> {
      throw Refusal.badInput(fault);
    });
    courseService.requirePausable(courseId);
    pauses.save(new CoursePause(courseId, period, actorId), clock.instant());
    note(courseId, AuditKind.LEAVE_AGREED, actorId, words(period));
    if (period.on(today) == PausePeriod.State.UNDER_WAY) {
      courseService.pause(courseId, actorId);
    }
  }

  /**
   * Ends the leave, or calls off one that has not begun.
   *
   * @throws Refusal 404 for an unknown course; 409 for one that does not run, or is neither paused nor about to be
   */
  @Transactional
  public void resume(String courseId, String actorId) {
    var agreed = pauses.remove(courseId);
    var isToCome = agreed && courses.find(courseId).filter(course -> course.pausedAt() == null).isPresent();
    if (isToCome) {
      note(courseId, AuditKind.LEAVE_CALLED_OFF, actorId, null);
    } else {
      courseService.resume(courseId, actorId);
    }
  }

  private void note(String courseId, AuditKind kind, String actorId, String now) {
    audit.add(actorId, kind, AuditObject.course(courseId, null), courses.find(courseId).orElseThrow().leaderId(), null,
        now);
  }

  private static String words(PausePeriod period) {
    return period.lastDay() == null ? "fra " + DanishDates.longDate(period.firstDay())
        : DanishDates.range(period.firstDay(), period.lastDay());
  }

  /**
   * Begins and ends what is due today. Idempotent: a day on which it did not run is made up on the next, and a leave that
   * has passed meanwhile is forgotten. One that fails is logged and keeps nobody else from the morning's reminders;
   * it is tried again with the next run.
   */
  public void keepToTheDays() {
    var today = today();
    try {
      eachOnItsOwn.forEach("begin and end leave on " + today, pauses.all(), CoursePause::courseId,
          pause -> keep(pause.courseId(), today));
    } catch (IllegalStateException someFailed) {
      LOG.error("Some leave is not as agreed on {}; the next daily run tries again", today, someFailed);
    }
  }

  /** Reads it anew: somebody may have changed it since. */
  private void keep(String courseId, LocalDate today) {
    pauses.find(courseId).ifPresent(pause -> {
      var course = courses.find(courseId).orElseThrow();
      if (!course.isRunning()) {
        pauses.remove(courseId);
        return;
      }
      switch (pause.period().on(today)) {
        case TO_COME -> { }
        case UNDER_WAY -> {
          if (course.pausedAt() == null) {
            courseService.pause(courseId, pause.agreedBy());
          }
        }
        case OVER -> {
          pauses.remove(courseId);
          if (course.pausedAt() != null) {
            courseService.resume(courseId, pause.agreedBy());
          }
        }
      }
    });
  }

  private LocalDate today() {
    return CopenhagenTime.dayOf(clock.instant());
  }
}
