package dk.roedtraad.engine;

import dk.roedtraad.application.QuietError;
import java.sql.SQLException;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ExceptionUtil;

/**
 * Takes the words out of an unforeseen error of a command before anybody sees it: the REST interface logs and answers
 * what it gets, the job executor logs it. Stands outside all others, which still see the error as it was. Refusals and
 * lost races have words of their own and pass.
 */
class QuietCommands extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    if (Context.getCommandContext() != null) {
      return next.execute(command);
    }
    try {
      return next.execute(command);
    } catch (OptimisticLockingException lostRace) {
      throw lostRace;
    } catch (RuntimeException e) {
      throw RefusalNote.find(e) == null ? quiet(e) : e;
    }
  }

  private static RuntimeException quiet(RuntimeException loud) {
    var quiet = QuietError.of(loud);
    var sql = quiet != loud && loud instanceof ProcessEngineException error ? ExceptionUtil.unwrapException(error) : null;
    return sql == null ? quiet : readable(quiet, sql, ((ProcessEngineException) loud).getCode());
  }

  /** The engine's services look into a database error to say "The user already exists": they find what they look for. */
  private static RuntimeException readable(RuntimeException quiet, SQLException loud, Integer code) {
    var words = ExceptionUtil.checkValueTooLongException(loud) ? "value too long"
        : loud.getSQLState() != null && loud.getSQLState().startsWith("23") ? "constraint violated" : "";
    var copy = new ProcessEnginePersistenceException(quiet.getMessage(),
        new PersistenceException(new SQLException(words, loud.getSQLState(), loud.getErrorCode(), quiet)));
    copy.setCode(code);
    return copy;
  }
}
