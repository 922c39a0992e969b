package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseCommand;
import dk.roedtraad.application.overview.EventLog;
import dk.roedtraad.application.overview.EventLogService;
import dk.roedtraad.application.overview.OverviewService;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.DanishDates;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.TestMachine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The page "Forløb" as files: what is taken along is what is on the page. */
class OverviewFilesTest extends CourseStory {

  private static final Path NODE = Path.of("src/test/node");

  @Autowired
  private JdbcClient db;
  @Autowired
  private EventLogService events;
  @Autowired
  private HikariDataSource pool;
  private Cohort cohort;
  private Course lise;
  private String manager;

  @BeforeEach
  void aCohortOfTwoSchools() {
    cohort = aCohort(Track.MODEL_SCHOOL);
    lise = aLeader(cohort);
    manager = somebody("Mette", "Chef", Group.MANAGER);
    accounts.addToSchool(manager, lise.schoolCode());
    start(lise);
    start(aLeader(cohort, lise.schoolCode(), lise.coachId()));
    start(aLeader(cohort));
    submit(lise, "userTask_describeChallenges");
    itIs(at(2027, 1, 6, 8));
  }

  @Test
  void pageProgressAndFilesHaveTheSameNumbers() throws Exception {
    oneLeavesOneIsOnLeaveAndOneBeginsAfterTheFirstInternat();
    for (var reader : List.of(manager, cohort.coordinatorId())) {
      var page = Rest.as(reader, port).get("/api/overview?cohortId=" + cohort.id()).json();
      var progress = Rest.as(reader, port).get("/api/cohorts/" + cohort.id() + "/progress").json();
      var onThePage = rows(page.path("leaders"), "name", "school", "phase", "statusName", "openTasks", "overdueTasks");

      assertThat(onThePage).extracting(leader -> leader.get(3))
          .contains("Bagefter planen", "Følger planen", "På pause", "Afmeldt");
      assertThat(columns(csv(reader), "Navn", "Skole", "Fase", "Status", "Åbne opgaver", "Fristen er passeret"))
          .isEqualTo(onThePage);
      assertThat(columns(sheet(reader, "Ledere"), "Navn", "Skole", "Fase", "Status", "Åbne opgaver",
          "Fristen er passeret")).isEqualTo(onThePage);
      var steps = page.path("tracks").get(0).path("steps");
      assertThat(columns(sheet(reader, "Trin – Modelskole"), steps.findValuesAsText("name").toArray(String[]::new)))
          .isEqualTo(states(page)).anySatisfy(states -> assertThat(states).contains("Begyndte senere"))
          .anySatisfy(states -> assertThat(states).contains("Sprunget over"));
      assertThat(columns(sheet(reader, "Antal ved trin"), "Trin", "Er her nu", "Afsluttet", "Sprunget over",
          "Begyndte senere")).isEqualTo(rows(steps, "name", "here", "done", "passed", "startedLater"));
      assertThat(columns(sheet(reader, "Skoler"), "Skole", "Ledere", "Har indsendt alt"))
          .isEqualTo(rows(page.path("schools"), "school", "leaders", "handingIn"));
      var charts = Rest.as(reader, port).get("/api/overview/charts?cohortId=" + cohort.id()).json();
      var handingIn = charts.get(0);
      assertThat(columns(sheet(reader, handingIn.path("title").asText()), "Måned", "Opgaver i alt", "Indsendt i alt"))
          .isEqualTo(list(handingIn.path("rows")).map(row -> List.of(
              row.path("label").asText(), row.path("cells").get(0).path("words").asText(),
              row.path("cells").get(1).path("words").asText())).toList());
      assertThat(report(reader)).contains(lines(rows(steps, "name", "here", "done", "passed", "startedLater")))
          .contains(lines(sheet(reader, "Status")))
          .contains(lines(sheet(reader, handingIn.path("title").asText())));
      assertThat(rows(page.path("leaders"), "leaderId", "status", "openTasks", "overdueTasks"))
          .containsExactlyInAnyOrderElementsOf(rows(progress, "leaderId", "status", "openTasks", "overdueTasks"));
    }
  }

