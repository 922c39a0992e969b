package dk.roedtraad.persistence;

import dk.roedtraad.application.answer.Readings;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcReadings implements Readings {

  private static final String INSERT =
      Inserts.unlessThere("answer_reading", "answer_id", "answer_id", "reader_id", "read_at");

  private final JdbcClient db;
  private final TransactionTemplate nested;

  JdbcReadings(JdbcClient db, PlatformTransactionManager transactions) {
    this.db = db;
    this.nested = new TransactionTemplate(transactions);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * A browser asks for a form twice at the same moment. Behind a savepoint, the one that comes second fails alone, and
   * the form opens all the same.
   */
  @Override
  public void addFirst(String answerId, String readerId, Instant at) {
    try {
      nested.executeWithoutResult(status -> db.sql(INSERT)
          .params(answerId, readerId, Times.toDatabase(at), answerId).update());
    } catch (DuplicateKeyException | ConcurrencyFailureException alreadyThere) {
      // The first reading is kept, which is what was asked for.
    }
  }

  @Override
  public Map<String, Instant> of(Collection<String> answerIds) {
    var readings = new HashMap<String, Instant>();
    if (!answerIds.isEmpty()) {
      db.sql("select answer_id, read_at from answer_reading where answer_id in (:ids)").param("ids", answerIds)
          .query(row -> {
            readings.put(row.getString("answer_id"), Times.fromDatabase(row, "read_at"));
          });
    }
    return readings;
  }
}
