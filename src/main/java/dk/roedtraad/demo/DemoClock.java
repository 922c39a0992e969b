package dk.roedtraad.demo;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.mail.OutboxSender;
import dk.roedtraad.application.time.JobRunner;
import dk.roedtraad.application.time.JobRunner.JobsRun;
import dk.roedtraad.application.time.MovableClock;
import dk.roedtraad.application.time.WriteDelay;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets time pass in the demo as it would have passed: every job runs at the moment it is due, one moment after the other,
 * and mails leave in between. A jump of ten days would otherwise give one morning's reminders in place of ten.
 */
public class DemoClock {

  /** So that a slip of the pen does not use up the demo: the clock never goes back. */
  private static final int YEARS_AHEAD = 2;

  /**
   * What happened on the way.
   *
   * @param failedJobs how often a job threw; the log says which
   */
  public record Passed(Instant now, int jobs, int failedJobs, int mails) {}

  /** What somebody does in the time when nobody else may move the clock. */
  public interface Turn<T> {
    T take(Passing time);
  }

  /** The clock in the hand of one caller. */
  public interface Passing {

    /** Lets time pass until that moment. A moment that has passed runs what is due now. */
    void until(Instant moment);

    /** Everything that has happened since the turn began. */
    Passed passed();
  }

  private final MovableClock clock;
  private final JobRunner jobs;
  private final OutboxSender mails;
  private final WriteDelay writeDelay;
  private final ReentrantLock turn = new ReentrantLock();

  public DemoClock(MovableClock clock, JobRunner jobs, OutboxSender mails, WriteDelay writeDelay) {
    this.clock = clock;
    this.jobs = jobs;
    this.mails = mails;
    this.writeDelay = writeDelay;
  }

  public Instant now() {
    return clock.now();
  }

  /**
   * Lets time pass until that moment.
   *
   * @throws Refusal as {@link #checkTarget} and {@link #inTurn}
   */
  public Passed advanceTo(Instant target) {
    checkTarget(target);
    return inTurn(time -> {
      time.until(target);
      return time.passed();
    });
  }

  /** Refuses (400) a moment that has passed or is more than two years ahead. */
  public void checkTarget(Instant target) {
    if (!target.isAfter(clock.now())) {
      throw onlyForward();
    }
    checkReach(target);
  }

  /** As {@link #checkTarget} for a whole day, which may be today. */
  public void checkDay(LocalDate day) {
    if (day.isBefore(CopenhagenTime.dayOf(clock.now()))) {
      throw onlyForward();
    }
    checkReach(CopenhagenTime.at(day, LocalTime.MIDNIGHT));
  }

  private Refusal onlyForward() {
    return Refusal.badInput("Demo-uret kan kun stilles frem. Det er nu " + DemoTimes.readable(clock.now()) + ".");
  }

  private void checkReach(Instant target) {
    if (target.isAfter(clock.now().atZone(CopenhagenTime.ZONE).plusYears(YEARS_AHEAD).toInstant())) {
      throw Refusal.badInput("Demo-uret kan højst stilles to år frem ad gangen, for det kan aldrig stilles tilbage.");
    }
  }

  /**
   * Stops the engine from running jobs by itself while the caller lets time pass.
   *
   * @throws Refusal 409 if somebody else is at it
   */
  public <T> T inTurn(Turn<T> caller) {
    if (turn.isHeldByCurrentThread() || !turn.tryLock()) {
      throw Refusal.conflict("Demo-uret er allerede ved at blive stillet frem. Vent, til det er færdigt.");
    }
    try (var pause = jobs.pause()) {
      return caller.take(new Stepping());
    } finally {
      turn.unlock();
    }
  }

  private final class Stepping implements Passing {

    private final long sentBefore = mails.sentSinceStart();
    private JobsRun run = JobsRun.NONE;

    @Override
    public void until(Instant target) {
      for (var next = runDue(); next.isPresent() && !next.get().isAfter(target); next = runDue()) {
        moveTo(next.get());
      }
      moveTo(target);
      runDue();
    }

    private void moveTo(Instant moment) {
      writeDelay.settle();
      clock.moveTo(moment);
    }

    /** The clock runs on meanwhile, so the next moment is counted from when we began: none is passed over. */
    private Optional<Instant> runDue() {
      var began = clock.now();
      run = run.plus(jobs.runDue());
      mails.sendDue(clock.now());
      return jobs.nextDueAfter(began);
    }

    @Override
    public Passed passed() {
      return new Passed(clock.now(), run.done(), run.failed(), (int) (mails.sentSinceStart() - sentBefore));
    }
  }
}
