package dk.roedtraad.application.privacy;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseService;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.application.mail.MailContent.AdministratorNotice;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.mail.Recipient;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.privacy.DataRequest.Kind;
import dk.roedtraad.application.privacy.DataRequestProcesses.News;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.leader.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Indsigt og sletning": an administrator starts a person's request and sees how far it is, never what is in it. What is
 * kept of a person is given to that person alone, who has to be logged in.
 */
@Service
public class DataRequestService {

  private final DataRequests requests;
  private final DataRequestProcesses processes;
  private final PersonErasure erasure;
  private final People people;
  private final Accounts accounts;
  private final Courses courses;
  private final Cohorts cohorts;
  private final CourseService courseService;
  private final MailAddresses addresses;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  DataRequestService(DataRequests requests, DataRequestProcesses processes, PersonErasure erasure, People people,
      Accounts accounts, Courses courses, Cohorts cohorts, CourseService courseService, MailAddresses addresses,
      Outbox outbox, AuditTrail audit, Clock clock) {
    this.requests = requests;
    this.processes = processes;
    this.erasure = erasure;
    this.people = people;
    this.accounts = accounts;
    this.courses = courses;
    this.cohorts = cohorts;
    this.courseService = courseService;
    this.addresses = addresses;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** A request beside what an erasure would end. */
  public record Overview(DataRequest request, int runningCourses) {}

  /** The newest first. */
  @Transactional(readOnly = true)
  public List<Overview> all() {
    return requests.all().stream().map(this::overview).toList();
  }

  private Overview overview(DataRequest request) {
    return new Overview(request, request.isOpen() && request.kind() == Kind.ERASURE
        ? courses.openOf(Set.of(request.personId())).size() : 0);
  }

  /**
   * Starts a person's request. An erasure does nothing before it is confirmed.
   *
   * @param actorId the administrator
   * @throws Refusal 400 for something that is no address, 404 for nobody we know, 409 for a person who is needed still or
   *     whose request of this kind is open
   */
  @Transactional
  public Overview start(String personId, Kind kind, String actorId) {
    if (kind == null) {
      throw Refusal.badInput("Vælg, om det gælder indsigt (INSIGHT) eller sletning (ERASURE).");
    }
    var id = EmailAddress.parse(personId == null ? "" : personId).orElseThrow(() ->
        Refusal.badInput("Skriv personens brugernavn. Det er en e-mailadresse.")).value();
    if (people.find(id).isEmpty() && !accounts.exists(id)) {
      throw Refusal.notFound("Der er ingen med det brugernavn. Se efter under Brugere i Admin.");
    }
    people.lock(Set.of(id));
    if (requests.all().stream().anyMatch(it -> it.isOpen() && it.kind() == kind && it.personId().equals(id))) {
      throw Refusal.conflict("Personen har allerede en anmodning af den slags. Se den på listen.");
    }
    if (kind == Kind.ERASURE) {
      refuseWhoIsNeeded(id, actorId);
    }
    var request = new DataRequest(UUID.randomUUID().toString(), id, "slettet-" + UUID.randomUUID(), kind, actorId,
        clock.instant(), null, null, null);
    requests.add(request);
    processes.start(request.id(), kind);
    note(kind == Kind.INSIGHT ? AuditKind.INSIGHT_REQUESTED : AuditKind.ERASURE_REQUESTED, request, actorId);
    return overview(request);
  }

  /** Whose tasks nobody would do. */
  private void refuseWhoIsNeeded(String personId, String actorId) {
    if (personId.equals(actorId)) {
      throw Refusal.conflict("Du kan ikke slette dig selv. Bed en anden administrator om det.");
    }
    if (accounts.membersOf(Group.ADMINISTRATOR).equals(Set.of(personId))) {
      throw Refusal.conflict("Personen er den eneste administrator. Giv en anden rollen først.");
    }
    var coached = courses.ofCoach(personId).stream().filter(course -> course.endedAt() == null).count();
    if (coached > 0) {
      throw Refusal.conflict("Personen er konsulent i " + coached + " forløb, der ikke er slut. Vælg en anden konsulent "
          + "for dem først.");
    }
    var run = cohorts.all().stream().filter(cohort -> cohort.coordinatorId().equals(personId)
        && cohort.status() != CohortStatus.CLOSED).count();
    if (run > 0) {
      throw Refusal.conflict("Personen er koordinator for " + run + " hold, der ikke er slut. Vent, til de er slut.");
    }
  }

  /**
   * Says yes to an erasure. It cannot be taken back.
   *
   * @throws Refusal 404 for an unknown request, 409 for one that does not wait for a yes
   */
  @Transactional
  public void confirm(String requestId, String actorId) {
    var request = find(requestId);
    if (request.kind() == Kind.ERASURE) {
      refuseWhoIsNeeded(request.personId(), actorId);
    }
    if (!requests.confirm(requestId, actorId, clock.instant()) || !processes.tell(requestId, News.CONFIRMED)) {
      throw Refusal.conflict("Anmodningen venter ikke på en bekræftelse.");
    }
    note(AuditKind.ERASURE_CONFIRMED, request, actorId);
  }

  /** Gives an erasure up before it is confirmed; refusals as for {@link #confirm}. */
  @Transactional
  public void cancel(String requestId, String actorId) {
    var request = find(requestId);
    if (!processes.tell(requestId, News.CANCELLED)) {
      throw Refusal.conflict("Anmodningen kan ikke fortrydes længere.");
    }
    requests.end(requestId, clock.instant());
    note(AuditKind.ERASURE_CANCELLED, request, actorId);
  }

  private void note(AuditKind kind, DataRequest request, String actorId) {
    audit.add(actorId, kind, new AuditObject(AuditObject.Kind.DATA_REQUEST, request.id(), null), request.personId());
  }

  /** Writes to the person where the export is to be had. Idempotent. */
  @Transactional
  public void offerExport(String requestId) {
    var request = known(requestId);
    outbox.queue(new OutgoingMail(null, null, recipient(request.personId()), new MailContent.ExportReady(requestId),
        null, "export-ready:" + requestId));
  }

  /** Somebody without a row of our own, such as an evaluator, is written to under the account's address. */
  private Recipient recipient(String personId) {
    return people.find(personId).isPresent() ? addresses.of(personId)
        : accounts.findAll(Set.of(personId)).stream().findFirst()
            .map(account -> new Recipient(personId, account.name(), account.email())).orElse(addresses.of(personId));
  }

  /** Tells the administrators that the export has not been fetched, a few days before the month is over. Idempotent. */
  @Transactional
  public void warnOfDelay(String requestId) {
    var words = new AdministratorNotice("En anmodning om indsigt er ikke afsluttet", List.of(
        "Anmodningen " + requestId + " er snart en måned gammel, og personen har ikke hentet sine oplysninger.",
        "Kontakt personen, og find ud af, om mailen er kommet frem. Svaret skal gives inden for en måned."));
    for (var administrator : accounts.findAll(accounts.membersOf(Group.ADMINISTRATOR))) {
      outbox.queue(new OutgoingMail(null, null, new Recipient(administrator.id(), administrator.name(),
          administrator.email()), words, null, "export-late:" + requestId + ":" + UUID.nameUUIDFromBytes(
          administrator.id().getBytes(StandardCharsets.UTF_8))));
    }
  }

  /** Withdraws the person from every course that has not ended. Idempotent. */
  @Transactional
  public void endCourses(String requestId) {
    var request = known(requestId);
    courses.openOf(Set.of(request.personId())).forEach(course -> end(course, request.requestedBy()));
  }

  private void end(Course course, String actorId) {
    if (course.startedAt() == null) {
      courses.endUnstarted(course.id(), Course.WITHDRAWN, List.of(), clock.instant());
    } else {
      courseService.withdraw(course.id(), actorId);
    }
  }

  /** Erases the person. In many transactions; a run after a crash does what is left. */
  public void erase(String requestId) {
    var request = known(requestId);
    if (request.isOpen()) {
      erasure.erase(request.personId(), request.pseudonymId(), () -> requests.end(requestId, clock.instant()));
    }
  }

  /**
   * The request of which this person may have the export.
   *
   * @throws Refusal 404 for everybody else, and for a request that is no insight
   */
  @Transactional(readOnly = true)
  public DataRequest insight(String requestId, String personId) {
    return requests.find(requestId)
        .filter(request -> request.kind() == Kind.INSIGHT && request.personId().equals(personId))
        .orElseThrow(() -> Refusal.notFound("Der er ingen oplysninger at hente her. Log ind som den, mailen er til."));
  }

  /**
   * Keeps that the person has taken the export, with which the request is answered the first time. Whoever came before the
   * mail that offers it still gets the mail, and the request stays open until then.
   */
  @Transactional
  public void fetched(DataRequest request) {
    note(AuditKind.INSIGHT_TAKEN, request, request.personId());
    if (processes.tell(request.id(), News.FETCHED)) {
      requests.markFetched(request.id(), clock.instant());
      requests.end(request.id(), clock.instant());
    }
  }

  private DataRequest find(String requestId) {
    return requests.find(requestId).orElseThrow(() -> Refusal.notFound("Anmodningen findes ikke."));
  }

  private DataRequest known(String requestId) {
    return requests.find(requestId).orElseThrow(() ->
        new IllegalStateException("There is no request " + requestId + " in the table 'data_request'."));
  }
}
