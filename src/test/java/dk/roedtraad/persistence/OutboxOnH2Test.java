package dk.roedtraad.persistence;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;

class OutboxOnH2Test extends OutboxContract {

  private static final JdbcConnectionPool DATABASE =
      JdbcConnectionPool.create("jdbc:h2:mem:outbox;DB_CLOSE_DELAY=-1", "sa", "");

  @Override
  DataSource database() {
    return DATABASE;
  }

  @AfterAll
  static void close() {
    DATABASE.dispose();
  }
}
