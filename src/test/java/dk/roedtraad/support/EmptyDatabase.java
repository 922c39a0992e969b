package dk.roedtraad.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A database with the tables of the engine and our own, and nothing in them but what the scripts put there. */
public final class EmptyDatabase implements AutoCloseable {

  private static final List<String> PARTS =
      List.of("engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

  /** Which of the two that the application runs on. */
  public enum Kind {
    H2("set referential_integrity false", "set referential_integrity true"),
    POSTGRES("set session_replication_role = replica", "set session_replication_role = default");

    private final String withoutReferences;
    private final String withReferences;

    Kind(String withoutReferences, String withReferences) {
      this.withoutReferences = withoutReferences;
      this.withReferences = withReferences;
    }

    /** From here on a row may refer to what is not there. */
    public String withoutReferences() {
      return withoutReferences;
    }

    public String withReferences() {
      return withReferences;
    }
  }

  /** What is to be done at the end. */
  private interface End {
    void run() throws IOException;
  }

  private final DataSource source;
  private final End end;

  private EmptyDatabase(DataSource source, End end) {
    this.source = source;
    this.end = end;
  }

  public static EmptyDatabase of(Kind kind) throws IOException {
    var database = kind == Kind.H2 ? h2() : postgres();
    var engine = new ResourceDatabasePopulator();
    PARTS.forEach(part -> engine.addScript(new ClassPathResource(
        "org/camunda/bpm/engine/db/create/activiti." + kind.name().toLowerCase(Locale.ROOT) + ".create." + part
            + ".sql")));
    engine.execute(database.source);
    Flyway.configure().dataSource(database.source).baselineOnMigrate(true).baselineVersion("0").load().migrate();
    return database;
  }

  private static EmptyDatabase h2() {
    var pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    return new EmptyDatabase(pool, pool::dispose);
  }

  private static EmptyDatabase postgres() throws IOException {
    var server = EmbeddedPostgres.start();
    return new EmptyDatabase(server.getPostgresDatabase(), server::close);
  }

  public DataSource dataSource() {
    return source;
  }

  @Override
  public void close() throws IOException {
    end.run();
  }
}
