package dk.roedtraad.process.correctemail;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.address.AddressCorrections;
import dk.roedtraad.application.answer.FormSubmissions;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.mail.CalendarEvent;
import dk.roedtraad.application.mail.CalendarMethod;
import dk.roedtraad.application.mail.MailContent.CoordinatorNotice;
import dk.roedtraad.application.mail.MailKind;
import dk.roedtraad.application.mail.MailNotSentException;
import dk.roedtraad.application.mail.MailProperties;
import dk.roedtraad.application.mail.MailStatus;
import dk.roedtraad.application.mail.MailStore;
import dk.roedtraad.application.mail.MailSummary;
import dk.roedtraad.application.mail.MailTransport;
import dk.roedtraad.application.mail.OutboxSender;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.mail.QueuedMail;
import dk.roedtraad.application.mail.Recipient;
import dk.roedtraad.application.password.LinkPurpose;
import dk.roedtraad.application.password.PasswordLink;
import dk.roedtraad.application.password.PasswordLinks;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.application.reminder.ReminderService;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CohortStoryTest;
import dk.roedtraad.support.FormFiles;
import dk.roedtraad.support.WholeDatabase;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** From a mail that came back to one that arrives. The mail server is a stand-in that knows some addresses not. */
class CorrectEmailProcessTest extends CohortStoryTest {

  private static final ZonedDateTime THURSDAY = on("2027-01-07", "09:00");

  @Autowired
  private AddressCorrections corrections;
  @Autowired
  private MailAddresses addresses;
  @Autowired
  private MailStore mails;
  @Autowired
  private PasswordLinks links;
  @Autowired
  private ReminderService reminders;
  @Autowired
  private MailProperties properties;
  @Autowired
  private PlatformTransactionManager transactions;

  private final Set<String> unknown = new HashSet<>();
  private final List<String> arrived = new ArrayList<>();
  private Cohort cohort;
  private Course leader;
  private String wrong;
  private String right;

  @BeforeEach
  void aLeaderWithAWrongAddress() {
    itIs(THURSDAY);
    db.sql("delete from mail").update();
    cohort = aLaunchedCohort(Track.MODEL_SCHOOL, "2027-02-02", "2027-04-06", "2027-06-01");
    wrong = "aase-" + cohort.id() + "@fjrdby.example";
    right = "aase-" + cohort.id() + "@fjordby.example";
    leader = aLeader(cohort, wrong);
    unknown.add(wrong);
  }

  @Test
  void theCoordinatorIsAskedOnceHoweverManyMailsComeBack() {
    write("one");
    write("two");
    send();
    send();

    var task = question();
    assertThat(task.getName()).isEqualTo("Ret e-mailadresse");
    assertThat(task.getAssignee()).isEqualTo(coordinator());
    assertThat(task.getDueDate()).as("the next working day").isEqualTo(Date.from(on("2027-01-08", "16:00").toInstant()));
    assertThat(task.getTenantId()).isNull();
    assertThat(mailsOf(leader)).extracting(MailSummary::status).containsOnly(MailStatus.FAILED);
    assertThat(addresses.isReachable(leader.leaderId())).isFalse();
    var form = opened(coordinator(), task);
    assertThat(form.at("/personName/value").asText()).isEqualTo("Åse Leder 1");
    assertThat(form.at("/failedAddress/value").asText()).isEqualTo(wrong);
    assertThat(form.at("/newAddress/value").asText()).as("a slip of the pen is mended in place")
        .isEqualTo(wrong);
  }

