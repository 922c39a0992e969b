package dk.roedtraad.support;

import dk.roedtraad.application.answer.FormSubmissions;
import dk.roedtraad.application.answer.Forms;
import dk.roedtraad.domain.answer.FieldKind;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.answer.FormField;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/**
 * Fills in whatever form a task asks for, with something valid, and hands it in as the person the task is given to:
 * through the engine's own form service, as stock Tasklist does.
 */
@Component
public class Filling {

  private final TaskService taskService;
  private final FormService formService;
  private final IdentityService identityService;
  private final RepositoryService repositoryService;
  private final Forms forms;
  private final Clock clock;

  Filling(TaskService taskService, FormService formService, IdentityService identityService,
      RepositoryService repositoryService, Forms forms, Clock clock) {
    this.taskService = taskService;
    this.formService = formService;
    this.identityService = identityService;
    this.repositoryService = repositoryService;
    this.forms = forms;
    this.clock = clock;
  }

  /** Fills in only what is required and hands it in. */
  public void submit(Task task) {
    submit(task, Map.of());
  }

  /**
   * Hands in the form with these values, and something valid for whatever else is required.
   *
   * @param values field key to value; lists are handed in as Json
   */
  public void submit(Task task, Map<String, ?> values) {
    handIn(task, fillIn(task, values));
  }

  /** Fills in the form as it stands open on the person's screen, without handing it in. */
  public VariableMap fillIn(Task task, Map<String, ?> values) {
    var form = form(task);
    var submission = new LinkedHashMap<String, Object>(FormSubmissions.smallest(form));
    as(task.getAssignee(), () -> {
      var options = formService.getTaskFormVariables(task.getId());
      form.fields().forEach(field ->
          submission.computeIfPresent(field.key(), (key, value) -> fitting(form, field, value, options)));
    });
    submission.putAll(values);
    return typed(submission);
  }

  /** Hands in what was filled in before. */
  public void handIn(Task task, VariableMap filledIn) {
    as(task.getAssignee(), () -> formService.submitTaskForm(task.getId(), filledIn));
  }

  /** Does something as that person, with the groups and schools the person really has. */
  public void as(String userId, Runnable work) {
    identityService.clearAuthentication();
    var groups = identityService.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList();
    var schools = identityService.createTenantQuery().userMember(userId).includingGroupsOfUser(true).list().stream()
        .map(Tenant::getId).toList();
    identityService.setAuthentication(userId, groups, schools);
    try {
      work.run();
    } finally {
      identityService.clearAuthentication();
    }
  }

  /** What the form of a task opens with for the person it is given to. */
  public Map<String, Object> open(Task task) {
    var values = new LinkedHashMap<String, Object>();
    as(task.getAssignee(), () -> formService.getTaskFormVariables(task.getId()).forEach((key, value) ->
        values.put(key, value instanceof SpinJsonNode json ? json.mapTo(ArrayList.class) : value)));
    return values;
  }

  private FormDefinition form(Task task) {
    var deployment = repositoryService.getProcessDefinition(task.getProcessDefinitionId()).getDeploymentId();
    return forms.get(deployment, formId(task));
  }

  /** The id of the form that the engine itself says the task has. */
  public String formId(Task task) {
    var data = formService.getTaskFormData(task.getId());
    return data.getCamundaFormRef() != null ? data.getCamundaFormRef().getKey()
        : data.getFormKey().replaceFirst(".*/", "").replaceFirst("\\.html$", "");
  }

  private Object fitting(FormDefinition form, FormField field, Object sample, VariableMap options) {
    if (field.kind() == FieldKind.DATE) {
      return LocalDate.now(clock).toString();
    }
    if (field.kind() == FieldKind.DATE_TIME) {
      int position = form.fields().indexOf(field);
      return LocalDateTime.now(clock).plusDays(7L + position).truncatedTo(ChronoUnit.HOURS).toString();
    }
    if (field.kind() == FieldKind.CHOICE && field.options().valuesKey() != null) {
      return firstOption(options, field.options().valuesKey());
    }
    return sample;
  }

  private static Object firstOption(VariableMap options, String key) {
    var typed = options.getValueTyped(key);
    var json = typed instanceof SerializableValue text ? Spin.JSON(text.getValueSerialized())
        : (SpinJsonNode) typed.getValue();
    return json.elements().get(0).prop("value").stringValue();
  }

  private static VariableMap typed(Map<String, Object> values) {
    var typed = Variables.createVariables();
    values.forEach((key, value) -> typed.putValue(key, value instanceof List || value instanceof Map
        ? SpinValues.jsonValue(Spin.JSON(value).toString()).create() : value));
    return typed;
  }
}
