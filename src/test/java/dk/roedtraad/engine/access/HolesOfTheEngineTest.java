package dk.roedtraad.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.support.ApplicationTest;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.StockCamunda;
import dk.roedtraad.support.WebSession;
import dk.roedtraad.support.WholeDatabase;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.rest.dto.AbstractSearchQueryDto;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The holes of 7.24.0. Each is tried twice: on the engine as its makers ship it, where it must be open, or the test
 * proves nothing; and here, by a leader, a coordinator and an administrator, where it must be closed to all whom the
 * hole names. Code that runs leaves a mark in this JVM.
 */
class HolesOfTheEngineTest extends ApplicationTest {

  private static final String ADMINISTRATOR = "admin@forloeb.example";
  private static final String COORDINATOR = "karen.koordinator@fjordby.example";
  private static final String LEADER = "carl@fjordby.example";
  private static final String TEXT = "text/plain";

  private static StockCamunda stock;

  @Autowired
  private Accounts accounts;
  @Autowired
  private ProcessEngine engine;
  @Autowired
  private JdbcClient db;

  @BeforeAll
  static void theEngineAsItIsShipped() {
    stock = StockCamunda.start();
    var identity = stock.engine().getIdentityService();
    var user = identity.newUser("anybody");
    user.setPassword("demo");
    identity.saveUser(user);
  }

  @AfterAll
  static void close() {
    stock.close();
  }

  @BeforeEach
  void people() {
    accounts.ensureSchool("fjordby", "Fjordby Erhvervsskole");
    accounts.ensure(LEADER, "Carl", "Fjord", LEADER, Group.LEADER);
    accounts.addToSchool(LEADER, "fjordby");
    accounts.ensure(COORDINATOR, "Karen", "Koordinator", COORDINATOR, Group.COORDINATOR);
  }

