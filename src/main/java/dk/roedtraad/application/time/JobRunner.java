package dk.roedtraad.application.time;

import java.time.Instant;
import java.util.Optional;

/** The engine's jobs (steps that run by themselves, and timers), for a clock that runs them in its own order. */
public interface JobRunner {

  /** While open, the engine runs no job by itself. */
  interface Pause extends AutoCloseable {

    @Override
    void close();
  }

  /**
   * What came of running jobs.
   *
   * @param failed jobs that threw; the engine tries each again at its own time, as ever
   */
  record JobsRun(int done, int failed) {

    public static final JobsRun NONE = new JobsRun(0, 0);

    public JobsRun plus(JobsRun more) {
      return new JobsRun(done + more.done, failed + more.failed);
    }
  }

  /** Stops the engine from picking up jobs, and waits for those it is running. May be nested. */
  Pause pause();

  /** Runs every job that is due, and those that follow from them, until none is left. Each that fails is run once. */
  JobsRun runDue();

  /** When the first job is due that is due after that moment. */
  Optional<Instant> nextDueAfter(Instant moment);
}