  private void oneLeavesOneIsOnLeaveAndOneBeginsAfterTheFirstInternat() {
    command(start(aLeader(cohort, lise.schoolCode(), lise.coachId())), CourseCommand.WITHDRAW);
    command(start(aLeader(cohort, lise.schoolCode(), lise.coachId())), CourseCommand.PAUSE);
    courses.ofCohort(cohort.id()).stream().filter(Course::isRunning).forEach(course -> seminarIsHeld(runtimeService
        .createProcessInstanceQuery().processInstanceId(course.processInstanceId()).singleResult(), 1));
    cohorts.setSeminarHeld(cohort.id(), 1, clock.instant());
    itIs(at(2027, 1, 21, 8));
    startAfter(aLeader(cohort, lise.schoolCode(), lise.coachId()), Set.of("seminar1Held"));
    runDueJobs();
  }

  /** How far the leaders are with each step, in the words of the page. */
  private static List<List<String>> states(JsonNode page) {
    return list(page.path("leaders")).map(leader -> list(leader.path("states"))
        .map(state -> page.path("stateNames").path(state.asText()).asText()).toList()).toList();
  }

  @Test
  void aManagersFilesAreOfTheOwnSchoolAndSayNothingOfAttendance() throws Exception {
    assertThat(csv(manager)).hasSize(3);
    assertThat(csv(cohort.coordinatorId())).hasSize(4);
    assertThat(csv(manager).get(0)).doesNotContain("Fremmøde", "Mangler");
    assertThat(sheet(manager, "Trin – Modelskole")).hasSize(3);
    var stranger = somebody("Ole", "Chef", Group.MANAGER);
    for (var ending : List.of("csv", "xlsx", "pdf")) {
      var address = "/api/overview." + ending + "?cohortId=" + cohort.id();
      assertThat(Rest.as(stranger, port).get(address).status()).isEqualTo(404);
      assertThat(Rest.as(lise.leaderId(), port).get(address).status()).isEqualTo(403);
      assertThat(Rest.anonymous(port).get(address).status()).isEqualTo(401);
    }
    assertThat(db.sql("select count(*) from audit_entry where actor_id = ?").param(stranger).query(Integer.class).single())
        .as("what was refused was not taken").isZero();
  }

