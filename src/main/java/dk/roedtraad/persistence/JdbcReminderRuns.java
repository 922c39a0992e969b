package dk.roedtraad.persistence;

import dk.roedtraad.application.reminder.ReminderRuns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReminderRuns implements ReminderRuns {

  private final JdbcClient db;

  JdbcReminderRuns(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void record(Run run) {
    var updated = db.sql("""
        update reminder_run set mails = mails + :mails,
          ended_at = case when :outcome = 'WRITTEN' or outcome <> 'WRITTEN' then :at else ended_at end,
          outcome = case when :outcome = 'WRITTEN' then 'WRITTEN' else outcome end
        where ran_on = :day""")
        .param("mails", run.mails()).param("at", Times.toDatabase(run.endedAt()))
        .param("outcome", run.outcome().name()).param("day", run.day()).update();
    if (updated == 0) {
      db.sql(Inserts.unlessThere("reminder_run", "ran_on", "ran_on", "outcome", "mails", "ended_at"))
          .params(run.day(), run.outcome().name(), run.mails(), Times.toDatabase(run.endedAt()), run.day()).update();
    }
  }

  @Override
  public Optional<Run> find(LocalDate day) {
    return db.sql("select ran_on, outcome, mails, ended_at from reminder_run where ran_on = ?").param(day)
        .query((row, number) -> new Run(row.getObject("ran_on", LocalDate.class),
            Outcome.valueOf(row.getString("outcome")), row.getInt("mails"), Times.fromDatabase(row, "ended_at")))
        .optional();
  }

  @Override
  public boolean isEmpty() {
    return db.sql("select count(*) from reminder_run").query(Integer.class).single() == 0;
  }

  @Override
  public Optional<Instant> lastWrittenAt() {
    return db.sql("select ended_at from reminder_run where outcome = 'WRITTEN' order by ran_on desc "
        + "fetch first 1 rows only").query((row, number) -> Times.fromDatabase(row, "ended_at")).optional();
  }
}
