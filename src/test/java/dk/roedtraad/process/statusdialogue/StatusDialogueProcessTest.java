package dk.roedtraad.process.statusdialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.deadline.ClosureList;
import dk.roedtraad.application.deadline.SchoolClosures;
import dk.roedtraad.application.dialogue.Dialogue;
import dk.roedtraad.application.dialogue.DialogueProcesses;
import dk.roedtraad.application.dialogue.DialogueService;
import dk.roedtraad.application.dialogue.Dialogues;
import dk.roedtraad.application.dialogue.MonthlyStatusService;
import dk.roedtraad.application.reminder.ReminderService;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.ClosedPeriod;
import dk.roedtraad.process.shared.CourseVariables;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** "Status og fremdrift": the dialogue with a school's leadership, and the mail of the month. */
class StatusDialogueProcessTest extends CourseStory {

  private static final Map<String, Object> ALL_WELL = Map.of("status", "ON_TRACK", "timeAndResources", "SUFFICIENT");

  @Autowired
  private DialogueService dialogues;
  @Autowired
  private ReminderService reminders;
  @Autowired
  private MonthlyStatusService monthly;
  @Autowired
  private DialogueProcesses processesOfDialogues;
  @Autowired
  private Dialogues kept;
  @Autowired
  private SchoolClosures closures;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private JdbcClient db;

  private Cohort cohort;
  private String school;
  private String manager;

  /** It is Monday the 2nd of November 2026. */
  @BeforeEach
  void aSchoolWithAManager() {
    cohort = aCohort(Track.MODEL_SCHOOL);
    school = aSchool();
    accounts.addToSchool(cohort.coordinatorId(), school);
    manager = aManager();
  }

  @Test
  void theSchoolIsAskedEightWeeksAfterItsFirstLeaderBeganOnADayItIsOpen() {
    underWay();
    underWay();
    dialogues.lookAfterAll();
    dialogues.lookAfterAll();
    runDueJobs();

    assertThat(timer().getDuedate()).as("the 28th of December is in the holidays")
        .isEqualTo(Date.from(at(2027, 1, 4, 9).toInstant()));
    itIs(at(2027, 1, 4, 8));
    runDueJobs();
    assertThat(questions()).isEmpty();
    itIs(at(2027, 1, 4, 9));
    runDueJobs();

    var question = question();
    assertThat(question.getName()).isEqualTo("Status og fremdrift");
    assertThat(question.getAssignee()).isEqualTo(manager);
    assertThat(question.getTenantId()).isEqualTo(school);
    assertThat(question.getDueDate()).isEqualTo(Date.from(at(2027, 2, 1, 16).toInstant()));
    assertThat(subjectsTo(manager))
        .containsExactly("Ny opgave: Status og fremdrift (ca. 2 min.) – frist mandag den 1. februar");
    assertThat(bodyTo(manager)).contains("/opgave/" + question.getId());
    assertThat(cohortsOfRound(1)).containsExactly(cohort.id());
  }

  @Test
  void theFormOpensWithTheNumbersOfTheOverview() {
    var one = underWay();
    asked(underWay(), underWay());
    submit(one, "userTask_describeChallenges");
    itIs(at(2027, 1, 6, 9));

    var form = opened(manager, question());
    assertThat(form.at("/standing/value").asText())
        .isEqualTo("1 af 3 ledere følger planen. Samlet set er gruppen bagefter planen.");
    assertThat(form.at("/status/value").asText()).isEqualTo("BEHIND");
    assertThat(Rest.as(manager, port).get("/api/overview").json().path("sentence").asText())
        .startsWith("1 af 3 følger planen. Samlet set er gruppen bagefter planen.");
  }

  @Test
  void ofASingleLeaderNoNumberIsTold() {
    underWay();
    asked();

    var form = opened(manager, question());
    assertThat(form.at("/standing/value").asText()).isEqualTo("1 leder er i gang.");
    assertThat(form.has("status")).isFalse();
  }

