package dk.roedtraad.engine.tasklist;

import dk.roedtraad.application.task.OverdueList;
import dk.roedtraad.engine.EngineCalls;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Counts what {@link ShippedFilter#OVERDUE} shows; the filter itself knows only who is signed in to the engine. */
@Component
class EngineOverdueList implements OverdueList {

  private final TaskFilters filters;
  private final TaskService taskService;
  private final EngineCalls engine;

  EngineOverdueList(TaskFilters filters, @Lazy TaskService taskService, EngineCalls engine) {
    this.filters = filters;
    this.taskService = taskService;
    this.engine = engine;
  }

  @Override
  public String id() {
    return engine.inOwnName(() -> filters.idOf(ShippedFilter.OVERDUE));
  }

  @Override
  public long count(String personId, Instant now) {
    return engine.inOwnName(() -> taskService.createTaskQuery().or().taskAssignee(personId).taskOwner(personId).endOr()
        .active().dueBefore(Date.from(now)).count());
  }
}
