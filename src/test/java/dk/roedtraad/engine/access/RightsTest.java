package dk.roedtraad.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.dialogue.Dialogues;
import dk.roedtraad.application.enrolment.SchoolMemberships;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.WebSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table of rights in {@code docs/threat-model.md}, cell by cell, over real HTTP and through every door there is: a
 * row without a trial, or a trial without a row, is red. Each cell is tried on three leaders: the person's own (a
 * leader's self, a konsulent's leader, a manager's school), another of the same school, and one of another school.
 */
class RightsTest extends CourseStory {

  private static final String ADMINISTRATOR = "admin@forloeb.example";
  private static final String ENGINE = "/engine-rest";
  private static final String ALL_LISTS = "all lists";
  private static final List<String> ENGINE_LISTS = List.of("task", "process-instance", "execution", "variable-instance",
      "incident", "job", "filter", "history/process-instance", "history/activity-instance", "history/variable-instance",
      "history/detail", "history/task", "history/incident", "history/job-log", "history/user-operation",
      "history/decision-instance");
  private static final Map<String, Set<Nearness>> WORDS = Map.of("no", Set.of(), "own", Set.of(Nearness.OWN),
      "own school", Set.of(Nearness.OWN, Nearness.SAME_SCHOOL), "yes", Set.of(Nearness.values()));

  @Autowired
  private SchoolMemberships memberships;
  @Autowired
  private PlatformTransactionManager transactions;

  @Autowired
  private ExternalTaskService externalTasks;
  @Autowired
  private Dialogues dialogues;

  private String externalTask;
  private String deployment;
  private String cohort;
  private final Map<Nearness, Subject> subjects = new LinkedHashMap<>();
  private final Map<String, String> questions = new HashMap<>();
  private final Map<String, Person> everybody = new LinkedHashMap<>();

  private enum Nearness { OWN, SAME_SCHOOL, OTHER_SCHOOL }

  /** Whose things are asked for: a leader, and what is open in the leader's course. */
  private record Subject(Course course, String instance, String task, String coachTask, String job, String request,
      String question, String secret) {

    private String leader() {
      return course.leaderId();
    }
  }

  /**
   * Who asks: by HTTP Basic and, where the person has a login, by a session of the web applications.
   *
   * @param swept all that the person was shown, by the instance that was asked about
   */
  private record Person(String id, Rest rest, WebSession web, Map<String, String> swept) {

    private static Person of(String id, String application, int port) {
      return new Person(id, Rest.as(id, port), application == null ? null : WebSession.of(id, application, port),
          new HashMap<>());
    }

    /** Whether the engine shows that text there; both doors must say the same. */
    private boolean sees(String path, String text) {
      var seen = shows(rest.get(ENGINE + path), text);
      if (web != null) {
        assertThat(shows(web.get("/api/engine/engine/default" + path), text)).as(id + " by web: " + path)
            .isEqualTo(seen);
      }
      return seen;
    }

    private boolean may(String path) {
      return sees(path, "");
    }

    private static boolean shows(Rest.Response answer, String text) {
      assertThat(answer.status()).as(answer.body()).isIn(200, 204, 400, 401, 403, 404);
      return answer.status() < 300 && answer.body().contains(text);
    }
  }

  /** What is tried; true if it worked. */
  private interface Trial {
    boolean works(Person who, Subject of);
  }

  @TestFactory
  Stream<DynamicTest> everyCellOfTheTableHolds() throws IOException {
    seed();
    everybody.values().parallelStream().forEach(this::sweep);
    var table = table(Files.readString(Path.of("docs/threat-model.md")));
    var trials = trials();
    assertThat(table.keySet()).as("rows and trials").containsExactlyInAnyOrderElementsOf(trials.keySet());
    return table.entrySet().stream().flatMap(row -> row.getValue().entrySet().stream().map(cell ->
        DynamicTest.dynamicTest(row.getKey() + ": " + cell.getKey() + " " + cell.getValue(), () ->
            assertThat(reached(trials.get(row.getKey()), everybody.get(cell.getKey())))
                .as(row.getKey() + ": " + cell.getKey()).isEqualTo(WORDS.get(cell.getValue())))));
  }