  @Test
  void whereAllIsWellNobodyHasToWriteAndTheNextRoundComesEightWeeksLater() {
    asked(underWay(), underWay());
    answer(ALL_WELL);

    assertThat(rounds()).containsExactly("ON_TRACK SUFFICIENT 2027-01-04 null");
    assertThat(subjectsTo(cohort.coordinatorId())).isEmpty();
    assertThat(timer().getDuedate()).isEqualTo(Date.from(at(2027, 3, 1, 9).toInstant()));
    itIs(at(2027, 3, 1, 9));
    runDueJobs();
    assertThat(opened(manager, question()).has("timeAndResources")).as("each round begins anew").isFalse();
  }

  @Test
  void theCoordinatorAnswersAndBothCanReadBoth() {
    asked(underWay(), underWay());
    answer(Map.of("status", "BEHIND", "timeAndResources", "PARTLY", "schoolAction", "Vi flytter <b>vagter</b>",
        "wantsDialogue", true));

    assertThat(subjectsTo(cohort.coordinatorId())).singleElement().asString().endsWith("har svaret på Status og fremdrift");
    var reply = task(StatusDialogueProcess.ANSWER_SCHOOL);
    assertThat(reply.getAssignee()).isEqualTo(cohort.coordinatorId());
    var form = opened(cohort.coordinatorId(), reply);
    assertThat(form.at("/schoolStatus/value").asText()).isEqualTo("Bagefter");
    assertThat(form.at("/timeGiven/value").asText()).isEqualTo("Delvis");
    assertThat(form.at("/wanted/value").asText()).isEqualTo("Ja");
    assertThat(form.at("/schoolAction/value").asText()).isEqualTo("Vi flytter <b>vagter</b>");
    itIs(at(2027, 1, 19, 8));
    reminders.remind();
    assertThat(subjectsTo(cohort.coordinatorId())).as("a school does not wait in vain")
        .contains("Venlig påmindelse: Svar skolens ledelse");
    assertThat(subjectsTo(manager)).noneMatch(subject -> subject.startsWith("Venlig påmindelse"));
    filling.submit(reply, Map.of("reply", "Godt. Jeg ringer på fredag."));
    runDueJobs();

    assertThat(rounds()).containsExactly("BEHIND PARTLY 2027-01-04 2027-01-19");
    assertThat(subjectsTo(manager)).contains("Koordinatoren har svaret " + people.findSchool(school).orElseThrow().name());
    assertThat(allMails()).noneMatch(text -> text.contains("vagter") || text.contains("ringer på fredag"));
    for (var reader : List.of(manager, cohort.coordinatorId())) {
      assertThat(read(reader).toString()).contains("Vi flytter <b>vagter</b>", "Godt. Jeg ringer på fredag.");
    }
    itIs(at(2027, 3, 1, 9));
    runDueJobs();
    assertThat(opened(manager, question()).at("/lastReply/value").asText()).isEqualTo("Godt. Jeg ringer på fredag.");
  }

  @Test
  void nobodyElseSeesOrAnswersIt() {
    var leader = underWay();
    asked(underWay());
    var other = somebody("Ole", "Chef", Group.MANAGER);
    accounts.addToSchool(other, aSchool());
    var colleague = aManager();
    var path = "/api/status-dialogues/questions/" + question().getId() + "/takeover";

    for (var person : List.of(other, leader.leaderId(), cohort.coordinatorId(), "admin@forloeb.example")) {
      assertThat(Rest.as(person, port).post(path, Map.of()).status()).as(person).isIn(403, 404);
    }
    for (var person : List.of(other, colleague, leader.leaderId(), cohort.coordinatorId(), "admin@forloeb.example")) {
      assertThat(opened(person, question()).has("standing")).as(person).isFalse();
      assertThat(Rest.as(person, port).submit(question().getId(), ALL_WELL).status()).as(person).isIn(403, 404);
    }
    answer(Map.of("status", "STALLED", "timeAndResources", "INSUFFICIENT", "schoolAction", "fortroligt"));
    assertThat(read(other)).isEmpty();
    assertThat(read(colleague).toString()).as("of the same school").contains("fortroligt");
    for (var person : List.of(leader.leaderId(), "admin@forloeb.example", leader.coachId())) {
      assertThat(Rest.as(person, port).get("/api/status-dialogues").status()).as(person).isEqualTo(403);
    }
    assertThat(Rest.anonymous(port).get("/api/status-dialogues").status()).isEqualTo(401);
  }

