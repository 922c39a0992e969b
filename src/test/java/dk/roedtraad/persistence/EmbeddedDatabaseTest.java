package dk.roedtraad.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The database that is used when none is given. */
class EmbeddedDatabaseTest {

  @Test
  void aCommittedRowIsOnTheDiskAtOnceInTheDataDirectory() {
    var shipped = new DatabaseConfiguration().embeddedDatabase(Path.of("somewhere"));

    assertThat(shipped.getJdbcUrl().split(";"))
        .contains("jdbc:h2:file:" + Path.of("somewhere").toAbsolutePath().resolve("roed-traad"), "WRITE_DELAY=0");
  }
}
