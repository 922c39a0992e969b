package dk.roedtraad.persistence;

import dk.roedtraad.application.access.FirstLogins;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcFirstLogins implements FirstLogins {

  private final JdbcClient db;
  private final Clock clock;
  private final TransactionTemplate savepoint;

  JdbcFirstLogins(JdbcClient db, Clock clock, PlatformTransactionManager transactions) {
    this.db = db;
    this.clock = clock;
    savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  @Override
  public void note(String userId) {
    if (hasLoggedIn(userId)) {
      return;
    }
    try {
      savepoint.executeWithoutResult(status -> db.sql("insert into first_login (user_id, logged_in_at) values (?, ?)")
          .params(userId, Times.toDatabase(clock.instant())).update());
    } catch (DuplicateKeyException twoAtTheSameMoment) {
      // The other one has noted it.
    }
  }

  @Override
  public boolean hasLoggedIn(String userId) {
    return !db.sql("select 1 from first_login where user_id = ?").param(userId).query(Integer.class).list().isEmpty();
  }
}
