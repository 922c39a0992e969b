package dk.roedtraad.engine.time;

import dk.roedtraad.application.QuietError;
import dk.roedtraad.application.time.JobRunner;
import dk.roedtraad.engine.EngineCalls;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Runs jobs on the caller's thread. The engine's cleaning of its own history is left out: it runs every few minutes of
 * every night, so going through a year of it would take longer than everything else, and once afterwards does as well.
 */
@Component
class EngineJobRunner implements JobRunner {

  private static final Logger LOG = LoggerFactory.getLogger(EngineJobRunner.class);

  private static final int PAGE = 500;
  private static final int MAX_PAGES = 10_000;
  private static final int CLEAN_UP_JOBS_AT_MOST = 8;
  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  private final ProcessEngine processEngine;
  private final EngineCalls engine;

  EngineJobRunner(@Lazy ProcessEngine processEngine, EngineCalls engine) {
    this.processEngine = processEngine;
    this.engine = engine;
  }

  @Override
  public Pause pause() {
    var executor = ((ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration()).getJobExecutor();
    if (executor == null || !executor.isActive()) {
      return () -> { };
    }
    executor.shutdown();
    try {
      awaitJobsUnderWay(executor);
    } catch (RuntimeException e) {
      executor.start();
      throw e;
    }
    return executor::start;
  }

  /** Jobs that another program was running when it was killed are still locked, but by another owner. */
  private void awaitJobsUnderWay(JobExecutor executor) {
    var since = System.nanoTime();
    while (engine.inOwnName(() -> management().createJobQuery().acquired().list()).stream()
        .anyMatch(job -> Objects.equals(executor.getLockOwner(), ((JobEntity) job).getLockOwner()))) {
      if (System.nanoTime() - since > PATIENCE) {
        throw new IllegalStateException("A job has been running for a minute, so the clock is not moved. "
            + "See which in Cockpit, and try again when it is done.");
      }
      LockSupport.parkNanos(LOOK_AGAIN);
    }
  }

  @Override
  public JobsRun runDue() {
    return engine.inOwnName(() -> {
      var failed = new HashSet<String>();
      int done = 0;
      for (int page = 0; page < MAX_PAGES; page++) {
        var due = due(failed.size()).stream().filter(job -> !failed.contains(job.getId())).toList();
        if (due.isEmpty()) {
          return new JobsRun(done, failed.size());
        }
        for (var job : due) {
          switch (run(job)) {
            case DONE -> done++;
            case FAILED -> failed.add(job.getId());
            case GONE -> { }
          }
        }
      }
      throw new IllegalStateException("Jobs keep coming: a timer seems to be due again and again.");
    });
  }

  private List<Job> due(int failed) {
    return management().createJobQuery().executable().active().orderByJobDuedate().asc().orderByJobId().asc()
        .listPage(0, PAGE + failed + CLEAN_UP_JOBS_AT_MOST).stream().filter(job -> !cleansUp(job)).toList();
  }

  private enum Outcome { DONE, FAILED, GONE }

  /** One that ran just before it may have removed the job or put it off: asked again, so that none ever runs early. */
  private Outcome run(Job job) {
    if (management().createJobQuery().jobId(job.getId()).executable().active().count() == 0) {
      return Outcome.GONE;
    }
    try {
      management().executeJob(job.getId());
      return Outcome.DONE;
    } catch (RuntimeException e) {
      LOG.warn("Job {} of {} failed; it is tried again at its own time", job.getId(), job.getProcessDefinitionKey(),
          QuietError.of(e));
      return Outcome.FAILED;
    }
  }

  @Override
  public Optional<Instant> nextDueAfter(Instant moment) {
    return engine.inOwnName(() -> management().createJobQuery().withRetriesLeft().active()
        .duedateHigherThan(Date.from(moment)).orderByJobDuedate().asc().listPage(0, 1 + CLEAN_UP_JOBS_AT_MOST)
        .stream().filter(job -> !cleansUp(job)).map(Job::getDuedate).map(Date::toInstant).findFirst());
  }

  private static boolean cleansUp(Job job) {
    return HistoryCleanupJobHandler.TYPE.equals(((JobEntity) job).getJobHandlerType());
  }

  private ManagementService management() {
    return processEngine.getManagementService();
  }
}
