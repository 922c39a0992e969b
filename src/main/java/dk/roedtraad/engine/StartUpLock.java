package dk.roedtraad.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one node at a time put into the database what has to be there before the first request. Two nodes that start
 * together would both find it missing.
 */
@Component
public class StartUpLock {

  /** Flyway's own rows: there before everything else, also before the engine's tables. */
  static final String LOCK = "select \"installed_rank\" from \"flyway_schema_history\" for update";

  private final JdbcClient db;
  private final TransactionTemplate transactions;

  StartUpLock(JdbcClient db, PlatformTransactionManager transactions) {
    this.db = db;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** Does the work in one transaction, as soon as no other node does such work; then sees what that one has done. */
  public void alone(Runnable work) {
    transactions.executeWithoutResult(status -> {
      db.sql(LOCK).query(Integer.class).list();
      work.run();
    });
  }
}