  @Test
  void whoeverReadsTheDialoguesOfManySchoolsAsksTheDatabaseAsOftenAsOfFew() {
    asked(underWay());
    answer(Map.of("status", "STALLED", "timeAndResources", "INSUFFICIENT", "schoolAction", "Vi taler om det."));
    var coordinator = cohort.coordinatorId();
    int ofFew = questionsToTheDatabase(() -> read(coordinator));
    for (int i = 0; i < 3; i++) {
      var dialogue = transaction.execute(within -> kept.lock(aSchool(), LocalDate.of(2027, 1, 4)));
      kept.addRound(dialogue.id(), Instant.parse("2027-01-04T08:00:00Z"), List.of(cohort.id()));
    }

    assertThat(questionsToTheDatabase(() -> read(coordinator))).isPositive().isEqualTo(ofFew);
  }

  /** As H2 counts them, of what a dialogue is read from. */
  private int questionsToTheDatabase(Runnable reading) {
    db.sql("set query_statistics true").update();
    var counted = db.sql("""
        select coalesce(sum(execution_count), 0) from information_schema.query_statistics
        where sql_statement not like '%query_statistics%' and (sql_statement like '%status_dialogue%'
          or sql_statement like '% answer %' or sql_statement like '% school %' or sql_statement like '% person %'
          or upper(sql_statement) like '%ACT_RU_TASK%' or upper(sql_statement) like '%ACT_RU_VARIABLE%')""")
        .query(Integer.class);
    int before = counted.single();
    reading.run();
    int after = counted.single();
    db.sql("set query_statistics false").update();
    return after - before;
  }

  @Test
  void aColleagueAnswersWhereTheManagerIsAwayAndBothSeeIt() {
    var away = manager;
    underWay();
    asked();
    var colleague = aManager();
    assertThat(read(away).at("/0/colleagues").isNull()).isTrue();
    var offered = read(colleague).at("/0/colleagues");
    assertThat(offered.path("who").asText()).isEqualTo("Mette Chef");
    var path = "/api/status-dialogues/questions/" + offered.path("taskId").asText() + "/takeover";

    assertThat(Rest.as(colleague, port).post(path, Map.of()).status()).isEqualTo(204);
    assertThat(Rest.as(colleague, port).post(path, Map.of()).status()).as("pressed twice").isEqualTo(204);
    dialogues.lookAfterAll();
    assertThat(question().getAssignee()).as("no leader's course names the colleague").isEqualTo(colleague);
    assertThat(subjectsTo(colleague)).isEmpty();
    assertThat(Rest.as(away, port).submit(question().getId(), ALL_WELL).status()).isEqualTo(409);
    assertThat(question().getAssignee()).isEqualTo(colleague);

    manager = colleague;
    answer(Map.of("status", "BEHIND", "timeAndResources", "PARTLY", "schoolAction", "Jeg svarer for Mette"));
    assertThat(Rest.as(away, port).post(path, Map.of()).status()).as("answered once").isEqualTo(404);
    for (var reader : List.of(away, colleague)) {
      assertThat(read(reader).toString()).contains("Jeg svarer for Mette");
    }
    filling.submit(task(StatusDialogueProcess.ANSWER_SCHOOL), Map.of("reply", "Godt."));
    runDueJobs();
    assertThat(subjectsTo(colleague)).singleElement().asString().startsWith("Koordinatoren har svaret");
    assertThat(db.sql("select count(*) from audit_entry where kind = 'TASK_CLAIMED' and actor_id = ? and person_id = ?")
        .params(colleague, away).query(Integer.class).single()).isOne();
  }

