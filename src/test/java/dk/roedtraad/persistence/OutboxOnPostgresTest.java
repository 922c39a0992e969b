package dk.roedtraad.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class OutboxOnPostgresTest extends OutboxContract {

  private static EmbeddedPostgres server;
  private static HikariDataSource database;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
    var pool = new HikariConfig();
    pool.setDataSource(server.getPostgresDatabase());
    database = new HikariDataSource(pool);
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
    server.close();
  }

  @Override
  DataSource database() {
    return database;
  }
}
