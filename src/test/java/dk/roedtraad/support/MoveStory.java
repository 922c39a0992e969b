package dk.roedtraad.support;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.SeminarChanges;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.process.moveseminar.MoveSeminarProcess;
import dk.roedtraad.process.seminar.SeminarProcess;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Stories in which something that is agreed changes: a seminar under way, whom it concerns, what their calendars show. */
public abstract class MoveStory extends CohortStoryTest {

  protected static final String FIRST_DAY = "2027-01-12";

  @Autowired
  protected SeminarChanges changes;

  @BeforeEach
  void itIsNovember() {
    itIs(on("2026-11-02", "09:00"));
  }

  /** Three seminars, of which the first one waits for its end. */
  protected Cohort aCohortUnderWay() {
    return aCohortUnderWay(FIRST_DAY, "2027-03-09", "2027-05-18");
  }

  protected Cohort aCohortUnderWay(String... firstDays) {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, firstDays);
    var variables = variables(cohort);
    variables.put("seminarNumber", 1);
    variables.put("round", 1);
    runtimeService.startProcessInstanceByKey(SeminarProcess.ID, cohort.id(), variables);
    return cohort;
  }

  protected ProcessInstance seminarOf(Cohort cohort) {
    return runtimeService.createProcessInstanceQuery().processDefinitionKey(SeminarProcess.ID)
        .processInstanceBusinessKey(cohort.id()).singleResult();
  }

  /** The coordinator settles hours and place, and the invitations go out. */
  protected void invite(Cohort cohort) {
    handIn(task(cohort.id(), SeminarProcess.PREPARE_SEMINAR), Map.of("day1Start", "10:00", "day1End", "17:00",
        "day2Start", "09:00", "day2End", "15:00", "place", "Hotel Fjorden"));
  }

  /** @return the business key of the request */
  protected String request(String action, Cohort cohort) {
    var started = as(coordinator()).start(MoveSeminarProcess.ID, Map.of("seminarAction", action));
    assertThat(started.status()).as(started.body()).isEqualTo(200);
    var request = started.json().path("businessKey").asText();
    handIn(task(request, MoveSeminarProcess.CHOOSE_SEMINAR), Map.of("seminar", cohort.id() + ":1"));
    return request;
  }

  protected static Map<String, Object> dates(String firstDay) {
    return new HashMap<>(Map.of("firstDay", firstDay, "day1Start", "10:00", "day1End", "17:00", "day2Start", "09:00",
        "day2End", "15:00", "place", "Hotel Fjorden"));
  }

  /** All three steps. */
  protected void move(Cohort cohort, String firstDay) {
    moveIn(request("MOVE", cohort), firstDay);
  }

  protected void moveIn(String request, String firstDay) {
    handIn(task(request, MoveSeminarProcess.CHOOSE_DATES), dates(firstDay));
    handIn(task(request, MoveSeminarProcess.CONFIRM_MOVE), Map.of("moveDecision", "MOVE"));
  }

  /** @return the business key of the request, in which the coordinator is to say what follows */
  protected String cancel(Cohort cohort) {
    var request = request("CANCEL", cohort);
    handIn(task(request, MoveSeminarProcess.CONFIRM_CANCELLATION), Map.of("cancellationDecision", "CANCEL"));
    return request;
  }

  protected void handIn(Task task, Map<String, Object> values) {
    var sent = as(task.getAssignee()).submit(task.getId(), values);
    assertThat(sent.status()).as(sent.body()).isEqualTo(204);
    runDueJobs();
  }

  /** Everything that was ever sent to the leader's calendar, or the konsulent's, in the order of sending. */
  protected List<String> calendar(Course course, String person) {
    return db.sql("""
        select calendar from mail where course_id = ? and recipient_id = ? and calendar is not null
        order by created_at, cast(substring(dedupe_key from position(recipient_id in dedupe_key)
          + length(recipient_id) + 1) as integer)""")
        .params(course.id(), person).query(String.class).list().stream().map(MoveStory::unfolded).toList();
  }

  private static String unfolded(String calendar) {
    return calendar.replace("\r\n ", "");
  }

  /** "REQUEST 0", "CANCEL 3". */
  protected List<String> steps(Course course, String person) {
    return calendar(course, person).stream().map(text -> value(text, "METHOD") + " " + value(text, "SEQUENCE"))
        .toList();
  }

  protected static String value(String calendar, String property) {
    return calendar.lines().filter(line -> line.matches(property + "[:;].*")).map(line ->
        line.substring(line.indexOf(':') + 1)).reduce((zone, event) -> event).orElse(null);
  }

  /** The subjects of what went to that person about that course, the oldest first. */
  protected List<String> subjects(Course course, String person) {
    return db.sql("select subject from mail where course_id = ? and recipient_id = ? order by created_at, dedupe_key")
        .params(course.id(), person).query(String.class).list();
  }

  protected LocalDate due(Course course, String step) {
    var due = task(course.id(), step).getDueDate();
    return due == null ? null : CopenhagenTime.dayOf(due.toInstant());
  }
}
