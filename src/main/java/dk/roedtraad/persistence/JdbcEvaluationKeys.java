package dk.roedtraad.persistence;

import dk.roedtraad.application.evaluation.EvaluationKeys;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEvaluationKeys implements EvaluationKeys {

  private static final String ADD = Inserts.unlessThere("evaluation_key", "cohort_id", "cohort_id", "secret", "made_at");

  private final JdbcClient db;

  JdbcEvaluationKeys(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String keyOf(String cohortId, String otherwise, Instant now) {
    db.sql(ADD).params(cohortId, otherwise, Times.toDatabase(now), cohortId).update();
    return db.sql("select secret from evaluation_key where cohort_id = ?").param(cohortId).query(String.class).single();
  }
}