  @Test
  void aManagerWhomAnAdministratorMadeIsCalledByName() {
    var made = "nn@" + school + ".example";
    accounts.ensure(made, "Nanna", "Ny", made, Group.MANAGER);
    accounts.addToSchool(made, school);
    accounts.removeFromSchool(manager, school);
    manager = null;
    asked(underWay());
    manager = made;
    var colleague = aManager();
    assertThat(read(colleague).at("/0/colleagues/who").asText()).isEqualTo("Nanna Ny");

    answer(ALL_WELL);
    assertThat(read(colleague).at("/0/rounds/0/said/by").asText()).isEqualTo("Nanna Ny");
  }

  @Test
  void aQuestionThatIsAnsweredWhileAColleagueTakesItOverIsNotTakenOver() {
    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(() -> processesOfDialogues.takeOver("gone", "colleague"));
  }

  @Test
  void aDialogueThatEndsWhileManyAreReadKeepsNobodyFromTheOthers() {
    asked(underWay());
    runtimeService.removeVariable(dialogue().processInstanceId(), CourseVariables.ROUND.name());

    assertThat(read(manager).at("/0/taskId").isNull()).isTrue();
  }

  @Test
  void whatTheManagerWasWritingWhenAColleagueTookItOverIsKeptAndTheManagerIsToldWhere() {
    asked(underWay());
    var task = question().getId();
    var colleague = aManager();
    var hers = Rest.as(manager, port);
    assertThat(Rest.as(colleague, port).post("/api/status-dialogues/questions/" + task + "/takeover", Map.of()).status())
        .isEqualTo(204);

    var saved = hers.put("/api/drafts/" + task, Map.of("values", Map.of("schoolAction", "Vi flytter vag"), "revision", 0));
    assertThat(saved.json().path("ended").asText()).isEqualTo("Opgaven ligger nu hos en kollega. Det, du har skrevet, "
        + "ligger under Kladder. På siden Forløb kan du tage opgaven tilbage.");
    var sent = hers.submit(task, Map.of("status", "BEHIND", "timeAndResources", "PARTLY", "schoolAction",
        "Vi flytter vagter"));
    assertThat(sent.status()).isEqualTo(409);
    assertThat(sent.message()).startsWith("Opgaven ligger nu hos en kollega. Det, du har skrevet, ligger under Kladder.");
    assertThat(hers.get("/api/drafts").body()).contains("Vi flytter vagter");
    assertThat(opened(colleague, question()).toString()).doesNotContain("vagter");
    var another = Rest.as(aManager(), port);
    assertThat(another.submit(task, ALL_WELL).status()).as("who never had it").isIn(403, 404);
    assertThat(another.put("/api/drafts/" + task, Map.of("values", Map.of("schoolAction", "x"), "revision", 0)).status())
        .isEqualTo(403);

    assertThat(hers.post("/api/status-dialogues/questions/" + task + "/takeover", Map.of()).status()).isEqualTo(204);
    assertThat(opened(manager, question()).at("/schoolAction/value").asText()).isEqualTo("Vi flytter vagter");
  }

  @Test
  void whoTookItOverAndLeavesTheSchoolHandsItOverToWhoIsLeft() {
    var asked = manager;
    underWay();
    asked();
    var colleague = aManager();
    var path = "/api/status-dialogues/questions/" + question().getId() + "/takeover";
    assertThat(Rest.as(colleague, port).post(path, Map.of()).status()).isEqualTo(204);

    accounts.removeFromSchool(colleague, school);
    dialogues.lookAfterAll();
    assertThat(question().getAssignee()).isEqualTo(asked);
    assertThat(subjectsTo(asked)).hasSize(2);
  }

