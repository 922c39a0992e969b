package dk.roedtraad.persistence;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The embedded database, for the demo and for trying out: H2 in a file under {@code roedtraad.data-directory}. Used
 * when no {@code spring.datasource.url} is given.
 */
@Configuration
class DatabaseConfiguration {

  @Bean
  @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "never")
  JdbcConnectionDetails embeddedDatabase(@Value("${roedtraad.data-directory}") Path dataDirectory) {
    return new EmbeddedDatabase(dataDirectory);
  }

  private record EmbeddedDatabase(Path dataDirectory) implements JdbcConnectionDetails {

    /**
     * {@code WRITE_DELAY=0}: a committed row is on the disk, so a killed program loses nothing. Nulls come last, as in
     * PostgreSQL: a task without a due date stands below those that have one. The engine asks in some hundred ways; what is
     * remembered of them need not be parsed again.
     */
    @Override
    public String getJdbcUrl() {
      return "jdbc:h2:file:" + dataDirectory.toAbsolutePath().resolve("roed-traad")
          + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=500";
    }

    @Override
    public String getUsername() {
      return "sa";
    }

    @Override
    public String getPassword() {
      return "";
    }
  }
}