  @AfterEach
  void removeTheModelOfTheTest() {
    repositoryService.deleteDeployment(deployment, true);
  }

  private Set<Nearness> reached(Trial trial, Person who) {
    var reached = new TreeSet<Nearness>();
    subjects.forEach((nearness, subject) -> {
      if (trial.works(who, subject)) {
        reached.add(nearness);
      }
    });
    return reached;
  }

  /** Rows to columns to words; the first line of the table names the people. */
  private Map<String, Map<String, String>> table(String document) {
    var lines = document.substring(document.indexOf("## Table of rights")).lines()
        .filter(line -> line.startsWith("|") && !line.startsWith("|---")).map(RightsTest::cells).toList();
    var columns = lines.get(0).subList(1, lines.get(0).size());
    assertThat(columns).containsExactlyElementsOf(everybody.keySet());
    var rows = new LinkedHashMap<String, Map<String, String>>();
    for (var line : lines.subList(1, lines.size())) {
      var row = new LinkedHashMap<String, String>();
      columns.forEach(column -> row.put(column, line.get(columns.indexOf(column) + 1)));
      assertThat(WORDS.keySet()).as(line.get(0)).containsAll(row.values());
      rows.put(line.get(0), row);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
  }

  // ---- what there is -----------------------------------------------------------------------------------------------

  private void seed() {
    var coordinator = somebody("Karen", "Koordinator", Group.COORDINATOR);
    var launched = aCohort(Track.MODEL_SCHOOL, coordinator);
    cohort = launched.id();
    var north = aSchool();
    externalTask = anExternalTask(north);
    var south = aSchool();
    var replaced = coach(north);
    var coach = coach(north);
    var other = coach(north, south);
    var manager = somebody("Mads", "Chef", Group.MANAGER);
    accounts.addToSchool(manager, north);
    subjects.put(Nearness.OWN, subject(aLeader(launched, leader(north), north, replaced), coach));
    subjects.put(Nearness.SAME_SCHOOL, subject(aLeader(launched, leader(north), north, other), other));
    subjects.put(Nearness.OTHER_SCHOOL, subject(aLeader(launched, leader(south), south, other), other));
    everybody.put("leader", Person.of(subjects.get(Nearness.OWN).leader(), "tasklist", port));
    everybody.put("konsulent", Person.of(coach, "tasklist", port));
    everybody.put("former konsulent", Person.of(replaced, "tasklist", port));
    everybody.put("coordinator", Person.of(coordinator, "cockpit", port));
    everybody.put("manager", Person.of(manager, "cockpit", port));
    everybody.put("evaluator", Person.of(somebody("Eva", "Evaluator", Group.EVALUATOR), "tasklist", port));
    everybody.put("administrator", Person.of(ADMINISTRATOR, "cockpit", port));
    everybody.put("anonymous", new Person("nobody", Rest.anonymous(port), null, new HashMap<>()));
  }

  /** None of our models has one; one that an administrator brings is not everybody's either. */
  private String anExternalTask(String school) {
    var model = Bpmn.createExecutableProcess("outside").camundaHistoryTimeToLive(1).startEvent()
        .serviceTask().camundaExternalTask("outside").endEvent().done();
    deployment = repositoryService.createDeployment().addModelInstance("outside.bpmn", model).deploy().getId();
    SchoolTenantProvider.startingFor(school, () -> runtimeService.startProcessInstanceByKey("outside"));
    return externalTasks.createExternalTaskQuery().topicName("outside").singleResult().getId();
  }

  private String coach(String... schools) {
    var coach = somebody("Kim", "Konsulent", Group.COACH);
    Arrays.stream(schools).forEach(school -> accounts.addToSchool(coach, school));
    return coach;
  }

  private String leader(String school) {
    var leader = somebody("Lise", "Leder", Group.LEADER);
    accounts.addToSchool(leader, school);
    return leader;
  }

  /**
   * A leader between the second and the third seminar, with an answer, a draft and agreements, whose konsulent of the
   * second round may be another than that of the first; and a job that has failed.
   */
  private Subject subject(Course course, String laterCoach) {
    itIs(at(2026, 11, 2, 8));
    var secret = course.leaderId().substring(5, 13);
    var instance = start(course);
    submit(course, "userTask_describeChallenges", Map.of("challenge", "udfordring" + secret, "othersDescriptions",
        "beskrivelse" + secret));
    seminarIsHeld(instance, 1);
    submit(course, "userTask_proposeTimes", Map.of("time1", "2027-01-20T10:00", "time2", "2027-01-21T10:00", "time3",
        "2027-01-22T10:00", "place", "Teams"));
    submit(course, "userTask_chooseTime", Map.of("chosenTime", "OPTION_1"));
    itIs(at(2027, 1, 20, 16));
    submit(course, "userTask_registerSession", Map.of("sessionHeld", "YES", "sharedAgreements", "aftale" + secret));
    if (!laterCoach.equals(course.coachId())) {
      new TransactionTemplate(transactions).executeWithoutResult(status -> {
        courses.setCoach(course.id(), laterCoach);
        processes.replaceCoach(course.id(), laterCoach);
        memberships.endIfNothingIsLeft(course.coachId(), course.schoolCode());
      });
    }
    seminarIsHeld(instance, 2);
    var task = open(course, "userTask_qualifyProject").getId();
    var coachTask = open(course, "userTask_proposeTimes").getId();
    draft(course.leaderId(), task, Map.of("changes", "kladde" + secret));
    draft(laterCoach, coachTask, Map.of("place", "sted" + secret));
    taskService.createComment(task, instance.getId(), "bemaerkning" + secret);
    return new Subject(course, instance.getId(), task, coachTask, failedJob(instance.getId()),
        requestForInsight(course.leaderId()), questions.computeIfAbsent(course.schoolCode(), this::questionTo), secret);
  }

  /** "Status og fremdrift" waits for a manager of the school who is away. */
  private String questionTo(String school) {
    var away = somebody("Mette", "Chef", Group.MANAGER);
    var dialogue = dialogues.lock(school, CopenhagenTime.dayOf(clock.instant())).id();
    var round = dialogues.addRound(dialogue, clock.instant(), List.of());
    var instance = SchoolTenantProvider.startingFor(school, () -> runtimeService
        .createProcessInstanceByKey("status-dialogue").businessKey(dialogue).setVariables(Map.of("managerId", away,
            "cohortId", cohort, "track", "MODEL_SCHOOL", "round", round, "roundEndsAt",
            Date.from(at(2030, 1, 1, 8).toInstant()))).startBeforeActivity("userTask_giveStatus").execute().getId());
    dialogues.setStarted(dialogue, instance, CopenhagenTime.dayOf(clock.instant()));
    return taskService.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }

  private String requestForInsight(String person) {
    return Rest.as(ADMINISTRATOR, port).post("/api/data-requests", Map.of("personId", person, "kind", "INSIGHT")).json()
        .path("id").asText();
  }

  private void draft(String author, String task, Map<String, Object> values) {
    assertThat(Rest.as(author, port).put("/api/drafts/" + task, Map.of("values", values, "revision", 0)))
        .satisfies(saved -> assertThat(saved.status()).as(saved.body()).isEqualTo(200));
  }

  private String failedJob(String instance) {
    runtimeService.createProcessInstanceModification(instance).startBeforeActivity("serviceTask_findLateForms3")
        .execute();
    Job job = managementService.createJobQuery().processInstanceId(instance).active().list().get(0);
    managementService.setJobRetries(job.getId(), 0);
    return job.getId();
  }

  // ---- what is tried -----------------------------------------------------------------------------------------------

  private Map<String, Trial> trials() {
    var trials = new LinkedHashMap<String, Trial>();
    tasks(trials);
    whatIsWritten(trials);
    instances(trials);
    history(trials);
    cohorts(trials);
    privacy(trials);
    operations(trials);
    return trials;
  }

  private void tasks(Map<String, Trial> trials) {
    trials.put("a leader's task, seen", (who, of) -> who.may("/task/" + of.task())
        | who.sees("/task?processInstanceId=" + of.instance(), of.task()));
    trials.put("a leader's task, counted",
        (who, of) -> who.sees("/task/count?processInstanceId=" + of.instance(), "count") && !who.sees(
            "/task/count?processInstanceId=" + of.instance(), "{\"count\":0}"));
    trials.put("a konsulent's task, seen", (who, of) -> who.may("/task/" + of.coachTask()));
    trials.put("a leader's form, opened with what is in it",
        (who, of) -> who.sees("/task/" + of.task() + "/form-variables", "kladde" + of.secret()));
    trials.put("a leader's form, handed in", (who, of) -> handsIn(who, of.task()));
    trials.put("a konsulent's form, handed in", (who, of) -> handsIn(who, of.coachTask()));
    trials.put("a task, taken, given away, lent or ended another way", (who, of) -> Stream.of(of.task(), of.coachTask())
        .anyMatch(task -> Stream.of(
            done(who, "/task/" + task + "/assignee", Map.of("userId", "x@x.example")),
            done(who, "/task/" + task + "/unclaim", Map.of()),
            done(who, "/task/" + task + "/delegate", Map.of("userId", who.id())),
            done(who, "/task/" + task + "/resolve", Map.of()),
            done(who, "/task/" + task + "/complete", Map.of()),
            done(who, "/task/" + task + "/bpmnError", Map.of("errorCode", "x")),
            done(who, "/task/" + task + "/bpmnEscalation", Map.of("escalationCode", "x")),
            done(who, "/task/" + task + "/identity-links", Map.of("userId", who.id(), "type", "candidate")))
            .anyMatch(worked -> worked) || !isGivenTo(who, task)
            && done(who, "/task/" + task + "/claim", Map.of("userId", who.id()))));
  }

  /** An empty form is refused with the names of its fields, to whom it belongs. */
  private static boolean handsIn(Person who, String task) {
    var answer = who.rest().submit(task, Map.of());
    assertThat(answer.status()).as(answer.body()).isIn(400, 401, 403, 404);
    return answer.status() == 400 && answer.message().toLowerCase(Locale.ROOT).contains("skal udfyldes");
  }

  private boolean isGivenTo(Person who, String task) {
    return who.id().equals(taskService.createTaskQuery().taskId(task).singleResult().getAssignee());
  }

  private static boolean done(Person who, String path, Object body) {
    return succeeded(who.rest().post(ENGINE + path, body));
  }

  private static boolean succeeded(Rest.Response answer) {
    assertThat(answer.status()).as(answer.body()).isLessThan(500);
    return answer.status() < 300;
  }

  private void whatIsWritten(Map<String, Trial> trials) {
    trials.put("an answer that the konsulent is shown, by any path", (who, of) -> reads(who, of, "udfordring"));
    trials.put("any other answer, by any path", (who, of) -> reads(who, of, "beskrivelse"));
    trials.put("a leader's draft, by any path", (who, of) -> reads(who, of, "kladde"));
    trials.put("a konsulent's draft, by any path", (who, of) -> reads(who, of, "sted"));
    trials.put("shared agreements, by any path", (who, of) -> reads(who, of, "aftale"));
    trials.put("a draft, saved", (who, of) -> succeeded(who.rest().put("/api/drafts/" + of.task(),
        Map.of("values", Map.of("changes", "kladde" + of.secret()), "revision", 1))));
    trials.put("the picture of a course", (who, of) -> succeeded(who.rest().get("/api/my-courses/" + of.course().id()
        + "/picture")));
    trials.put("a comment, read", (who, of) -> who.sees("/task/" + of.task() + "/comment", "bemaerkning" + of.secret())
        | who.sees("/process-instance/" + of.instance() + "/comment", "bemaerkning" + of.secret()));
    trials.put("a comment or an attachment, written", (who, of) ->
        done(who, "/task/" + of.task() + "/comment/create", Map.of("message", "x")));
  }

  /** Whether that text is anywhere in what the person is shown of that leader. */
  private boolean reads(Person who, Subject of, String what) {
    return Stream.of(ALL_LISTS, of.instance()).anyMatch(seen -> who.swept().get(seen).contains(what + of.secret()));
  }

  private void sweep(Person who) {
    who.swept().put(ALL_LISTS, sweepLists(who));
    subjects.values().forEach(of -> who.swept().put(of.instance(), sweep(who, enginePaths(of), ourPaths(of))));
  }

  private String sweepLists(Person who) {
    var all = new StringBuilder(sweep(who, ENGINE_LISTS.stream().map(list -> "/" + list + "?maxResults=200").toList(),
        List.of("/api/my-courses", "/api/drafts", "/api/cohorts", "/api/cohort-overviews", "/api/coordinator-day",
            "/api/overview", "/api/overview/charts", "/api/overview.csv", "/api/overview.pdf", "/api/overview.xes",
            "/api/mails", "/api/mails/templates", "/api/closures", "/api/me", "/api/calendar-link",
            "/api/data-requests", "/api/retention", "/api/audit", "/api/status-dialogues",
            "/api/my-leaders", "/api/operations", "/api/start", "/actuator/health")));
    for (var path : List.of("/process-instance?firstResult=0&maxResults=200", "/incident?firstResult=0&maxResults=200")) {
      if (who.web() != null) {
        all.append(who.web().post("/api/cockpit/plugin/base/default" + path, Map.of()).body());
      }
    }
    for (var table : List.of("progress", "progress.csv", "overview", "lists", "reminders")) {
      all.append(who.rest().get("/api/cohorts/" + cohort + "/" + table).body());
    }
    return all.toString();
  }

  private static String sweep(Person who, List<String> enginePaths, List<String> ourPaths) {
    var all = new StringBuilder();
    for (var path : enginePaths) {
      all.append(who.rest().get(ENGINE + path).body());
      if (who.web() != null) {
        all.append(who.web().get("/api/engine/engine/default" + path).body());
      }
    }
    for (var path : ourPaths) {
      all.append(who.rest().get(path).body());
    }
    return all.toString();
  }

  private static List<String> enginePaths(Subject of) {
    var paths = new ArrayList<String>();
    for (var task : List.of(of.task(), of.coachTask())) {
      paths.addAll(Stream.of("", "/form", "/form-variables", "/rendered-form", "/deployed-form", "/variables",
          "/localVariables", "/comment", "/attachment", "/identity-links").map(what -> "/task/" + task + what).toList());
    }
    paths.addAll(Stream.of("", "/variables", "/activity-instances", "/comment").map(what -> "/process-instance/"
        + of.instance() + what).toList());
    ENGINE_LISTS.forEach(list -> paths.add("/" + list + "?processInstanceId=" + of.instance()));
    paths.add("/job/" + of.job() + "/stacktrace");
    return paths;
  }

  private static List<String> ourPaths(Subject of) {
    var course = of.course().id();
    return List.of("/api/drafts/" + of.task(), "/api/drafts/" + of.coachTask(), "/api/sent/" + of.task(),
        "/api/task-links/" + of.task(), "/api/my-courses/" + course + "/picture", "/api/courses/" + course + "/mails",
        "/api/sessions/" + course + "/1", "/api/sessions/" + course + "/2", "/api/overview/courses/" + course,
        "/api/my-data/" + of.request() + ".json", "/api/my-data/" + of.request() + ".html");
  }

  private void instances(Map<String, Trial> trials) {
    trials.put("an instance, seen", (who, of) -> who.may("/process-instance/" + of.instance()));
    trials.put("an instance, counted", (who, of) -> who.sees("/process-instance/count?processInstanceIds="
        + of.instance(), "{\"count\":1}"));
    trials.put("an instance in Cockpit's list", (who, of) -> who.web() != null && shownInCockpit(who, of));
    trials.put("a variable of an instance, read", (who, of) -> who.sees("/process-instance/" + of.instance()
        + "/variables", of.leader()) | who.sees("/variable-instance?processInstanceIdIn=" + of.instance(), of.leader()));
    trials.put("a variable, changed", (who, of) -> Stream.of("/process-instance/" + of.instance() + "/variables/leaderId",
            "/execution/" + of.instance() + "/localVariables/leaderId", "/task/" + of.task() + "/variables/leaderId")
        .anyMatch(path -> succeeded(who.rest().put(ENGINE + path, Map.of("value", "x")))));
    trials.put("an instance, suspended or activated", (who, of) -> succeeded(who.rest().put(ENGINE
        + "/process-instance/" + of.instance() + "/suspended", Map.of("suspended", false))));
    trials.put("a course, started", (who, of) -> done(who, "/process-definition/key/model-school-course/start",
        Map.of()) | succeeded(who.rest().start("model-school-course", Map.of())));
    trials.put("an optional process, started for oneself", (who, of) ->
        succeeded(who.rest().start("four-d-cycle", Map.of("developmentArea", "Et område", "scope", "DEPARTMENT"))));
    trials.put("an optional process, started for another", (who, of) -> {
      var body = new HashMap<>(Rest.variables(Map.of("developmentArea", "Et område", "scope", "DEPARTMENT",
          "leaderId", of.leader(), "schoolCode", of.course().schoolCode())));
      var answer = who.rest().post("/engine-rest/process-definition/key/four-d-cycle/submit-form", body);
      return succeeded(answer) && !who.id().equals(of.leader())
          && of.leader().equals(runtimeService.getVariable(answer.json().path("id").asText(), "leaderId"));
    });
  }

  private static boolean shownInCockpit(Person who, Subject of) {
    var answer = who.web().post("/api/cockpit/plugin/base/default/process-instance?firstResult=0&maxResults=200",
        Map.of());
    assertThat(answer.status()).as(answer.body()).isIn(200, 401, 403);
    return answer.status() == 200 && answer.body().contains(of.instance());
  }

  private void history(Map<String, Trial> trials) {
    trials.put("the history of an instance", (who, of) -> who.sees("/history/process-instance?processInstanceId="
        + of.instance(), of.instance()) | who.may("/history/process-instance/" + of.instance()));
    trials.put("the history of tasks, steps and values", (who, of) -> who.sees("/history/task?processInstanceId="
        + of.instance(), of.task()) | who.sees("/history/activity-instance?processInstanceId=" + of.instance(),
        of.instance()) | who.sees("/history/variable-instance?processInstanceId=" + of.instance(), of.instance())
        | who.sees("/history/detail?processInstanceId=" + of.instance(), of.instance()));
    trials.put("the history, counted", (who, of) -> Stream.of("task", "process-instance", "activity-instance",
        "variable-instance", "incident", "job-log", "user-operation").anyMatch(what ->
            counts(who, "/history/" + what + "/count?processInstanceId=" + of.instance())));
    trials.put("the log of what people did", (who, of) -> who.sees("/history/user-operation?processInstanceId="
        + of.instance(), of.instance()));
  }

  private static boolean counts(Person who, String path) {
    return who.sees(path, "\"count\":") && !who.sees(path, "{\"count\":0}");
  }

  private void cohorts(Map<String, Trial> trials) {
    trials.put("the progress of a leader", (who, of) -> List.of("progress", "progress.csv").stream().anyMatch(table ->
        Person.shows(who.rest().get("/api/cohorts/" + cohort + "/" + table), of.leader())));
    trials.put("the overview of a cohort, and whom to remind", (who, of) -> Stream.of("/api/cohort-overviews",
            "/api/coordinator-day",
            "/api/cohorts/" + cohort + "/overview", "/api/cohorts/" + cohort + "/lists",
            "/api/cohorts/" + cohort + "/reminders")
        .anyMatch(path -> succeeded(who.rest().get(path))));
    trials.put("the page Forløb in Cockpit", (who, of) -> Person.shows(who.rest().get("/api/overview"), of.leader())
        | Person.shows(who.rest().get("/api/overview.csv"), of.leader())
        | succeeded(who.rest().get("/api/overview/courses/" + of.course().id())));
    trials.put("the page Mine ledere, which shows the own ones", (who, of) ->
        succeeded(who.rest().get("/api/my-leaders")));
    trials.put("what schools and coordinators say to each other", (who, of) ->
        succeeded(who.rest().get("/api/status-dialogues")));
    trials.put("a school's question, taken over from a colleague", (who, of) -> succeeded(who.rest().send("POST",
        "/api/status-dialogues/questions/" + of.question() + "/takeover")));
    trials.put("the page Drift", (who, of) -> succeeded(who.rest().get("/api/operations")));
    trials.put("the charts of Forløb, and the status report", (who, of) -> succeeded(who.rest().get("/api/overview/charts"))
        | succeeded(who.rest().get("/api/overview.pdf")));
    trials.put("the event log, which names nobody", (who, of) ->
        List.of(200, 409).contains(who.rest().get("/api/overview.xes").status()));
    trials.put("the mails about a leader", (who, of) ->
        succeeded(who.rest().get("/api/courses/" + of.course().id() + "/mails")));
    trials.put("an agreed session, seen", (who, of) ->
        succeeded(who.rest().get("/api/sessions/" + of.course().id() + "/1")));
    trials.put("the list of mails", (who, of) -> succeeded(who.rest().get("/api/mails")));
    trials.put("the list of cohorts", (who, of) -> Person.shows(who.rest().get("/api/cohorts"), cohort));
    trials.put("a list of leaders, loaded", (who, of) -> succeeded(who.rest().post("/api/cohorts/" + cohort
        + "/leaders?dryRun=true", "text/csv", "fornavn;efternavn;e-mail;skole\n".getBytes())));
    trials.put("a course, paused or withdrawn", (who, of) ->
        who.rest().post("/api/courses/no-such-course/pause", Map.of()).status() == 404);
    trials.put("days on which schools are closed", (who, of) -> succeeded(who.rest().get("/api/closures")));
    trials.put("what mails look like", (who, of) -> succeeded(who.rest().get("/api/mails/templates")));
    trials.put("the address of one's own calendar", (who, of) -> succeeded(who.rest().get("/api/calendar-link")));
  }

  private static void privacy(Map<String, Trial> trials) {
    trials.put("requests for insight and erasure", (who, of) -> Person.shows(who.rest().get("/api/data-requests"),
        of.request()));
    trials.put("everything that is kept about a person", (who, of) -> Stream.of(".json", ".html", ".pdf").anyMatch(
        document -> succeeded(who.rest().get("/api/my-data/" + of.request() + document))));
    trials.put("texts, kept for longer", (who, of) ->
        succeeded(who.rest().send("POST", "/api/courses/" + of.course().id() + "/kept-texts")));
    trials.put("what was deleted, since its time was over", (who, of) -> succeeded(who.rest().get("/api/retention")));
    trials.put("the evaluator's files", (who, of) -> Stream.of(".json", ".csv", ".xlsx", "/cohorts").anyMatch(file ->
        succeeded(who.rest().get("/api/evaluation" + file))));
    trials.put("who did what, and when", (who, of) -> Stream.of("/api/audit", "/api/audit.csv").anyMatch(list ->
        Person.shows(who.rest().get(list + "?person=" + of.leader()), of.leader())));
    trials.put("an invitation, sent again", (who, of) ->
        who.rest().send("POST", "/api/people/no-such@skole.example/invitation").status() == 404);
  }

  private void operations(Map<String, Trial> trials) {
    trials.put("a job, seen", (who, of) -> who.sees("/job?processInstanceId=" + of.instance(), of.job())
        | who.may("/job/" + of.job()));
    trials.put("a job, changed", (who, of) -> succeeded(who.rest().put(ENGINE + "/job/" + of.job() + "/retries",
        Map.of("retries", 0))));
    trials.put("an incident, seen", (who, of) -> who.sees("/incident?processInstanceId=" + of.instance(), of.instance())
        | counts(who, "/incident/count?processInstanceId=" + of.instance())
        | who.sees("/history/incident?processInstanceId=" + of.instance(), of.instance()));
    trials.put("the text of an exception", (who, of) -> who.may("/job/" + of.job() + "/stacktrace"));
    trials.put("a batch, seen or changed", (who, of) -> batchOfAnother(who, of));
    trials.put("an external task, seen or changed", (who, of) -> who.may("/external-task/" + externalTask)
        | succeeded(who.rest().put(ENGINE + "/external-task/" + externalTask + "/retries", Map.of("retries", 1)))
        | who.sees("/external-task?maxResults=10", externalTask));
    trials.put("a batch over instances", (who, of) -> batch(who, of));
    trials.put("deployments, read", (who, of) -> who.sees("/deployment", "\"id\""));
    trials.put("a saved filter, made", (who, of) -> filter(who));
    trials.put("an account, seen", (who, of) -> who.sees("/user?id=" + of.leader(), of.leader())
        | who.may("/user/" + of.leader() + "/profile"));
    trials.put("an account, made", (who, of) -> account(who));
    trials.put("rights, read", (who, of) -> who.sees("/authorization?maxResults=10", "\"id\""));
    trials.put("rights, given", (who, of) -> right(who));
    trials.put("what the engine measures", (who, of) -> succeeded(who.rest().get("/actuator/prometheus")));
  }

  private boolean batch(Person who, Subject of) {
    var answer = who.rest().post(ENGINE + "/process-instance/suspended-async",
        Map.of("processInstanceIds", List.of(of.instance()), "suspended", false));
    if (succeeded(answer)) {
      managementService.deleteBatch(answer.json().path("id").asText(), true);
    }
    return answer.status() < 300;
  }

  private boolean batchOfAnother(Person who, Subject of) {
    var batch = runtimeService.updateProcessInstanceSuspensionState().byProcessInstanceIds(of.instance())
        .activateAsync().getId();
    try {
      return who.may("/batch/" + batch) | who.sees("/batch?maxResults=10", batch)
          | succeeded(who.rest().put(ENGINE + "/batch/" + batch + "/suspended", Map.of("suspended", false)))
          | succeeded(who.rest().put(ENGINE + "/job/" + seedOf(batch) + "/retries", Map.of("retries", 1)));
    } finally {
      managementService.deleteBatch(batch, true);
    }
  }

  private String seedOf(String batch) {
    var seed = managementService.createBatchQuery().batchId(batch).singleResult().getSeedJobDefinitionId();
    return managementService.createJobQuery().jobDefinitionId(seed).singleResult().getId();
  }

  private static boolean filter(Person who) {
    var answer = who.rest().post(ENGINE + "/filter/create", Map.of("resourceType", "Task", "name", "x", "query", Map.of()));
    if (succeeded(answer)) {
      assertThat(who.rest().delete(ENGINE + "/filter/" + answer.json().path("id").asText()).status()).isEqualTo(204);
    }
    return answer.status() < 300;
  }

  private boolean account(Person who) {
    var answer = who.rest().post(ENGINE + "/user/create", Map.of("profile", Map.of("id", "mallory", "firstName", "M",
        "lastName", "M", "email", "m@m.example"), "credentials", Map.of("password", "Mallory-123456")));
    identityService.deleteUser("mallory");
    return succeeded(answer);
  }

  private static boolean right(Person who) {
    var answer = who.rest().post(ENGINE + "/authorization/create", Map.of("type", 1, "userId", who.id(), "resourceType",
        0, "resourceId", "nothing", "permissions", List.of("ACCESS")));
    if (succeeded(answer)) {
      assertThat(who.rest().delete(ENGINE + "/authorization/" + answer.json().path("id").asText()).status())
          .isEqualTo(204);
    }
    return answer.status() < 300;
  }
}
