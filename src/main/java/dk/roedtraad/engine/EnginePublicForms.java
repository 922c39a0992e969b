package dk.roedtraad.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.answer.Forms;
import dk.roedtraad.application.play.OpenForm;
import dk.roedtraad.application.play.PublicForms;
import dk.roedtraad.engine.access.SignIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine's form service, with a person signed in: what stock Tasklist calls over REST. */
@Component
class EnginePublicForms implements PublicForms {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final TaskService taskService;
  private final FormService formService;
  private final RuntimeService runtimeService;
  private final RepositoryService repositoryService;
  private final Forms forms;
  private final EngineCalls engine;
  private final SignIn signIn;

  EnginePublicForms(@Lazy TaskService taskService, @Lazy FormService formService,
      @Lazy RuntimeService runtimeService, @Lazy RepositoryService repositoryService, Forms forms, EngineCalls engine, SignIn signIn) {
    this.taskService = taskService;
    this.formService = formService;
    this.runtimeService = runtimeService;
    this.repositoryService = repositoryService;
    this.forms = forms;
    this.engine = engine;
    this.signIn = signIn;
  }

  @Override
  public List<OpenForm> openFor(String cohortId) {
    return engine.inOwnName(() -> taskService.createTaskQuery().processVariableValueEquals("cohortId", cohortId).active()
        .taskAssigned().initializeFormKeys().orderByDueDate().asc().orderByTaskId().asc().list().stream()
        .map(this::openForm).filter(Objects::nonNull).toList());
  }

  private OpenForm openForm(Task task) {
    var formId = EngineTasks.formId(task);
    if (formId == null) {
      return null;
    }
    var deployment = repositoryService.getProcessDefinition(task.getProcessDefinitionId()).getDeploymentId();
    return new OpenForm(task.getId(), task.getName(), task.getAssignee(), forms.get(deployment, formId),
        task.getCreateTime().toInstant(), task.getDueDate() == null ? null : task.getDueDate().toInstant());
  }

  @Override
  public Opened open(String personId, String taskId) {
    var round = engine.inOwnName(() -> taskService.getVariable(taskId, "round"));
    return new Opened(courseOf(taskId), round == null ? 1 : Integer.parseInt(round.toString()),
        signIn.actingAs(personId, () -> plain(formService.getTaskFormVariables(taskId))));
  }

  private String courseOf(String taskId) {
    return engine.inOwnName(() -> {
      var task = taskService.createTaskQuery().taskId(taskId).singleResult();
      return runtimeService.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult()
          .getBusinessKey();
    });
  }

  private static Map<String, Object> plain(VariableMap variables) {
    var values = new LinkedHashMap<String, Object>();
    variables.keySet().forEach(name -> values.put(name, plain(variables.<TypedValue>getValueTyped(name))));
    return values;
  }

  private static Object plain(TypedValue typed) {
    if (typed instanceof SerializableValue serialized && !serialized.isDeserialized()) {
      return read(serialized.getValueSerialized());
    }
    return typed.getValue() instanceof SpinJsonNode json ? read(json.toString()) : typed.getValue();
  }

  private static Object read(String json) {
    try {
      return JSON.readValue(json, Object.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The engine gave a value as Json that is none.", e);
    }
  }

  @Override
  public void submit(String personId, String taskId, Map<String, Object> values) {
    asPerson(personId, () -> {
      formService.submitTaskForm(taskId, typed(values));
      return null;
    });
  }

  @Override
  public void start(String personId, String processId, Map<String, Object> values) {
    asPerson(personId, () -> {
      var process = repositoryService.createProcessDefinitionQuery().processDefinitionKey(processId).latestVersion()
          .singleResult();
      return formService.submitStartForm(process.getId(), typed(values));
    });
  }

  /** The engine wraps our refusals for REST; here they come out as they went in. */
  private void asPerson(String personId, Supplier<?> work) {
    try {
      signIn.actingAs(personId, work);
    } catch (RuntimeException e) {
      Refusal refusal = RefusalNote.find(e);
      throw refusal == null ? e : refusal;
    }
  }

  private static VariableMap typed(Map<String, Object> values) {
    var typed = Variables.createVariables();
    values.forEach((key, value) -> typed.putValue(key, value instanceof List || value instanceof Map
        ? SpinValues.jsonValue(write(value)).create() : value));
    return typed;
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A form value of type " + value.getClass().getName() + " is no JSON.", e);
    }
  }
}