  @Test
  void aRoundThatNobodyAnsweredGivesWayToTheNext() {
    asked(underWay());
    var first = question().getId();
    itIs(at(2027, 3, 1, 8));
    runDueJobs();
    assertThat(questions()).isEmpty();
    itIs(at(2027, 3, 1, 9));
    runDueJobs();

    assertThat(question().getId()).isNotEqualTo(first);
    assertThat(rounds()).containsExactly("null null null null", "null null null null");
    assertThat(subjectsTo(manager)).hasSize(2);
  }

  @Test
  void aDayThatTheSchoolHasClosedMeanwhileIsPassedOver() {
    underWay();
    dialogues.lookAfterAll();
    runDueJobs();
    transaction.executeWithoutResult(status -> closures.replace(new ClosureList(school,
        List.of(new ClosedPeriod(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 5), "pædagogisk dag")), "nobody",
        clock.instant())));
    itIs(at(2027, 1, 4, 9));
    runDueJobs();

    assertThat(questions()).isEmpty();
    assertThat(rounds()).isEmpty();
    assertThat(timer().getDuedate()).isEqualTo(Date.from(at(2027, 1, 6, 9).toInstant()));
  }

  @Test
  void aQuestionThatAnOutageHeldUpWaitsForTheNextMorningThatIsFit() {
    underWay();
    dialogues.lookAfterAll();
    runDueJobs();
    itIs(at(2027, 1, 4, 22));
    runDueJobs();
    assertThat(subjectsTo(manager)).isEmpty();
    assertThat(timer().getDuedate()).isEqualTo(Date.from(at(2027, 1, 5, 9).toInstant()));

    itIs(at(2027, 1, 6, 3));
    runDueJobs();
    assertThat(rounds()).isEmpty();
    itIs(at(2027, 1, 6, 9));
    runDueJobs();
    assertThat(subjectsTo(manager)).hasSize(1);
  }

  @Test
  void nobodyIsAskedWhileAllAreOnLeave() {
    var leader = underWay();
    dialogues.lookAfterAll();
    runDueJobs();
    courses.setPaused(leader.id(), clock.instant());
    itIs(at(2027, 1, 4, 9));
    runDueJobs();

    assertThat(questions()).isEmpty();
    courses.setPaused(leader.id(), null);
    itIs(at(2027, 1, 5, 9));
    runDueJobs();
    assertThat(question().getAssignee()).isEqualTo(manager);
  }

  @Test
  void whereNobodyLeadsTheSchoolTheCoordinatorIsToldWhatToDoAndItHelps() {
    accounts.removeFromSchool(manager, school);
    manager = null;
    asked(underWay());

    assertThat(questions()).isEmpty();
    assertThat(subjectsTo(cohort.coordinatorId())).singleElement().asString()
        .endsWith("ingen at spørge om status og fremdrift");
    assertThat(bodyTo(cohort.coordinatorId())).contains("under Admin", "gruppen Skoleledelse",
        people.findSchool(school).orElseThrow().name());
    assertThat(timer().getDuedate()).isEqualTo(Date.from(at(2027, 3, 1, 9).toInstant()));

    accounts.ensure("aa@" + school + ".example", "Uden", "Adresse", "", Group.MANAGER);
    accounts.addToSchool("aa@" + school + ".example", school);
    manager = aManager();
    itIs(at(2027, 3, 1, 9));
    runDueJobs();
    monthly.write();
    assertThat(question().getAssignee()).as("whom the administrator has made a manager of the school").isEqualTo(manager);
    assertThat(monthlyMails()).hasSize(1);
  }

  @Test
  void ofSeveralManagersTheOneOfMostLeadersIsAskedAndWhoTakesOverGetsTheOpenQuestion() {
    var former = manager;
    var mine = underWay();
    manager = aManager();
    underWay();
    underWay();
    asked();
    assertThat(question().getAssignee()).isEqualTo(manager);

    db.sql("update course set manager_id = ? where school_code = ?").params(former, school).update();
    dialogues.lookAfterAll();
    dialogues.lookAfterAll();

    assertThat(question().getAssignee()).isEqualTo(former);
    assertThat(Rest.as(manager, port).submit(question().getId(), ALL_WELL).status()).isEqualTo(409);
    assertThat(subjectsTo(former)).hasSize(1);
    manager = former;
    answer(ALL_WELL);
    assertThat(mine.managerId()).isEqualTo(former);
  }

  @Test
  void eachRealHandoverIsOneMailAndByDay() {
    var first = manager;
    underWay();
    asked();
    var second = aManager();

    itIs(at(2027, 1, 5, 22));
    leadersAreUnder(second);
    assertThat(question().getAssignee()).as("at night nobody is written to").isEqualTo(first);
    itIs(at(2027, 1, 6, 8));
    leadersAreUnder(second);
    leadersAreUnder(first);
    leadersAreUnder(second);

    assertThat(question().getAssignee()).isEqualTo(second);
    assertThat(subjectsTo(first)).as("asked, and asked again").hasSize(2);
    assertThat(subjectsTo(second)).hasSize(2);
  }

  /** The daily run comes twice, as after a failure. */
  private void leadersAreUnder(String newManager) {
    db.sql("update course set manager_id = ? where school_code = ?").params(newManager, school).update();
    dialogues.lookAfterAll();
    dialogues.lookAfterAll();
  }

  @Test
  void whereAManagerIsErasedTheDialogueKeepsTheAnswerAndGoesOnWithWhoIsLeft() {
    var erased = manager;
    underWay();
    underWay();
    var left = aManager();
    manager = left;
    underWay();
    manager = erased;
    asked();
    answer(Map.of("status", "BEHIND", "timeAndResources", "PARTLY", "schoolAction", "Vi flytter vagter",
        "wantsDialogue", true));
    erase(erased);

    filling.submit(task(StatusDialogueProcess.ANSWER_SCHOOL), Map.of("reply", "Godt."));
    runDueJobs();
    assertThat(authors()).hasSize(2).contains(cohort.coordinatorId()).anyMatch(author -> author.startsWith("slettet-"));
    assertThat(read(cohort.coordinatorId()).toString()).contains("Vi flytter vagter", "Godt.");
    itIs(at(2027, 3, 1, 9));
    monthly.write();
    runDueJobs();
    assertThat(question().getAssignee()).isEqualTo(left);
    manager = left;
    assertThat(monthlyMails()).hasSize(1);
  }

  private void erase(String person) {
    var administrator = Rest.as("admin@forloeb.example", port);
    var asked = administrator.post("/api/data-requests", Map.of("personId", person, "kind", "ERASURE"));
    assertThat(asked.status()).as(asked.body()).isEqualTo(201);
    runDueJobs();
    assertThat(administrator.post("/api/data-requests/" + asked.json().path("id").asText() + "/confirmation", Map.of())
        .status()).isEqualTo(204);
    runDueJobs();
    itIs(at(2027, 1, 5, 9));
    runDueJobs();
    assertThat(accounts.exists(person)).isFalse();
  }

  private List<String> authors() {
    return db.sql("select author_id from answer where course_id = ?").param(dialogue().id()).query(String.class).list();
  }

  @Test
  void whenAllAreDoneItEndsAndGoesOnWhereItWasWhenTheSchoolComesAgain() {
    var leader = underWay();
    asked();
    courses.setEnded(leader.id(), Course.COMPLETED, List.of(), clock.instant());
    dialogues.lookAfterAll();

    assertThat(questions()).isEmpty();
    assertThat(instances()).isZero();
    itIs(at(2027, 6, 1, 8));
    underWay();
    dialogues.lookAfterAll();
    runDueJobs();
    assertThat(timer().getDuedate()).as("eight weeks later is July: the first working day of August")
        .isEqualTo(Date.from(at(2027, 8, 2, 9).toInstant()));
    itIs(at(2027, 8, 2, 9));
    runDueJobs();
    assertThat(rounds()).hasSize(2);
  }

  @Test
  void anAnswerThatIsOwedIsStillGivenWhenAllAreDoneAndThenItEnds() {
    var leader = underWay();
    asked();
    answer(Map.of("status", "STALLED", "timeAndResources", "SUFFICIENT"));
    courses.setEnded(leader.id(), Course.NOT_COMPLETED, List.of(), clock.instant());
    dialogues.lookAfterAll();
    filling.submit(task(StatusDialogueProcess.ANSWER_SCHOOL), Map.of("reply", "Tak."));
    runDueJobs();
    assertThat(instances()).isOne();
    itIs(at(2027, 3, 1, 9));
    runDueJobs();

    assertThat(instances()).isZero();
    assertThat(dialogue().isRunning()).isFalse();
  }

  @Test
  void oneThatSomebodyDeletedBeginsAgain() {
    underWay();
    dialogues.lookAfterAll();
    runtimeService.deleteProcessInstance(dialogue().processInstanceId(), "by hand");
    dialogues.lookAfterAll();
    dialogues.lookAfterAll();

    assertThat(instances()).isOne();
  }

  @Test
  void onTheFirstWorkingDayOfTheMonthTheManagerGetsOneMailWithNumbers() {
    var one = underWay();
    underWay();
    submit(one, "userTask_describeChallenges");
    itIs(at(2027, 1, 1, 8));
    monthly.write();
    assertThat(monthlyMails()).as("a holiday").isEmpty();
    itIs(at(2027, 1, 4, 8));
    monthly.write();
    monthly.write();
    itIs(at(2027, 1, 5, 8));
    monthly.write();

    var name = people.findSchool(school).orElseThrow().name();
    assertThat(monthlyMails()).containsExactly(name + " i januar: alle 2 ledere følger planen");
    assertThat(bodyTo(manager)).doesNotContain("Lise", "Leder 1");
    itIs(at(2027, 2, 1, 8));
    monthly.write();
    assertThat(monthlyMails()).hasSize(2).contains(name + " i februar: 1 af 2 ledere følger planen");
    assertThat(Rest.as(manager, port).get("/api/overview").json().path("sentence").asText())
        .startsWith("1 af 2 følger planen. Du behøver ikke gøre noget.");
  }

  @Test
  void whoBeganThisMonthIsToldOfInTheNextAndAMissedMorningIsMadeUpWithinAWeek() {
    itIs(at(2027, 1, 4, 7));
    underWay();
    itIs(at(2027, 1, 4, 8));
    monthly.write();
    assertThat(monthlyMails()).isEmpty();
    itIs(at(2027, 2, 8, 8));
    monthly.write();
    assertThat(monthlyMails()).as("the sixth working day").isEmpty();
    itIs(at(2027, 3, 5, 8));
    monthly.write();
    assertThat(monthlyMails()).singleElement().asString().endsWith("i marts: 1 leder er i gang");
  }

  @Test
  void itMentionsAQuestionThatWaitsOnceAndEndsWithTheLastLeader() {
    var leader = underWay();
    var other = underWay();
    asked();
    itIs(at(2027, 2, 1, 8));
    monthly.write();
    assertThat(bodyTo(manager)).contains("/opgave/" + question().getId());
    itIs(at(2027, 3, 1, 7));
    monthly.write();
    assertThat(monthlyMails()).hasSize(2);
    assertThat(bodyTo(manager)).contains("i marts").doesNotContain("/opgave/");

    courses.setPaused(leader.id(), clock.instant());
    courses.setEnded(other.id(), Course.WITHDRAWN, List.of(), clock.instant());
    itIs(at(2027, 4, 1, 8));
    monthly.write();
    assertThat(monthlyMails()).as("one on leave and one who left").hasSize(2);
  }

  /** A leader of the school, under the manager of the moment. */
  private Course underWay() {
    var leader = somebody("Lise", "Leder", Group.LEADER);
    accounts.addToSchool(leader, school);
    var coach = somebody("Kim", "Konsulent", Group.COACH);
    accounts.addToSchool(coach, school);
    var course = new Course(UUID.randomUUID().toString(), cohort.id(), cohort.track(), leader, school, coach, manager,
        null, false, null, clock.instant(), null, null, null, null);
    courses.addAll(List.of(course));
    start(course);
    return courses.find(course.id()).orElseThrow();
  }

  private String aManager() {
    var id = somebody("Mette", "Chef", Group.MANAGER);
    accounts.addToSchool(id, school);
    return id;
  }

  /** The dialogue begins, and its first day comes. */
  private void asked(Course... leaders) {
    dialogues.lookAfterAll();
    runDueJobs();
    itIs(at(2027, 1, 4, 9));
    runDueJobs();
  }

  private void answer(Map<String, Object> values) {
    var sent = Rest.as(manager, port).submit(question().getId(), new HashMap<>(values));
    assertThat(sent.status()).as(sent.body()).isEqualTo(204);
    runDueJobs();
  }

  private Dialogue dialogue() {
    return kept.ofSchool(school).orElseThrow();
  }

  private Job timer() {
    return managementService.createJobQuery().timers().activityId(StatusDialogueProcess.TIME_TO_ASK)
        .processInstanceId(dialogue().processInstanceId()).singleResult();
  }

  private List<Task> questions() {
    return taskService.createTaskQuery().processInstanceBusinessKey(dialogue().id())
        .taskDefinitionKey(StatusDialogueProcess.GIVE_STATUS).list();
  }

  private Task question() {
    return task(StatusDialogueProcess.GIVE_STATUS);
  }

  private Task task(String step) {
    var task = taskService.createTaskQuery().processInstanceBusinessKey(dialogue().id()).taskDefinitionKey(step)
        .initializeFormKeys().singleResult();
    assertThat(task).as("open task " + step).isNotNull();
    return task;
  }

  private long instances() {
    return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(dialogue().id()).count();
  }

  private JsonNode opened(String person, Task task) {
    return Rest.as(person, port).get("/engine-rest/task/" + task.getId() + "/form-variables").json();
  }

  private JsonNode read(String person) {
    var answer = Rest.as(person, port).get("/api/status-dialogues");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  /** Status, time, day of the answer and of the reply, of each round. */
  private List<String> rounds() {
    return kept.rounds(dialogue().id()).stream().map(round -> round.status() + " " + round.timeGiven() + " "
        + round.answeredOn() + " " + round.repliedOn()).toList();
  }

  private List<String> cohortsOfRound(int round) {
    return db.sql("select cohort_id from status_dialogue_cohort where dialogue_id = ? and round = ?")
        .params(dialogue().id(), round).query(String.class).list();
  }

  private List<String> subjectsTo(String person) {
    return db.sql("select subject from mail where recipient_id = ? order by created_at").param(person)
        .query(String.class).list();
  }

  private List<String> monthlyMails() {
    return db.sql("select subject from mail where recipient_id = ? and kind = 'MONTHLY_STATUS' order by created_at")
        .param(manager).query(String.class).list();
  }

  private String bodyTo(String person) {
    return db.sql("select text_body from mail where recipient_id = ? order by created_at desc fetch first 1 rows only")
        .param(person).query(String.class).single();
  }

  private List<String> allMails() {
    return db.sql("select subject || text_body || html_body from mail").query(String.class).list();
  }
}