  /** One way in, for one person: the address that requests begin with, and the engine behind it. */
  private record Door(String name, ProcessEngine engine, Function<String, Rest.Response> get,
      BiFunction<String, Object, Rest.Response> post, BiFunction<String, byte[], Rest.Response> multipart) {

    private static Door rest(String name, ProcessEngine engine, String root, Rest person) {
      return new Door(name, engine, path -> person.get(root + path), (path, body) -> person.post(root + path, body),
          (path, body) -> person.post(root + path, Multipart.TYPE, body));
    }

    /** The interface that the web applications use. */
    private static Door web(String name, ProcessEngine engine, WebSession session) {
      var root = "/api/engine/engine/" + engine.getName();
      return new Door(name, engine, path -> session.get(root + path), (path, body) -> session.post(root + path, body),
          null);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** What somebody tries, and whether it worked; and who may do it here. */
  private record Hole(String name, Function<Door, Boolean> open, List<String> allowedTo) {

    private static Hole of(String name, Function<Door, Boolean> open, String... allowedTo) {
      return new Hole(name, open, List.of(allowedTo));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Hole> holes() {
    return Stream.of(expressionsInQueries(), expressionsInFilters(), code(), forOperators()).flatMap(holes -> holes);
  }

  @ParameterizedTest
  @MethodSource("holes")
  void isOpenAsShippedAndClosedHere(Hole hole) {
    assertThat(hole.open().apply(Door.rest("as shipped", stock.engine(), "/engine-rest/engine/" + StockCamunda.ENGINE,
        Rest.anonymous(stock.port())))).as("as shipped").isTrue();
    for (var person : List.of(LEADER, COORDINATOR, ADMINISTRATOR)) {
      assertThat(hole.open().apply(Door.rest(person, engine, "/engine-rest", Rest.as(person, port)))).as(person)
          .isEqualTo(hole.allowedTo().contains(person));
    }
  }

  /** The same engine has a second door; what is tried there is what needs no file. */
  static Stream<Hole> holesByWeb() {
    return Stream.of(expressionsInQueries().limit(6), expressionsInFilters()).flatMap(holes -> holes);
  }

  @ParameterizedTest
  @MethodSource("holesByWeb")
  void isOpenAsShippedAndClosedHereThroughTheWebApplications(Hole hole) {
    assertThat(hole.open().apply(Door.web("as shipped", stock.engine(),
        WebSession.of("anybody", "tasklist", StockCamunda.ENGINE, stock.port())))).as("as shipped").isTrue();
    for (var person : List.of(LEADER, ADMINISTRATOR)) {
      assertThat(hole.open().apply(Door.web(person, engine, WebSession.of(person, "tasklist", port)))).as(person)
          .isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("doorsWithoutLogin")
  void isOpenToAnybodyAsShippedAndClosedHere(Function<Integer, Integer> status) {
    assertThat(status.apply(stock.port())).as("as shipped").isBetween(200, 299);
    assertThat(status.apply(port)).as("here").isIn(401, 403, 404);
    assertThat(identityService.createUserQuery().userId("mallory").count()).isZero();
  }

  static Stream<Function<Integer, Integer>> doorsWithoutLogin() {
    return Stream.of(
        port -> Rest.anonymous(port).get("/engine-rest/engine").status(),
        port -> Rest.anonymous(port).get("/engine-rest/engine/" + engineAt(port) + "/user").status(),
        port -> Rest.anonymous(port).post("/engine-rest/engine/" + engineAt(port) + "/task", Map.of()).status(),
        port -> WebSession.ofNobody(engineAt(port), port).post("/api/admin/setup/" + engineAt(port) + "/user/create",
            Map.of("profile", Map.of("id", "mallory", "firstName", "M", "lastName", "M", "email", "m@m.example"),
                "credentials", Map.of("password", "Mallory-123456"))).status());
  }

  private static String engineAt(int port) {
    return port == stock.port() ? StockCamunda.ENGINE : "default";
  }

  /** Every expression that a task query can carry, whatever a newer version adds. No other query has any. */
  private static Stream<Hole> expressionsInQueries() {
    return Arrays.stream(TaskQueryDto.class.getMethods()).map(method -> method.getName())
        .filter(name -> name.startsWith("set") && name.endsWith("Expression"))
        .map(name -> Character.toLowerCase(name.charAt(3)) + name.substring(4)).sorted()
        .flatMap(field -> Stream.of("/task", "/task/count").map(path -> Hole.of("POST " + path + " orQueries." + field,
            door -> runs(code -> door.post().apply(path, Map.of("orQueries", List.of(Map.of(field, code))))))));
  }

  private static Stream<Hole> expressionsInFilters() {
    return Stream.of(
        Hole.of("a filter that is saved and listed", door -> runs(code -> {
          var saved = door.post().apply("/filter/create", Map.of("resourceType", "Task", "name", "evil",
              "query", Map.of("assigneeExpression", code)));
          assertThat(saved.status()).as(saved.body()).isIn(200, 400, 403);
          if (saved.status() == 200) {
            door.get().apply("/filter/" + saved.json().path("id").asText() + "/list");
          }
        })),
        Hole.of("GET /filter/{id}/list", door -> runsInFilter(door, filter -> door.get().apply(filter + "/list"))),
        Hole.of("GET /filter/{id}/count", door -> runsInFilter(door, filter -> door.get().apply(filter + "/count"))),
        Hole.of("GET /filter/{id}/singleResult",
            door -> runsInFilter(door, filter -> door.get().apply(filter + "/singleResult"))),
        Hole.of("POST /filter/{id}/list", door -> runsInExtended(door, "/list")),
        Hole.of("POST /filter/{id}/count", door -> runsInExtended(door, "/count")),
        Hole.of("POST /filter/{id}/singleResult", door -> runsInExtended(door, "/singleResult")));
  }

  /** A stored filter with such an expression, as one may be there from before. */
  private static boolean runsInFilter(Door door, Function<String, Rest.Response> asked) {
    return runs(code -> withFilter(door, code, asked));
  }

  private static boolean runsInExtended(Door door, String path) {
    return runs(code -> withFilter(door, null, filter ->
        door.post().apply(filter + path, Map.of("orQueries", List.of(Map.of("ownerExpression", code))))));
  }

  private static void withFilter(Door door, String code, Function<String, Rest.Response> asked) {
    var filters = door.engine().getFilterService();
    var query = door.engine().getTaskService().createTaskQuery();
    var filter = filters.saveFilter(filters.newTaskFilter("evil")
        .setQuery(code == null ? query.active() : query.taskAssigneeExpression(code)));
    try {
      asked.apply("/filter/" + filter.getId());
    } finally {
      filters.deleteFilter(filter.getId());
    }
  }

  private static boolean runs(Consumer<String> attempt) {
    var mark = "roedtraad.hole." + UUID.randomUUID();
    attempt.accept(marking(mark));
    return System.clearProperty(mark) != null;
  }

  private static String marking(String mark) {
    return "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), ''.getClass())"
        + ".invoke(null, '" + mark + "', 'ran')}";
  }

  /** What a model may bring. Here only administrators deploy; what they deploy runs nothing either. */
  private static Stream<Hole> code() {
    return Stream.of(
        model("a script", code -> "<scriptTask id='step' scriptFormat='juel'><script>" + code + "</script></scriptTask>"),
        model("a script of a listener", code -> "<manualTask id='step'><extensionElements><camunda:executionListener "
            + "event='start'><camunda:script scriptFormat='juel'>" + code
            + "</camunda:script></camunda:executionListener></extensionElements></manualTask>"),
        model("a script of an input", code -> "<manualTask id='step'><extensionElements><camunda:inputOutput>"
            + "<camunda:inputParameter name='x'><camunda:script scriptFormat='juel'>" + code + "</camunda:script>"
            + "</camunda:inputParameter></camunda:inputOutput></extensionElements></manualTask>"),
        model("an expression that reaches classes",
            code -> "<serviceTask id='step' camunda:expression=\"" + code + "\"/>"),
        model("a class of the engine or a library", code -> "<serviceTask id='step' camunda:class='"
            + "org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior'><extensionElements><camunda:field "
            + "name='command' stringValue='true'/></extensionElements></serviceTask>" + ALWAYS_RAN),
        model("a command of the operating system", code -> "<serviceTask id='step' camunda:type='shell'>"
            + "<extensionElements><camunda:field name='command' stringValue='true'/></extensionElements></serviceTask>"
            + ALWAYS_RAN),
        model("a bean that is not made for models", code -> "<serviceTask id='step' "
            + "camunda:expression='${taskService.createTaskQuery().count()}' camunda:resultVariable='ran'/>"),
        model("the engine behind an execution", code -> "<serviceTask id='step' camunda:expression='"
            + "${execution.processEngineServices.taskService.createTaskQuery().count()}' "
            + "camunda:resultVariable='ran'/>"));
  }

  /** A step that cannot leave a mark itself: reaching the wait behind it is the mark. */
  private static final String ALWAYS_RAN = "<!-- ran -->";

  private static Hole model(String what, Function<String, String> step) {
    return Hole.of("a model with " + what, door -> {
      var mark = "roedtraad.hole." + UUID.randomUUID();
      var drawn = step.apply(marking(mark));
      return deployed(door, drawn, () -> {
        var instance = startOf(door);
        var reached = instance != null && (drawn.contains(ALWAYS_RAN)
            || door.engine().getRuntimeService().getVariable(instance, "ran") != null);
        if (instance != null) {
          door.engine().getRuntimeService().deleteProcessInstance(instance, "tried");
        }
        return System.clearProperty(mark) != null || reached;
      });
    });
  }

  private static boolean deployed(Door door, String step, Supplier<Boolean> tried) {
    var answer = door.multipart().apply("/deployment/create", new Multipart()
        .part("deployment-name", TEXT, "evil").part("evil.bpmn", "text/xml", process(step)).bytes());
    if (answer.status() != 200) {
      assertThat(answer.status()).as(answer.body()).isIn(400, 403);
      return false;
    }
    try {
      return tried.get();
    } finally {
      door.engine().getRepositoryService().deleteDeployment(answer.json().path("id").asText(), true);
    }
  }

  private static String process(String step) {
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            targetNamespace="evil"><process id="evil" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="start"/><sequenceFlow id="a" sourceRef="start" targetRef="step"/>%s
          <sequenceFlow id="b" sourceRef="step" targetRef="wait"/><receiveTask id="wait"/>
        </process></definitions>""".formatted(step);
  }

  /** Started as jobs start things, with no person's rights to stop it: the id of the instance, or null if it failed. */
  private static String startOf(Door door) {
    try {
      return SchoolTenantProvider.startingFor("fjordby",
          () -> door.engine().getRuntimeService().startProcessInstanceByKey("evil").getId());
    } catch (RuntimeException failed) {
      return null;
    }
  }

  private static Stream<Hole> forOperators() {
    return Stream.of(
        Hole.of("deploying a model", door -> deployed(door, "<manualTask id='step'/>", () -> true), ADMINISTRATOR),
        Hole.of("saving a filter", door -> {
          var answer = door.post().apply("/filter/create", Map.of("resourceType", "Task", "name", "mine",
              "query", Map.of("unassigned", true)));
          if (answer.status() == 200) {
            door.engine().getFilterService().deleteFilter(answer.json().path("id").asText());
          }
          return answer.status() == 200;
        }, ADMINISTRATOR),
        Hole.of("running a job", door -> aJob(door, job -> door.post().apply("/job/" + job + "/execute", Map.of())),
            ADMINISTRATOR),
        Hole.of("retrying jobs", door -> aJob(door, job -> door.post().apply("/job/retries", Map.of("jobIds",
            List.of(job), "retries", 1))), ADMINISTRATOR),
        Hole.of("a list of any length", door -> door.get().apply("/user?maxResults=1000000").status() == 200),
        Hole.of("a list of any length, by a page that begins somewhere",
            door -> door.get().apply("/user?firstResult=1").status() == 200),
        Hole.of("an object of any class out of JSON", HolesOfTheEngineTest::makesAnObject));
  }

  /** A job that belongs to no process. */
  private static boolean aJob(Door door, Function<String, Rest.Response> change) {
    var job = door.engine().getHistoryService().cleanUpHistoryAsync(true).getId();
    var answer = change.apply(job);
    door.engine().getManagementService().createBatchQuery().list()
        .forEach(batch -> door.engine().getManagementService().deleteBatch(batch.getId(), true));
    return answer.status() < 300;
  }

  /** Leaves a mark when it is made. */
  public static class Made {

    public void setMark(String mark) {
      System.setProperty(mark, "made");
    }
  }

  private static boolean makesAnObject(Door door) {
    var mark = "roedtraad.hole." + UUID.randomUUID();
    var task = door.engine().getTaskService().newTask();
    door.engine().getTaskService().saveTask(task);
    try {
      door.multipart().apply("/task/" + task.getId() + "/variables/x/data", new Multipart()
          .part("data", "application/json", "{\"mark\":\"" + mark + "\"}").part("type", TEXT, Made.class.getName())
          .bytes());
      return System.clearProperty(mark) != null;
    } finally {
      door.engine().getTaskService().deleteTask(task.getId(), true);
    }
  }

  /** Files and fields in one body, as a browser sends them. */
  private static final class Multipart {

    private static final String BOUNDARY = "roedtraad";
    private static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final StringBuilder parts = new StringBuilder();

    private Multipart part(String name, String type, String content) {
      parts.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"").append(name).append('"');
      if (name.contains(".")) {
        parts.append("; filename=\"").append(name).append('"');
      }
      parts.append("\r\nContent-Type: ").append(type).append("\r\n\r\n").append(content).append("\r\n");
      return this;
    }

    private byte[] bytes() {
      return (parts + "--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }
  }

  /** No text of a caller reaches the engine as an expression but those that are tried above. */
  @Test
  void noQueryButThatOfTasksTakesExpressions() {
    var dtos = new ClassPathScanningCandidateComponentProvider(false);
    dtos.addIncludeFilter(new AssignableTypeFilter(AbstractSearchQueryDto.class));

    assertThat(dtos.findCandidateComponents("org.camunda.bpm")).hasSizeGreaterThan(30).allSatisfy(dto -> {
      var type = Class.forName(dto.getBeanClassName());
      assertThat(Arrays.stream(type.getMethods()).map(Method::getName).filter(name -> name.endsWith("Expression")))
          .satisfies(names -> assertThat(names.isEmpty()).as(type.getName()).isEqualTo(type != TaskQueryDto.class));
    });
  }

  /** A value that becomes an object of that class when it is read. */
  private static Map<String, Object> objectOf(String format, String content) {
    return Map.of("type", "Object", "value", content, "valueInfo",
        Map.of("objectTypeName", Made.class.getName(), "serializationDataFormat", format));
  }

  /** Closed by default in 7.24.0 for Java's own format, and here on every path and for every format. */
  @ParameterizedTest
  @ValueSource(strings = {"application/x-java-serialized-object", "application/json"})
  void noObjectOfAClassThatTheSenderNamesIsTaken(String format) {
    var started = Rest.as(LEADER, port).start("four-d-cycle", Map.of("developmentArea", "Et område", "scope",
        "DEPARTMENT")).json();
    var instance = started.path("id").asText();
    var task = taskService.createTaskQuery().processInstanceId(instance).singleResult().getId();
    var mark = "roedtraad.hole." + UUID.randomUUID();
    var object = objectOf(format, format.endsWith("json") ? "{\"mark\":\"" + mark + "\"}" : "rO0ABXQAAXg=");
    var one = Map.of("x", object);
    var step = Map.of("type", "startBeforeActivity", "activityId", "userTask_identify", "variables", one);
    // The first login is noted, once.
    assertThat(Rest.as(ADMINISTRATOR, port).get("/api/me").status()).isEqualTo(200);
    var before = new WholeDatabase(db).rows();

    for (var name : List.of(LEADER, ADMINISTRATOR)) {
      var person = Rest.as(name, port);
      assertThat(Stream.of(
          person.post("/engine-rest/task/" + task + "/submit-form", Map.of("variables", Map.of("valued", object))),
          person.post("/engine-rest/task/" + task + "/complete", Map.of("variables", one)),
          person.post("/engine-rest/task/" + task + "/variables", Map.of("modifications", one)),
          person.put("/engine-rest/task/" + task + "/variables/x", object),
          person.put("/engine-rest/task/" + task + "/localVariables/x", object),
          person.put("/engine-rest/process-instance/" + instance + "/variables/x", object),
          person.post("/engine-rest/process-instance/" + instance + "/variables", Map.of("modifications", one)),
          person.put("/engine-rest/execution/" + instance + "/localVariables/x", object),
          person.post("/engine-rest/process-definition/key/four-d-cycle/submit-form", Map.of("variables", one)),
          person.post("/engine-rest/process-definition/key/four-d-cycle/start", Map.of("variables", one)),
          person.post("/engine-rest/message", Map.of("messageName", "leader.paused", "processInstanceId", instance,
              "processVariables", one)),
          person.post("/engine-rest/process-instance/" + instance + "/modification", Map.of("instructions",
              List.of(step))),
          person.post("/engine-rest/process-instance/" + instance + "/modification-async", Map.of("instructions",
              List.of(step))),
          person.post("/engine-rest/process-instance/variables-async", Map.of("processInstanceIds", List.of(instance),
              "variables", one)),
          person.post("/engine-rest/task/" + task + "/variables/x/data", Multipart.TYPE, new Multipart()
              .part("data", "application/json", "{\"mark\":\"" + mark + "\"}").part("type", TEXT,
                  Made.class.getName()).bytes()),
          person.post("/engine-rest/process-instance/" + instance + "/variables/x/data", Multipart.TYPE,
              new Multipart().part("data", "application/octet-stream", "x").part("valueType", TEXT, "Bytes")
                  .bytes())))
          .allSatisfy(refused -> assertThat(refused.status()).as(refused.body()).isIn(400, 403));
    }
    assertThat(System.getProperty(mark)).isNull();
    assertThat(WholeDatabase.differences(before, new WholeDatabase(db).rows())).isEmpty();
  }

  /** A list that is as long as may be is refused rather than cut; a shorter one comes whole without a number. */
  @ParameterizedTest
  @ValueSource(strings = {"/user", "/filter/%s/list"})
  void aListWithoutANumberIsWholeOrRefused(String path) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    var most = configuration.getQueryMaxResultsLimit();
    var admin = Rest.as(ADMINISTRATOR, port);
    for (int i = 0; i < 3; i++) {
      taskService.saveTask(taskService.newTask("long-list-" + i));
    }
    var filter = engine.getFilterService().saveFilter(
        engine.getFilterService().newTaskFilter("long").setQuery(taskService.createTaskQuery().active())).getId();
    try {
      var asked = "/engine-rest" + path.formatted(filter);
      assertThat(admin.get(asked).json().size()).isGreaterThanOrEqualTo(3);
      configuration.setQueryMaxResultsLimit(3);
      assertThat(admin.get(asked)).satisfies(refused -> {
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("for lang").contains("højst 3");
      });
      assertThat(admin.get(asked + "?maxResults=3").json()).hasSize(3);
    } finally {
      configuration.setQueryMaxResultsLimit(most);
      engine.getFilterService().deleteFilter(filter);
      taskService.deleteTasks(List.of("long-list-0", "long-list-1", "long-list-2"), true);
    }
  }
}
