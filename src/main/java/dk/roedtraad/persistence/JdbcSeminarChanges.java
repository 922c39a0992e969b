package dk.roedtraad.persistence;

import dk.roedtraad.application.cohort.SeminarChange;
import dk.roedtraad.application.cohort.SeminarChanges;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSeminarChanges implements SeminarChanges {

  private final JdbcClient db;

  JdbcSeminarChanges(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void add(SeminarChange change) {
    db.sql("""
        insert into seminar_change (id, request_id, cohort_id, seminar_number, kind, old_starts_at, old_ends_at,
          old_place, changed_by, changed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(change.id(), change.requestId(), change.cohortId(), change.number(), change.kind().name(),
            Times.toDatabase(change.oldStartsAt()), Times.toDatabase(change.oldEndsAt()), change.oldPlace(),
            change.changedBy(), Times.toDatabase(change.changedAt()))
        .update();
  }

  @Override
  public Set<Integer> cancelled(String cohortId) {
    return db.sql("""
        select seminar_number from seminar_change this where cohort_id = ? and kind = 'CANCELLED'
          and not exists (select 1 from seminar_change later where later.cohort_id = this.cohort_id
            and later.seminar_number = this.seminar_number and later.position > this.position)""")
        .param(cohortId).query(Integer.class).set();
  }
}