  @Test
  void theReportForTheSteeringGroupIsTaggedDanishAndNamesNoLeader() throws Exception {
    try (var document = Loader.loadPDF(file(cohort.coordinatorId(), "pdf"))) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Statusrapport – " + cohort.name());
      assertThat(document.getDocumentCatalog().getLanguage()).startsWith("da");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(new PDFTextStripper().getText(document)).contains("Side 1 af ", "1 af 3 følger planen.", "Omfatter alle skoler.")
          .contains("Vises ikke (for få ledere)").doesNotContain("Lise", "Leder ", lise.leaderId());
    }
    assertThat(report(manager)).contains("Omfatter kun " + people.findSchool(lise.schoolCode()).orElseThrow().name() + ".")
        .contains("Skolen har færre end 3 ledere i forløbet").doesNotContain("Bagefter planen", "Trin for trin");
    Files.write(Files.createDirectories(Path.of("target", "screenshots")).resolve("status-report.pdf"),
        file(cohort.coordinatorId(), "pdf"));
  }

  @Test
  void theEventLogTellsWhatHappenedAndToNobodyWho() throws Exception {
    var file = file(cohort.coordinatorId(), "xes");
    var log = XesLog.read(file);

    assertThat(log.extensions()).containsExactly("Concept", "Time", "Lifecycle");
    assertThat(log.traces()).hasSize(3);
    var done = log.traces().stream().filter(trace -> trace.events().size() == 2).toList();
    assertThat(done).hasSize(1);
    assertThat(done.get(0).events()).extracting(event -> event.get("lifecycle:transition"), event -> event.get("concept:name"))
        .containsExactly(tuple("start", "Beskriv udfordringer i den pædagogiske ledelsesopgave"),
            tuple("complete", "Beskriv udfordringer i den pædagogiske ledelsesopgave"));
    assertThat(Instant.parse(done.get(0).events().get(0).get("time:timestamp")))
        .isEqualTo(at(2026, 11, 2, 8).toInstant());
    assertThat(new String(file, StandardCharsets.UTF_8))
        .doesNotContain("Lise", lise.leaderId(), lise.id(), lise.schoolCode(), cohort.name(), cohort.id());
    Files.write(Path.of("target", "forloeb.xes"), file);
    assertThat(XesLog.read(file(cohort.coordinatorId(), "xes")).names()).as("of another log")
        .doesNotContainAnyElementsOf(log.names());
  }

  /** The times of the page are words, so those of the log are put into the same. */
  @Test
  void aToolForProcessMiningReadsTheEventLogAsThePageTellsIt() throws Exception {
    TestMachine.needs("node", Files.exists(NODE.resolve("node_modules/pm4js")),
        "pm4js is not installed. Install it once with: npm ci --prefix " + NODE);
    oneLeavesOneIsOnLeaveAndOneBeginsAfterTheFirstInternat();
    var paths = list(Rest.as(cohort.coordinatorId(), port).get("/api/overview?cohortId=" + cohort.id()).json()
        .path("leaders")).map(leader -> events(Rest.as(cohort.coordinatorId(), port)
            .get("/api/overview/courses/" + leader.path("courseId").asText()).json())).toList();

    var traces = list(readByAnotherTool(file(cohort.coordinatorId(), "xes"))).map(trace -> list(trace)
        .filter(event -> !event.path("name").asText().startsWith("Foreslå tider")).map(event -> String.join(", ",
            event.path("name").asText(), event.path("transition").asText(),
            DanishDates.fullWithClock(Instant.parse(event.path("at").asText())))).sorted().toList()).toList();

    assertThat(traces).hasSize(6).containsExactlyInAnyOrderElementsOf(paths);
    assertThat(traces.stream().flatMap(List::stream)).as("every kind of event")
        .anyMatch(event -> event.contains(", start, ")).anyMatch(event -> event.contains(", complete, "))
        .anyMatch(event -> event.contains(", ate_abort, "));
  }

  /** What a leader's way has of events; what the konsulent does within a round is not on it. */
  private static List<String> events(JsonNode path) {
    return list(path.path("steps")).flatMap(step -> Stream.of("entered", "left").filter(step::hasNonNull)
        .map(moment -> String.join(", ", step.path("name").asText(), moment.equals("entered") ? "start"
            : step.path("result").asText().equals("Afsluttet") ? "complete" : "ate_abort", step.path(moment).asText())))
        .sorted().toList();
  }

  private static JsonNode readByAnotherTool(byte[] log) throws Exception {
    var tool = new ProcessBuilder("node", "read-event-log.js").directory(NODE.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (var input = tool.getOutputStream()) {
      input.write(log);
    }
    var read = new ObjectMapper().readTree(tool.getInputStream());
    assertThat(tool.waitFor()).isZero();
    return read;
  }

  /** However slowly somebody takes the log, everybody else goes on. */
  @Test
  void nobodyWaitsForAConnectionWhileAnEventLogIsSent() {
    var held = new ArrayList<Integer>();
    var slow = mock(EventLog.class, call -> {
      held.add(pool.getHikariPoolMXBean().getActiveConnections());
      return null;
    });

    events.write(cohort.id(), slow);

    assertThat(held).hasSizeGreaterThan(6).containsOnly(0);
  }

  @Test
  void aFileThatBreaksOnItsWayBreaksTheConnectionOff() {
    var response = new MockHttpServletResponse();

    assertThatThrownBy(() -> SentFile.send(response, EventLogFile.TYPE, "forloeb.xes", out -> {
      out.write('<');
      response.flushBuffer();
      throw new DataRetrievalFailureException("lise@skole.example");
    })).satisfies(broken -> assertThatThrownBy(() -> new UnforeseenErrorAdvice(null)
        .unforeseen((Exception) broken, new MockHttpServletRequest(), response)).isSameAs(broken))
        .message().doesNotContain("lise");
  }

  @Test
  void whatBreaksBeforeAnyOfItIsOutIsAnsweredAsAnErrorAndNotAsAFile() {
    var response = new MockHttpServletResponse();

    assertThatThrownBy(() -> SentFile.send(response, EventLogFile.TYPE, "forloeb.xes", out -> {
      out.write('<');
      throw new DataRetrievalFailureException("lise@skole.example");
    })).message().doesNotContain("lise");

    assertThat(response.getContentAsByteArray()).isEmpty();
    assertThat(response.getHeader("Content-Disposition")).isEqualTo("inline");
  }

  @Test
  void thePageTellsNoMoreOfAnErrorThanAFile() {
    var broken = mock(OverviewService.class, call -> {
      throw new DataRetrievalFailureException("lise@skole.example");
    });
    var access = mock(Access.class, call -> new SignedInUser("karen@skole.example", Set.of(Group.COORDINATOR.id()), Set.of()));
    var controller = new OverviewController(broken, null, null, null, access, new ObjectMapper());

    assertThatThrownBy(() -> controller.page(null, new MockHttpServletResponse())).message().doesNotContain("lise");
  }

  @Test
  void anEventLogThatFailsOnItsWayIsSeenToBeBroken() {
    var file = new ByteArrayOutputStream();
    var log = new EventLogFile(file);
    log.begin("et forløb", "Modelskole");
    log.end();
    assertThat(file.toString(StandardCharsets.UTF_8)).doesNotContain("</log>");
    log.finish();
    assertThat(file.toString(StandardCharsets.UTF_8)).endsWith("</log>");
  }

  @Test
  void whoWouldKnowPeopleByTheTimesGetsNoEventLog() {
    assertThat(Rest.as(somebody("Eva", "Luator", Group.EVALUATOR), port).get("/api/overview.xes").status()).isEqualTo(403);
    assertThat(Rest.as(manager, port).get("/api/overview.xes?cohortId=" + cohort.id()).status()).isEqualTo(403);
    assertThat(Rest.as(manager, port).get("/api/overview").json().path("files")).hasSize(3);
    assertThat(Rest.as(cohort.coordinatorId(), port).get("/api/overview.xes?cohortId=ukendt").status()).isEqualTo(404);
  }

  @Test
  void aNameIsNeverAFormulaAndADateIsADate() throws Exception {
    var id = "formel-" + UUID.randomUUID() + "@skole.example";
    people.ensure(new Person(id, "=HYPERLINK(A1)", "Åse", id, null));
    accounts.ensure(id, "=HYPERLINK(A1)", "Åse", id, Group.LEADER);
    accounts.addToSchool(id, lise.schoolCode());
    aLeader(cohort, id, lise.schoolCode(), lise.coachId());

    assertThat(columns(csv(manager), "Navn")).contains(List.of("'=HYPERLINK(A1) Åse"));
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file(manager, "xlsx")))) {
      var cells = workbook.getFirstSheet().read().stream().flatMap(row -> row.stream()).filter(cell -> cell != null)
          .toList();
      assertThat(cells).extracting(Cell::getText).contains("=HYPERLINK(A1) Åse");
      assertThat(cells).extracting(Cell::getFormula).containsOnlyNulls();
    }
  }

  private List<List<String>> csv(String reader) throws Exception {
    var text = new String(file(reader, "csv"), StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFFHold;Navn;");
    return text.substring(1).lines().map(line -> List.of(line.split(";", -1))).toList();
  }

  private List<List<String>> sheet(String reader, String name) throws Exception {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file(reader, "xlsx")))) {
      return workbook.findSheet(name).orElseThrow().read().stream().map(row -> row.stream()
          .map(cell -> cell == null ? "" : cell.getText()).toList()).toList();
    }
  }

  private byte[] file(String reader, String ending) throws IOException, InterruptedException {
    var login = Base64.getEncoder().encodeToString((reader + ":demo").getBytes(StandardCharsets.UTF_8));
    var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port
            + "/api/overview." + ending + "?cohortId=" + cohort.id())).header("Authorization", "Basic " + login).build(),
        BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"" + (ending.equals("pdf") ? "statusrapport" : "forloeb") + "." + ending + "\"");
    return answer.body();
  }

  /** The words of the report, a line of a table on a line. */
  private String report(String reader) throws Exception {
    try (var document = Loader.loadPDF(file(reader, "pdf"))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  /** The lines as the report tells them. */
  private static List<String> lines(List<List<String>> table) {
    return table.stream().map(row -> String.join(" ", row)).toList();
  }

  /** The named columns of all lines below the headings. */
  private static List<List<String>> columns(List<List<String>> table, String... names) {
    var at = Stream.of(names).map(table.get(0)::indexOf).toList();
    assertThat(at).as("columns of %s", table.get(0)).doesNotContain(-1);
    return table.stream().skip(1).map(row -> at.stream().map(row::get).toList()).toList();
  }

  private static Stream<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static List<List<String>> rows(JsonNode array, String... fields) {
    return list(array)
        .map(row -> (List<String>) new ArrayList<>(Stream.of(fields).map(field -> row.path(field).asText()).toList()))
        .toList();
  }
}
