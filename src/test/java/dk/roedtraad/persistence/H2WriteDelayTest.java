package dk.roedtraad.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Commits may wait for the disk only while the demo is being filled, and never when the clock moves. */
class H2WriteDelayTest {

  private static final int NOTES = 50;

  @TempDir
  private Path folder;
  private SingleConnectionDataSource database;
  private JdbcTemplate jdbc;
  private H2WriteDelay delay;

  @BeforeEach
  void anEmbeddedDatabase() {
    database = open("db");
    jdbc = new JdbcTemplate(database);
    jdbc.execute("create table note (id int primary key)");
    delay = new H2WriteDelay(jdbc);
  }

  @AfterEach
  void close() {
    database.destroy();
  }

  @Test
  void afterwardsEachCommitIsOnTheDiskAtOnceAgain() {
    delay.during(() -> assertThat(milliseconds()).isEqualTo("500"));
    assertThat(milliseconds()).isEqualTo("0");
  }

  @Test
  void alsoWhenTheWorkFails() {
    assertThatThrownBy(() -> delay.during(() -> {
      throw new IllegalStateException("no more");
    })).hasMessage("no more");
    assertThat(milliseconds()).isEqualTo("0");
  }

  @Test
  void nothingWaitsWhenTheClockMoves() {
    delay.during(() -> {
      for (int note = 0; note < NOTES; note++) {
        jdbc.update("insert into note values (?)", note);
      }
      delay.settle();
      assertThat(notesOnTheDisk()).isEqualTo(NOTES);
    });
  }

  private String milliseconds() {
    return jdbc.queryForObject("select distinct setting_value from information_schema.settings "
        + "where setting_name = 'WRITE_DELAY'", String.class);
  }

  /** What a program would find that starts after this one was killed now. */
  private int notesOnTheDisk() {
    try {
      Files.copy(folder.resolve("db.mv.db"), folder.resolve("left.mv.db"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var left = open("left");
    try {
      return new JdbcTemplate(left).queryForObject("select count(*) from note", Integer.class);
    } finally {
      left.destroy();
    }
  }

  private SingleConnectionDataSource open(String name) {
    return new SingleConnectionDataSource("jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0", true);
  }
}
