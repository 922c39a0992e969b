package dk.roedtraad.persistence;

import dk.roedtraad.application.time.WriteDelay;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Any other database keeps its own pace. */
@Component
class H2WriteDelay implements WriteDelay {

  private static final int MILLISECONDS = 500;

  private final JdbcTemplate jdbc;
  private volatile boolean on;

  H2WriteDelay(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void during(Runnable work) {
    if (!isH2()) {
      work.run();
      return;
    }
    jdbc.execute("set write_delay " + MILLISECONDS);
    on = true;
    try {
      work.run();
    } finally {
      on = false;
      jdbc.execute("set write_delay 0");
      jdbc.execute("checkpoint sync");
    }
  }

  @Override
  public void settle() {
    if (on) {
      jdbc.execute("checkpoint sync");
    }
  }

  private boolean isH2() {
    return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) connection ->
        "H2".equals(connection.getMetaData().getDatabaseProductName())));
  }
}
