package dk.roedtraad.engine.answer;

import dk.roedtraad.application.answer.AskedForms;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Writes down whom a task asks for which form, each time it is given to somebody. Idempotent by the task's id.
 */
class RememberAskedForm implements TaskListener {

  private final ObjectProvider<AskedForms> askedForms;
  private final Clock clock;

  RememberAskedForm(ObjectProvider<AskedForms> askedForms, Clock clock) {
    this.askedForms = askedForms;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    var asked = FormTasks.of((TaskEntity) task);
    if (asked.courseId() != null) {
      askedForms.getObject().remember(asked, clock.instant());
    }
  }
}
