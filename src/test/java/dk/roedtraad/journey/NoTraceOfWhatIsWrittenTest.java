package dk.roedtraad.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseCommand;
import dk.roedtraad.application.mail.OutboxSender;
import dk.roedtraad.domain.answer.FieldKind;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.FormFiles;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.WholeDatabase;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Leaders and konsulenter go through everything there is, with words that are found nowhere else in every free text and
 * every draft, right and wrong: the words stand among the answers and drafts, and in no other table, log line or mail.
 */
class NoTraceOfWhatIsWrittenTest extends CourseStory {

  private static final Set<String> THEIRS = Set.of("leader", "coach");
  /** Where one meets is written into the calendar. */
  private static final Set<String> IN_THE_CALENDAR = Set.of("individual-training-propose-times place");

  @Autowired
  private OutboxSender sender;
  @Autowired
  private JdbcClient db;

  /** Plain letters, so that they are found in whatever way they were encoded. */
  private final String mark = "MARK" + UUID.randomUUID().toString().replace("-", "");
  private final Set<String> written = new TreeSet<>();
  private final Queue<String> logged = new ConcurrentLinkedQueue<>();
  private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
    @Override
    protected void append(ILoggingEvent event) {
      logged.add(event.getFormattedMessage() + event.getMDCPropertyMap()
          + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())));
    }
  };

  @BeforeEach
  void listenToEveryWord() throws Exception {
    MAIL_SERVER.purgeEmailFromAllMailboxes();
    listener.setContext(logging);
    listener.start();
    logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(listener);
    logging.getLogger("dk.roedtraad").setLevel(Level.TRACE);
  }

  @AfterEach
  void stopListening() {
    logging.getLogger("dk.roedtraad").setLevel(null);
    logging.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(listener);
  }

  @Test
  void whatLeadersAndKonsulenterWriteStandsAmongAnswersAndDraftsOnly() throws Exception {
    aLeaderWritesInEveryForm();
    aLeaderIsLateAndLeavesDraftsBehind();
    aLeaderHasSparring();
    writeInAFourDCycle();
    remindAndSend();

    assertThat(written).containsExactlyInAnyOrderElementsOf(everyFreeText());
    assertThat(new WholeDatabase(db).columnsThatHold(mark, table -> true))
        .extracting(column -> column.toUpperCase(Locale.ROOT))
        .containsExactlyInAnyOrder("ANSWER.CONTENT", "DRAFT.CONTENT");
    assertThat(logged).isNotEmpty().noneMatch(line -> line.contains(mark));
    assertThat(MAIL_SERVER.getReceivedMessages()).isNotEmpty();
    for (var mail : MAIL_SERVER.getReceivedMessages()) {
      assertThat(mail.getSubject() + all(mail)).doesNotContain(mark);
    }
  }

  private void aLeaderWritesInEveryForm() {
    var leader = aLeader(aCohort(Track.MODEL_SCHOOL));
    var course = start(leader);
    reportAbsence(leader);
    everythingGoesWrong(open(leader, "userTask_describeChallenges"));
    writeInAllThatIsOpen(leader);
    for (int seminar = 1; seminar <= 3; seminar++) {
      seminarIsHeld(course, seminar);
      writeInAllThatIsOpen(leader);
    }
    meetingIsHeld(course);
    command(course, CourseCommand.CLOSE);
    assertThat(openSteps(leader)).isEmpty();
  }

  private void aLeaderIsLateAndLeavesDraftsBehind() {
    itIs(at(2026, 11, 2, 8));
    var leader = aLeader(aCohort(Track.MODEL_SCHOOL));
    var course = start(leader);
    for (int seminar = 1; seminar <= 3; seminar++) {
      tasks(leader).forEach(this::type);
      seminarIsHeld(course, seminar);
      tasks(leader).stream().filter(task -> task.getTaskDefinitionKey().equals("userTask_submitLateForm")).limit(1)
          .forEach(this::write);
    }
    tasks(leader).forEach(this::type);
    tasks(leader).stream().limit(1).forEach(task -> taskService.setAssignee(task.getId(), leader.coachId()));
    command(course, CourseCommand.WITHDRAW);
  }

  private void aLeaderHasSparring() {
    itIs(at(2026, 11, 2, 8));
    var leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    var course = start(leader);
    write(open(leader, "userTask_proposeTimes"));
    write(open(leader, "userTask_chooseTime"), Map.of("chosenTime", "NONE"));
    writeInAllThatIsOpen(leader);
    seminarIsHeld(course, 1);
    tasks(leader).forEach(this::type);
  }

  private void reportAbsence(Course leader) {
    var values = new HashMap<String, Object>(textsOf("report-absence-start"));
    values.put("event", "SEMINAR_3");
    var started = Rest.as(leader.leaderId(), port).start("report-absence", values);
    assertThat(started.status()).as(started.body()).isEqualTo(200);
    runDueJobs();
  }

  private void writeInAFourDCycle() {
    var leader = aLeader(aCohort(Track.MODEL_SCHOOL));
    var started = Rest.as(leader.leaderId(), port).start("four-d-cycle", valuesOf("four-d-cycle-start"));
    assertThat(started.status()).as(started.body()).isEqualTo(200);
    var cycle = started.json().path("id").asText();
    for (int step = 0; step < 8; step++) {
      taskService.createTaskQuery().processInstanceId(cycle).list().forEach(task ->
          write(task, task.getTaskDefinitionKey().equals("userTask_experiment") ? Map.of("repeatCycle", "YES") : Map.of()));
    }
  }

  private void remindAndSend() {
    itIs(at(2027, 2, 1, 8));
    runtimeService.createProcessInstanceByKey("daily-reminders")
        .startBeforeActivity("serviceTask_refreshCourseState").execute();
    runDueJobs();
    sender.sendDue(clock.instant());
  }

  /** Each step once; what an answer opens is written in as well. */
  private void writeInAllThatIsOpen(Course leader) {
    var seen = new TreeSet<String>();
    for (var open = tasks(leader); !seen.containsAll(ids(open)); open = tasks(leader)) {
      open.stream().filter(task -> seen.add(task.getId())).forEach(task -> {
        type(task);
        write(task);
      });
    }
  }

  private List<Task> tasks(Course leader) {
    return taskService.createTaskQuery().processInstanceBusinessKey(leader.id()).orderByTaskId().asc().list();
  }

  private static Set<String> ids(List<Task> tasks) {
    return tasks.stream().map(Task::getId).collect(Collectors.toSet());
  }

  private void type(Task task) {
    var form = FormFiles.get(filling.formId(task));
    var texts = new HashMap<String, Object>();
    freeTexts(form).forEach(field -> texts.put(field.key(), mark + " kladde"));
    if (!texts.isEmpty()) {
      var saved = Rest.as(task.getAssignee(), port).put("/api/drafts/" + task.getId(), Map.of("values", texts));
      assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    }
  }

  private void write(Task task) {
    write(task, task.getTaskDefinitionKey().equals("userTask_planNewActions") ? Map.of("anotherRound", "NO") : Map.of());
  }

  private void write(Task task, Map<String, Object> choices) {
    var form = filling.formId(task);
    var values = new HashMap<String, Object>(choices);
    values.putAll(textsOf(form));
    filling.submit(task, values);
    runDueJobs();
    sender.sendDue(clock.instant());
  }

  private Map<String, Object> valuesOf(String form) {
    var values = new HashMap<String, Object>(Map.of("scope", "DEPARTMENT"));
    values.putAll(textsOf(form));
    return values;
  }

  private Map<String, Object> textsOf(String formId) {
    var texts = new HashMap<String, Object>();
    freeTexts(FormFiles.get(formId)).forEach(field -> {
      written.add(formId + " " + field.key());
      texts.put(field.key(), mark + " " + field.key());
    });
    return texts;
  }

  /** What is refused, and why, is told to whoever sent it and to nobody else. */
  private void everythingGoesWrong(Task task) {
    var person = Rest.as(task.getAssignee(), port);
    var submit = "/engine-rest/task/" + task.getId() + "/submit-form";
    var answers = new ArrayList<Rest.Response>();
    answers.add(person.submit(task.getId(), Map.of("challenge", (mark + " ").repeat(1000))));
    answers.add(person.submit(task.getId(), Map.of("challenge", mark, mark, mark)));
    answers.add(person.submit(task.getId(), Map.of("challenge", List.of(mark))));
    for (var body : List.of("{\"variables\":{\"challenge\":{\"value\":\"%s\",\"type\":\"Integer\"}}}",
        "{\"variables\":{\"challenge\":{\"value\":\"%s\",\"type\":\"Json\"}}}",
        "{\"variables\":{\"challenge\":{\"value\":\"%s\",\"type\":\"Date\"}}}",
        "{\"variables\":{\"challenge\":{\"value\":%s}}}", "{\"variables\":{\"challenge\":\"%s\"}}", "{\"%s\":1}", "%s")) {
      answers.add(person.post(submit, "application/json", body.formatted(mark).getBytes(StandardCharsets.UTF_8)));
    }
    for (var body : List.of("{\"values\":{\"challenge\":%s}}", "{\"values\":\"%s\"}", "{\"values\":{\"%s\":1}}", "%s",
        "{\"values\":{},\"revision\":\"%s\"}")) {
      answers.add(person.put("/api/drafts/" + task.getId(), "application/json",
          body.formatted(mark).getBytes(StandardCharsets.UTF_8)));
    }
    answers.add(person.put("/api/drafts/" + task.getId(), Map.of("values", Map.of("challenge", mark.repeat(40_000)))));
    answers.add(person.put("/engine-rest/task/" + task.getId() + "/variables/challenge", Map.of("value", mark)));
    answers.add(person.post("/engine-rest/task/" + task.getId() + "/complete",
        Map.of("variables", Map.of("challenge", Map.of("value", mark)))));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isBetween(400, 499));
  }

  private static List<String> everyFreeText() {
    return FormFiles.all().filter(form -> THEIRS.contains(form.owner()))
        .flatMap(form -> freeTexts(form).map(field -> form.id() + " " + field.key())).toList();
  }

  private static Stream<FormField> freeTexts(FormDefinition form) {
    return form.fields().stream()
        .filter(field -> field.kind() == FieldKind.TEXT || field.kind() == FieldKind.LONG_TEXT)
        .filter(field -> !IN_THE_CALENDAR.contains(form.id() + " " + field.key()));
  }

  /** Every part of a mail, decoded. */
  private static String all(Part part) throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart parts) {
      var text = new StringBuilder();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart one = parts.getBodyPart(i);
        text.append(all(one));
      }
      return text.toString();
    }
    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
