package dk.roedtraad.persistence;

import dk.roedtraad.application.evaluation.EvaluationKeys;
import java.time.Instant;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcEvaluationKeys implements EvaluationKeys {

  private static final String ADD = Inserts.unlessThere("evaluation_key", "cohort_id", "cohort_id", "secret", "made_at");

  private final JdbcClient db;
  private final TransactionTemplate savepoint;

  JdbcEvaluationKeys(JdbcClient db, PlatformTransactionManager transactions) {
    this.db = db;
    savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  @Override
  public String keyOf(String cohortId, String otherwise, Instant now) {
    try {
      savepoint.executeWithoutResult(status -> db.sql(ADD)
          .params(cohortId, otherwise, Times.toDatabase(now), cohortId).update());
    } catch (DuplicateKeyException | ConcurrencyFailureException twoAtTheSameMoment) {
      // The other file has made the key.
    }
    return db.sql("select secret from evaluation_key where cohort_id = ?").param(cohortId).query(String.class).single();
  }
}
