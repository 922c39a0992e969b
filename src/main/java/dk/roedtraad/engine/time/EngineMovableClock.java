package dk.roedtraad.engine.time;

import dk.roedtraad.application.time.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Keeps the engine's clock at a distance from the machine's. Never freezes it: a login throttle would never end.
 *
 * <p>The distance stands in a file and is written before the clock is moved, so nothing is ever stored under a time
 * that a restart would not reach again.
 */
public final class EngineMovableClock implements MovableClock {

  private static final String FILE = "demo-clock";

  private final Path file;
  private Duration ahead;

  /** Puts the engine's clock where it was left. To be made before the engine is. */
  public EngineMovableClock(Path dataDirectory) {
    this.file = dataDirectory.resolve(FILE);
    this.ahead = stored();
    ClockUtil.offset(ahead.toMillis());
  }

  @Override
  public Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  /** The engine counts in thousandths of a second; rounded up, so that the clock never shows a little less. */
  @Override
  public synchronized void moveTo(Instant moment) {
    var distance = Duration.ofMillis(moment.toEpochMilli() + 1 - System.currentTimeMillis());
    if (distance.compareTo(ahead) > 0) {
      store(distance);
      ahead = distance;
      ClockUtil.offset(ahead.toMillis());
    }
  }

  private Duration stored() {
    try {
      return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException("The demo clock's file " + file + " cannot be read. Mend it, or delete the whole "
          + "data directory to begin again.", e);
    }
  }

  private void store(Duration distance) {
    try {
      Files.createDirectories(file.getParent());
      var draft = file.resolveSibling(FILE + ".tmp");
      Files.writeString(draft, distance.toString());
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The demo clock cannot be kept in " + file + ", so it is not moved.", e);
    }
  }
}
