package dk.roedtraad.application.privacy;

import dk.roedtraad.application.EachOnItsOwn;
import dk.roedtraad.application.OwnTransaction;
import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.privacy.RetentionStore.Deletion;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.retention.RetentionKind;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes what is past its time, as the table {@code retention} says today, and keeps a list of what it deleted. In many
 * small transactions; running twice deletes nothing twice.
 */
@Service
public class RetentionService {

  /** Who asks for an erasure that nobody asked for. */
  static final String ACTOR = "retention";
  private static final List<RetentionKind> RECORDS = List.of(RetentionKind.AUDIT, RetentionKind.DATA_REQUESTS,
      RetentionKind.DELETIONS, RetentionKind.EVALUATION);

  private final RetentionTable table;
  private final RetentionStore store;
  private final DataRequests requests;
  private final DataRequestService erasures;
  private final Courses courses;
  private final Accounts accounts;
  private final EachOnItsOwn each;
  private final OwnTransaction own;
  private final AuditTrail audit;
  private final Clock clock;

  RetentionService(RetentionTable table, RetentionStore store, DataRequests requests, DataRequestService erasures,
      Courses courses, Accounts accounts, EachOnItsOwn each, OwnTransaction own, AuditTrail audit, Clock clock) {
    this.table = table;
    this.store = store;
    this.requests = requests;
    this.erasures = erasures;
    this.courses = courses;
    this.accounts = accounts;
    this.each = each;
    this.own = own;
    this.audit = audit;
    this.clock = clock;
  }

  /** One night's work. A failure stops none of the others of its kind; the job behind it is retried. */
  public void deleteWhatIsPastItsTime() {
    deleteTexts(RetentionKind.WITHDRAWN_ANSWERS, (after, before) ->
        store.coursesWithTexts(RetentionKind.WITHDRAWN_ANSWERS, after, before));
    deleteTexts(RetentionKind.ANSWERS, (after, before) ->
        store.coursesWithTexts(RetentionKind.ANSWERS, after, before));
    deleteTexts(RetentionKind.ANSWERS, store::looseTexts);
    limit(RetentionKind.ANSWERS).ifPresent(this::deleteRoundTexts);
    limit(RetentionKind.MAILS).ifPresent(before -> inPages(RetentionKind.MAILS, after -> store.mails(after, before),
        this::deleteMails));
    limit(RetentionKind.PERSON).ifPresent(this::forgetLeaders);
    RECORDS.forEach(kind -> limit(kind).ifPresent(before -> deleteRecords(kind, before)));
  }

  /** The next ones after the one given, null for the first. */
  private interface Page {
    List<String> after(String last, Instant before);
  }

  private Optional<Instant> limit(RetentionKind kind) {
    return table.limit(kind, clock.instant());
  }

  private void deleteTexts(RetentionKind kind, Page page) {
    limit(kind).ifPresent(before -> inPages(kind, after -> page.after(after, before), keys -> keys.forEach(key ->
        store.log(new Deletion(kind, key, store.deleteTexts(key), clock.instant())))));
  }

  private void deleteRoundTexts(Instant before) {
    inPages(RetentionKind.ANSWERS, after -> store.dialoguesWithTexts(after, before), dialogues -> dialogues.forEach(id ->
        store.log(new Deletion(RetentionKind.ANSWERS, id, store.deleteRoundTexts(id, before), clock.instant()))));
  }

  private void deleteMails(List<String> ids) {
    store.log(new Deletion(RetentionKind.MAILS, null, store.deleteMails(ids), clock.instant()));
  }

  private void deleteRecords(RetentionKind kind, Instant before) {
    var deleted = new AtomicInteger();
    do {
      own.run(() -> {
        deleted.set(store.deleteRecords(kind, before));
        store.log(new Deletion(kind, null, deleted.get(), clock.instant()));
      });
    } while (deleted.get() > 0);
  }

  private void inPages(RetentionKind kind, Function<String, List<String>> pageAfter, Consumer<List<String>> work) {
    each.inPages("delete what is past its time (" + kind + ")", pageAfter, Function.identity(), work);
  }

  /** By a request of its own, so that the next night goes on where this one was cut off. */
  private void forgetLeaders(Instant before) {
    var needed = new HashSet<String>();
    for (var group : Set.of(Group.ADMINISTRATOR, Group.COORDINATOR, Group.COACH, Group.MANAGER, Group.EVALUATOR)) {
      needed.addAll(accounts.membersOf(group));
    }
    var open = requests.all().stream().filter(request -> request.isOpen() && request.kind() == DataRequest.Kind.ERASURE)
        .map(DataRequest::personId).toList();
    for (var page = store.leaders("", before); !page.isEmpty(); page = store.leaders(page.get(page.size() - 1), before)) {
      page.stream().filter(id -> !needed.contains(id) && !open.contains(id)).forEach(id -> own.run(() ->
          requests.add(new DataRequest(UUID.randomUUID().toString(), id, "slettet-" + UUID.randomUUID(),
              DataRequest.Kind.ERASURE, ACTOR, clock.instant(), null, null, null))));
    }
    requests.all().stream().filter(request -> request.isOpen() && request.requestedBy().equals(ACTOR))
        .forEach(this::forget);
  }

  private void forget(DataRequest request) {
    erasures.erase(request.id());
    own.run(() -> store.log(new Deletion(RetentionKind.PERSON, request.pseudonymId(), 1, clock.instant())));
  }

  /** What was deleted, the newest first. */
  @Transactional(readOnly = true)
  public List<Deletion> deletions() {
    return store.deletions();
  }

  /**
   * When the texts of a leader who has left are deleted, unless the leader asks to keep them; empty for every other course,
   * and for one whose texts are kept already.
   *
   * @throws Refusal 404 for a course that is unknown or another leader's
   */
  @Transactional(readOnly = true)
  public Optional<Instant> textsGoAt(String courseId, SignedInUser leader) {
    var course = ownCourse(courseId, leader);
    return Course.WITHDRAWN.equals(course.outcome()) && !store.areTextsKept(courseId)
        ? table.keptFor(RetentionKind.WITHDRAWN_ANSWERS).map(period ->
            course.endedAt().atZone(CopenhagenTime.ZONE).plus(period).toInstant()) : Optional.empty();
  }

  private Course ownCourse(String courseId, SignedInUser asker) {
    return courses.find(courseId)
        .filter(known -> asker.is(Group.COORDINATOR) || known.leaderId().equals(asker.id()))
        .orElseThrow(() -> Refusal.notFound("Forløbet findes ikke, eller det er ikke dit."));
  }

  /**
   * A leader who has left wants to keep the texts; from now on they are kept as long as those of the others.
   *
   * @param asker the leader, or a coordinator whom the leader has asked
   * @throws Refusal 404 for a course that is unknown or another leader's
   */
  @Transactional
  public void keepTexts(String courseId, SignedInUser asker) {
    var course = ownCourse(courseId, asker);
    store.keepTexts(course.id(), clock.instant());
    audit.add(asker.id(), AuditKind.TEXTS_KEPT, AuditObject.course(course.id(), null), course.leaderId());
  }
}