  @Test
  void theAdministratorSeesAnIncidentThatNamesNobodyAndEndsWithTheTask() {
    write("one");
    send();

    var incident = runtimeService.createIncidentQuery().incidentType("undeliverableMail")
        .processInstanceId(question().getProcessInstanceId()).singleResult();
    assertThat(incident.getActivityId()).isEqualTo(CorrectEmailProcess.CORRECT_ADDRESS);
    assertThat(incident.getConfiguration()).isEqualTo(mailsOf(leader).get(0).id());
    assertThat(incident.getIncidentMessage()).contains(cohort.id()).doesNotContain("@", "Åse");
    var instance = question().getProcessInstanceId();
    assertThat(historyService.createHistoricVariableInstanceQuery().processInstanceId(instance).list())
        .noneSatisfy(variable -> assertThat(String.valueOf(variable.getValue())).contains("fjrdby"));

    answer(question(), right, true);
    assertThat(runtimeService.createIncidentQuery().processInstanceId(instance).count()).isZero();
    assertThat(historyService.createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult()
        .getEndActivityId()).isEqualTo(CorrectEmailProcess.ADDRESS_CORRECTED);
  }

  @Test
  void whatCameBackAndWhatWaitedIsSentToTheRightAddress() {
    write("came back");
    send();
    write("waited");
    send();
    assertThat(mailsOf(leader)).extracting(MailSummary::status)
        .containsExactlyInAnyOrder(MailStatus.FAILED, MailStatus.QUEUED);

    answer(question(), right.replace("aase", "AASE"), true);
    send();

    assertThat(arrived).containsExactly(right, right);
    assertThat(addresses.isReachable(leader.leaderId())).isTrue();
    assertThat(people.find(leader.leaderId())).get().satisfies(person -> {
      assertThat(person.email()).isEqualTo(right);
      assertThat(person.id()).as("the login stays").isEqualTo(leader.leaderId());
    });
    assertThat(questions()).isEmpty();
  }

  @Test
  void nothingIsSentAgainWhereTheCoordinatorDoesNotWantIt() {
    write("came back");
    send();
    write("waited");

    answer(question(), right, false);
    send();

    assertThat(arrived).isEmpty();
    assertThat(mailsOf(leader)).extracting(MailSummary::status)
        .containsExactlyInAnyOrder(MailStatus.FAILED, MailStatus.DROPPED);
  }

  @Test
  void anInvitationToWhatIsOverIsNotSentAgain() {
    var start = THURSDAY.plusDays(1).toInstant();
    outbox.queue(new OutgoingMail(cohort.id(), leader.id(), addresses.of(leader.leaderId()), notice(),
        new CalendarEvent("uid-" + leader.id(), 0, CalendarMethod.REQUEST, start, start.plus(Duration.ofHours(1)),
            "Samtale", null, null), "session:" + leader.id()));
    send();

    itIs(THURSDAY.plusDays(4));
    answer(question(), right, true);
    send();

    assertThat(mailsOf(leader)).filteredOn(mail -> mail.kind() == MailKind.COORDINATOR_NOTICE)
        .extracting(MailSummary::status).containsExactly(MailStatus.DROPPED);
  }

  @Test
  void anAddressThatIsWrongAgainIsAskedForAgain() {
    write("one");
    send();
    unknown.add(right);

    answer(question(), right, true);
    send();

    assertThat(opened(coordinator(), question()).at("/failedAddress/value").asText()).isEqualTo(right);
  }

  @Test
  void mailToTheOldAddressThatComesBackLateChangesNothing() {
    write("one");
    send();
    answer(question(), right, false);

    corrections.gaveUp(new QueuedMail("late", "<late@forloeb.example>",
        new Recipient(leader.leaderId(), "Åse", wrong), null, 0,
        clock.instant()));
    corrections.askForAddresses();

    assertThat(addresses.isReachable(leader.leaderId())).isTrue();
    assertThat(questions()).isEmpty();
  }

  @Test
  void anAddressThatIsNoneOrBelongsToSomebodyElseIsRefused() {
    var other = aLeader(cohort);
    write("one");
    send();
    var task = question().getId();

    var none = as(coordinator()).submit(task, Map.of("newAddress", "åse@fjordby.example", "resend", true));
    assertThat(none.status()).isEqualTo(400);
    assertThat(none.message()).contains("Ny adresse: ");
    var others = as(coordinator()).submit(task, Map.of("newAddress", other.leaderId(), "resend", true));
    assertThat(others.status()).isEqualTo(400);
    assertThat(others.message()).contains("Ny adresse: hører til en anden");
    assertThat(questions()).hasSize(1);
  }

