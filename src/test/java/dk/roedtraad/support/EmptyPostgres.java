package dk.roedtraad.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A PostgreSQL with the tables of the engine and our own, and nothing in them but what the scripts put there. */
public final class EmptyPostgres implements AutoCloseable {

  private static final String SCRIPTS = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";
  private static final List<String> PARTS =
      List.of("engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

  private final EmbeddedPostgres server;

  public EmptyPostgres() throws IOException {
    server = EmbeddedPostgres.start();
    var engine = new ResourceDatabasePopulator();
    PARTS.forEach(part -> engine.addScript(new ClassPathResource(SCRIPTS + part + ".sql")));
    engine.execute(server.getPostgresDatabase());
    Flyway.configure().dataSource(server.getPostgresDatabase()).baselineOnMigrate(true).baselineVersion("0").load()
        .migrate();
  }

  public DataSource dataSource() {
    return server.getPostgresDatabase();
  }

  public JdbcClient client() {
    return JdbcClient.create(dataSource());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
