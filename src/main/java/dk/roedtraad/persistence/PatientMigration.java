package dk.roedtraad.persistence;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Tries the migration again after a moment. When two nodes start together on an empty database, one of them may see the
 * other's half-made table of migrations and give up, although a second later all is well.
 */
@Component
class PatientMigration implements FlywayMigrationStrategy {

  private static final int ATTEMPTS = 5;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Override
  public void migrate(Flyway flyway) {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        flyway.migrate();
        return;
      } catch (FlywayException e) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
    flyway.migrate();
  }
}
