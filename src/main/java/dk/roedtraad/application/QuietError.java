package dk.roedtraad.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.springframework.dao.DataAccessException;

/**
 * An unforeseen error without its words, for logs, incidents and failed jobs. A database repeats the values it was
 * given and those who call it repeat its words in turn, so of such an error nothing is kept but its kinds, the SQL state
 * and the places it went through: enough to find the statement, and nothing about a person.
 */
public final class QuietError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Those whose messages hold what they were given. */
  private static final Set<Class<? extends Throwable>> TALKATIVE = Set.of(SQLException.class, DataAccessException.class,
      PersistenceException.class, DateTimeException.class, NumberFormatException.class, JsonProcessingException.class,
      MessagingException.class);

  private QuietError(Throwable loud) {
    super(causes(loud).map(QuietError::kind).collect(Collectors.joining(", caused by ")),
        loud.getCause() == null ? null : new QuietError(loud.getCause()));
    setStackTrace(loud.getStackTrace());
  }

  /** The error itself where no word of it can be somebody's; otherwise its quiet copy. */
  public static Throwable of(Throwable thrown) {
    return isTalkative(thrown) ? new QuietError(thrown) : thrown;
  }

  /** As {@link #of(Throwable)}, to be thrown in place of the error. */
  public static RuntimeException of(RuntimeException thrown) {
    return isTalkative(thrown) ? new QuietError(thrown) : thrown;
  }

  private static boolean isTalkative(Throwable thrown) {
    return causes(thrown).flatMap(cause -> Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed())))
        .anyMatch(cause -> TALKATIVE.stream().anyMatch(kind -> kind.isInstance(cause)));
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
  }

  private static String kind(Throwable thrown) {
    var name = thrown.getClass().getSimpleName();
    return thrown instanceof SQLException error ? name + " (SQL state " + error.getSQLState() + ")" : name;
  }
}
