package dk.roedtraad.engine.answer;

import dk.roedtraad.application.Refusal;
import java.util.List;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListPageCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.query.Query;

/**
 * Nobody makes the application hold a list of any length. Whoever asks for more than the engine's limit at a time is
 * refused. Whoever names no number gets the whole list as long as it is shorter than that: the engine's own limit would
 * refuse all such questions, which programs ask. A list is never cut short without a word.
 */
class LongLists extends PersonsCommands {

  private final ProcessEngineConfigurationImpl engine;

  LongLists(ProcessEngineConfigurationImpl engine) {
    super(engine);
    this.engine = engine;
  }

  @Override
  void check(Command<?> command) {
    var asked = command instanceof AbstractQuery<?, ?> query && asksFor(query, "LIST_PAGE") ? query.getMaxResults()
        : command instanceof ExecuteFilterListPageCmd ? (int) CommandFields.value(command, "maxResults") : 0;
    if (asked > most()) {
      throw refused();
    }
  }

  @Override
  <T> T answered(Command<T> command) {
    if (command instanceof AbstractQuery<?, ?> query && asksFor(query, "LIST")) {
      return whole(query.listPage(0, most()));
    }
    if (command instanceof ExecuteFilterListCmd filter) {
      return whole(next.execute(new ExecuteFilterListPageCmd(CommandFields.text(filter, "filterId"),
          (Query<?, ?>) CommandFields.value(filter, "extendingQuery"), 0, most())));
    }
    return super.answered(command);
  }

  @SuppressWarnings("unchecked")
  private <T> T whole(List<?> list) {
    if (list.size() >= most()) {
      throw refused();
    }
    return (T) list;
  }

  private Refusal refused() {
    return Refusal.badInput("Listen er for lang. Hent højst %d ad gangen med 'firstResult' og 'maxResults'."
        .formatted(most()));
  }

  private int most() {
    return engine.getQueryMaxResultsLimit();
  }

  private static boolean asksFor(AbstractQuery<?, ?> query, String what) {
    return what.equals(String.valueOf(CommandFields.value(query, "resultType")));
  }
}