  @Test
  void whoHasNeverLoggedInGetsTheRightAccountAndEverythingFollows() {
    var newcomer = aNewcomer();
    var former = newcomer.leaderId();
    var other = aLeader(cohort).leaderId();
    write("one");
    send();
    assertThat(new WholeDatabase(db).columnsThatHold(former, table -> true)).map(String::toUpperCase)
        .contains("COURSE.LEADER_ID", "COURSE.COACH_ID", "MAIL.RECIPIENT_ID", "MAIL.DEDUPE_KEY",
            "CALENDAR_ENTRY.PERSON_ID", "ANSWER.CONTENT", "REMINDER_DIGEST.PERSON_ID", "ASKED_FORM.LEADER_ID", "ACT_RU_TASK.ASSIGNEE_",
            "ACT_RU_VARIABLE.TEXT_", "ACT_RU_AUTHORIZATION.USER_ID_", "ACT_ID_MEMBERSHIP.USER_ID_",
            "ACT_ID_TENANT_MEMBER.USER_ID_");
    var tasks = tasksOf(former);

    answer(question(), right, true);
    send();

    assertThat(new WholeDatabase(db).columnsThatHold(former, table -> !table.toUpperCase().startsWith("ACT_HI_")))
        .as("where the mail went that did not arrive").map(String::toUpperCase)
        .containsExactly("MAIL.RECIPIENT_ADDRESS");
    assertThat(tasksOf(right)).containsExactlyInAnyOrderElementsOf(tasks).hasSize(2);
    assertThat(arrived).contains(right).doesNotContain(former);
    assertThat(identityService.createUserQuery().userId(former).count()).isZero();
    assertThat(identityService.createUserQuery().userId(right).memberOfGroup("leader").memberOfTenant(SCHOOL)
        .singleResult().getEmail()).isEqualTo(right);
    var form = FormFiles.get("model-school-course-describe-challenges");
    assertThat(as(right).submit(task(newcomer.id(), "userTask_describeChallenges").getId(),
        FormSubmissions.valid(form)).status()).as("the form is the newcomer's own").isEqualTo(204);
    assertThat(as(right).get("/api/my-courses").body()).contains(newcomer.id());
    assertThat(courses.find(newcomer.id()).orElseThrow().leaderId()).isEqualTo(right);
    assertThat(runtimeService.getVariable(newcomer.processInstanceId(), "leaderId")).isEqualTo(right);
    assertThat(identityService.createUserQuery().userId(other).count()).as("nobody else is touched").isOne();
  }

  @Test
  void aLinkToChooseAPasswordThatWentToTheWrongAddressOpensNothingAnyMore() {
    var sentToTheWrong = "hash-of-" + leader.id();
    links.add(sentToTheWrong, new PasswordLink(leader.leaderId(), LinkPurpose.INVITATION, THURSDAY.toInstant(),
        THURSDAY.plusDays(14).toInstant()));
    write("one");
    send();

    answer(question(), right, true);

    assertThat(links.find(sentToTheWrong)).isEmpty();
  }

  @Test
  void whoHasLoggedInKeepsTheUserIdAndOnlyTheMailGoesElsewhere() {
    var newcomer = aNewcomer();
    assertThat(as(newcomer.leaderId()).get("/api/my-courses").status()).isEqualTo(200);
    write("one");
    send();

    answer(question(), right, true);
    send();

    assertThat(arrived).contains(right).doesNotContain(newcomer.leaderId());
    assertThat(courses.find(newcomer.id()).orElseThrow().leaderId()).isEqualTo(newcomer.leaderId());
    assertThat(addresses.of(newcomer.leaderId()).address()).isEqualTo(right);
    assertThat(identityService.createUserQuery().userId(right).count()).isZero();
  }

