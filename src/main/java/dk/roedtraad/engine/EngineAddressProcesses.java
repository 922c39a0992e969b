package dk.roedtraad.engine;

import dk.roedtraad.application.address.AddressCorrection;
import dk.roedtraad.application.address.AddressProcesses;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** "Ret e-mailadresse" belongs to no school: the cohort's coordinator is asked, whoever it is about. */
@Component
class EngineAddressProcesses implements AddressProcesses {

  private static final String CORRECT_EMAIL = "correct-email";
  private static final String UNDELIVERABLE_MAIL = "undeliverableMail";

  /** The variables that hold a user id; the models give tasks by them. */
  private static final List<String> USER_IDS = List.of("leaderId", "coachId", "coordinatorId", "managerId");

  private final RuntimeService runtimeService;
  private final TaskService taskService;
  private final FilterService filterService;
  private final EngineCalls engine;

  EngineAddressProcesses(@Lazy RuntimeService runtimeService, @Lazy TaskService taskService,
      @Lazy FilterService filterService, EngineCalls engine) {
    this.runtimeService = runtimeService;
    this.taskService = taskService;
    this.filterService = filterService;
    this.engine = engine;
  }

  @Override
  public void start(AddressCorrection correction) {
    var variables = new HashMap<String, Object>();
    variables.put("cohortId", correction.cohort().id());
    variables.put("cohortName", correction.cohort().name());
    variables.put("coordinatorId", correction.cohort().coordinatorId());
    variables.put("track", correction.cohort().track().name());
    engine.inOwnName(() -> {
      var instance = runtimeService.startProcessInstanceByKey(CORRECT_EMAIL, correction.id(), variables);
      runtimeService.createIncident(UNDELIVERABLE_MAIL, instance.getId(), correction.mailId(),
          "The mail " + correction.mailId() + " did not arrive. The coordinator of cohort " + correction.cohort().id()
              + " is asked for the right address in the task of this instance; with its end the incident ends too.");
    });
  }

  @Override
  public void handOver(String fromUserId, String toUserId) {
    engine.inOwnName(() -> {
      for (var name : USER_IDS) {
        runtimeService.createVariableInstanceQuery().variableName(name).variableValueEquals(name, fromUserId).list()
            .forEach(held -> runtimeService.setVariableLocal(held.getExecutionId(), name, toUserId));
      }
      taskService.createTaskQuery().taskAssignee(fromUserId).list()
          .forEach(task -> taskService.setAssignee(task.getId(), toUserId));
      filterService.createFilterQuery().filterOwner(fromUserId).list().forEach(filter -> {
        filter.setOwner(toUserId);
        filterService.saveFilter(filter);
      });
    });
  }
}