  @Test
  void anAccountThatOpensMoreThanACourseIsNotHandedOnByACorrection() {
    var newcomer = aNewcomer();
    identityService.createMembership(newcomer.leaderId(), "coordinator");
    write("one");
    send();

    answer(question(), right, false);

    assertThat(identityService.createUserQuery().userId(right).count()).isZero();
    assertThat(addresses.of(newcomer.leaderId()).address()).isEqualTo(right);
  }

  /** Enrolled under a wrong address: it is the user id, too. Trains another leader and is in the middle of things. */
  private Course aNewcomer() {
    leader = aLeader(cohort);
    wrong = leader.leaderId();
    unknown.clear();
    unknown.add(wrong);
    people.markAccountsMade(List.of(wrong));
    var trained = aLeader(cohort);
    db.sql("update course set coach_id = ? where id = ?").params(wrong, trained.id()).update();
    runtimeService.setVariable(trained.processInstanceId(), "coachId", wrong);
    runtimeService.setVariable(trained.processInstanceId(), "seminar1Held", true);
    runDueJobs();
    db.sql("""
        insert into calendar_entry (person_id, uid, sequence, event_sequence, cancelled, starts_at, ends_at, title, changed_at)
        values (?, 'internat', 0, 0, false, current_timestamp, current_timestamp, '1. internat', current_timestamp)
        """).param(wrong).update();
    db.sql("""
        insert into answer (id, course_id, form_id, round, author_id, content, submitted_at)
        values (?, ?, 'seminar-register-attendance', 1, ?, ?, current_timestamp)
        """).params(UUID.randomUUID().toString(), cohort.id(), coordinator(),
        "{\"attendance\":[{\"leaderId\":\"" + wrong + "\",\"day1\":true}]}").update();
    reminders.remind();
    return leader;
  }

  private List<String> tasksOf(String person) {
    return taskService.createTaskQuery().taskAssignee(person).list().stream().map(Task::getId).toList();
  }

  @Test
  void aCoordinatorWhoWasNeverEnrolledIsAskedAboutToo() {
    db.sql("delete from person where id = ?").param(coordinator()).update();
    unknown.add(coordinator());
    outbox.queue(new OutgoingMail(cohort.id(), null, addresses.of(coordinator()), notice(), null,
        "notice:" + cohort.id()));
    send();

    assertThat(opened(coordinator(), question()).at("/personName/value").asText()).isEqualTo("Kaj Koordinator");
  }

  private void write(String key) {
    outbox.queue(new OutgoingMail(cohort.id(), leader.id(), addresses.of(leader.leaderId()), notice(), null,
        key + ":" + leader.id()));
  }

  private static CoordinatorNotice notice() {
    return new CoordinatorNotice("Noget er sket", List.of("…"), null);
  }

  private void send() {
    MailTransport server = mail -> {
      if (unknown.contains(mail.recipient().address())) {
        throw new MailNotSentException("the mail server refused the address, code 550", true, null);
      }
      arrived.add(mail.recipient().address());
    };
    new OutboxSender(mails, server, mail -> mail, corrections, properties, clock, transactions).sendDue(clock.instant());
  }

  private void answer(Task task, String address, boolean resend) {
    var answer = as(coordinator()).submit(task.getId(), Map.of("newAddress", address, "resend", resend));
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    runDueJobs();
  }

  private Task question() {
    assertThat(questions()).hasSize(1);
    return questions().get(0);
  }

  private List<Task> questions() {
    return taskService.createTaskQuery().processDefinitionKey(CorrectEmailProcess.ID)
        .processVariableValueEquals("cohortId", cohort.id()).list();
  }

  private List<MailSummary> mailsOf(Course course) {
    return outbox.list(cohort.id()).stream().filter(mail -> mail.to().startsWith("aase-")).toList();
  }
}
