package dk.roedtraad.application.enrolment;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseProcesses;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.leader.EmailAddress;
import dk.roedtraad.domain.leader.LeaderRow;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enrols lists of leaders. A list is enrolled as a whole or not at all, because nobody could tell afterwards who of
 * half a list is in. Enrolment tells nobody; only the launch of the cohort does.
 */
@Service
public class EnrolmentService {

  /** The form with which a list comes in through Tasklist. */
  public static final String FORM = "cohort-load-participants";
  static final String LIST = "csv";
  static final String REMOVED = "removed";
  private static final String LEADERS_ENROLLED = "cohort.leadersEnrolled";

  private final EnrolmentCheck check;
  private final Unenrolment unenrolment;
  private final Cohorts cohorts;
  private final Courses courses;
  private final People people;
  private final Accounts accounts;
  private final Answers answers;
  private final CourseProcesses processes;
  private final AuditTrail audit;
  private final Clock clock;

  EnrolmentService(EnrolmentCheck check, Unenrolment unenrolment, Cohorts cohorts, Courses courses, People people,
      Accounts accounts, Answers answers, CourseProcesses processes, AuditTrail audit, Clock clock) {
    this.check = check;
    this.unenrolment = unenrolment;
    this.cohorts = cohorts;
    this.courses = courses;
    this.people = people;
    this.accounts = accounts;
    this.answers = answers;
    this.processes = processes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The verdict on a list; nothing is changed.
   *
   * @throws Refusal 404 for an unknown cohort, 409 for a closed one
   */
  @Transactional(readOnly = true)
  public EnrolmentReport check(String cohortId, byte[] file) {
    return EnrolmentReport.of(check.judge(open(cohorts.find(cohortId).orElseThrow(EnrolmentService::unknown)), file));
  }

  /**
   * Enrols a list, or nobody if a single row is at fault. Warnings do not stop it.
   *
   * @param actorId who loads it
   * @throws Refusal 404 for an unknown cohort, 409 for a closed one
   */
  @Transactional
  public EnrolmentReport enrol(String cohortId, byte[] file, String actorId) {
    // Locked against the launch and against a second list: whoever comes second sees what the first has done.
    var cohort = open(cohorts.lock(cohortId).orElseThrow(EnrolmentService::unknown));
    var verdict = check.judge(cohort, file);
    if (verdict.isClean()) {
      enrol(cohort, verdict.rows());
      note(actorId, cohort, 0, verdict.rows().size());
    }
    return EnrolmentReport.of(verdict);
  }

  /**
   * Does what the coordinator asked for with "Indlæs deltagere": takes out whom that names, enrols the list, and forgets
   * both. Who takes part stands in the tables of people from now on, and a second copy would have to be erased
   * separately. Idempotent: leaders who are out or in already are passed over, and so is a form that names nobody.
   */
  @Transactional
  public void changeParticipants(String cohortId) {
    var cohort = open(cohorts.lock(cohortId).orElseThrow(EnrolmentService::unknown));
    var answer = answers.find(cohortId, FORM, 1).orElseThrow(() ->
        new IllegalStateException("Cohort " + cohortId + " has no answer to " + FORM + ". Was the task completed?"));
    int out = 0;
    if (answer.values().get(REMOVED) instanceof List<?> removed) {
      out = unenrolment.remove(cohort, removed);
    }
    int in = 0;
    if (answer.values().get(LIST) instanceof String text && !text.isBlank()) {
      var rows = check.rowsToEnrol(cohort, text.getBytes(StandardCharsets.UTF_8));
      enrol(cohort, rows);
      in = rows.size();
    }
    note(answer.authorId(), cohort, out, in);
    var kept = new LinkedHashMap<>(answer.values());
    if (kept.keySet().removeAll(List.of(LIST, REMOVED))) {
      answers.replaceValues(answer.id(), kept);
    }
  }

  /** Numbers only: whoever is taken out before the launch leaves no trace, and who is in stands in the cohort. */
  private void note(String actorId, Cohort cohort, int out, int in) {
    if (out + in > 0) {
      audit.add(actorId, AuditKind.LEADERS_LOADED, AuditObject.cohort(cohort), null, out == 0 ? null : out + " taget ud",
          in == 0 ? null : in + " tilmeldt");
    }
  }

  private static Cohort open(Cohort cohort) {
    if (cohort.status() == CohortStatus.CLOSED) {
      throw Refusal.conflict("Holdet er afsluttet. Tilmeld lederne til et andet hold.");
    }
    return cohort;
  }

  private static Refusal unknown() {
    return Refusal.notFound("Holdet findes ikke. Måske er adressen forkert.");
  }

  private void enrol(Cohort cohort, List<LeaderRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    var everybody = everybody(rows);
    people.ensureAll(everybody.values());
    people.lock(everybody.keySet());
    var schools = schools(rows);
    schools.forEach(people::ensureSchool);
    people.markAccountsMade(accounts.ensureAll(schools, memberships(rows, everybody)));
    var now = clock.instant();
    courses.addAll(rows.stream().map(row -> course(cohort, row, now)).toList());
    if (cohort.status() == CohortStatus.LAUNCHED) {
      processes.tellCohort(cohort.processInstanceId(), LEADERS_ENROLLED);
    }
  }

  private static Collection<School> schools(List<LeaderRow> rows) {
    var schools = new LinkedHashMap<String, School>();
    rows.forEach(row -> schools.putIfAbsent(row.schoolCode().value(),
        new School(row.schoolCode().value(), row.school())));
    return schools.values();
  }

  /** Leaders by what the list says; managers and konsulenter, of whom it has the address only, by their account. */
  private Map<String, Person> everybody(List<LeaderRow> rows) {
    var everybody = new LinkedHashMap<String, Person>();
    for (var row : rows) {
      var id = row.email().value();
      everybody.put(id, new Person(id, row.firstName(), row.lastName(), id, row.phone()));
    }
    var others = rows.stream().flatMap(row -> Stream.of(row.managerEmail(), row.coachEmail())).filter(Objects::nonNull)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    accounts.findAll(others.stream().map(EmailAddress::value).toList())
        .forEach(person -> everybody.putIfAbsent(person.id(), person));
    others.forEach(address -> everybody.putIfAbsent(address.value(), Person.namedAfter(address)));
    return everybody;
  }

  private static List<Membership> memberships(List<LeaderRow> rows, Map<String, Person> everybody) {
    var memberships = new ArrayList<Membership>();
    for (var row : rows) {
      var school = row.schoolCode().value();
      memberships.add(new Membership(everybody.get(row.email().value()), Group.LEADER, school));
      if (row.coachEmail() != null) {
        memberships.add(new Membership(everybody.get(row.coachEmail().value()), Group.COACH, school));
      }
      if (row.managerEmail() != null) {
        memberships.add(new Membership(everybody.get(row.managerEmail().value()), Group.MANAGER, school));
      }
    }
    return memberships;
  }

  private static Course course(Cohort cohort, LeaderRow row, Instant now) {
    return new Course(UUID.randomUUID().toString(), cohort.id(), cohort.track(), row.email().value(),
        row.schoolCode().value(), Objects.toString(row.coachEmail(), null), Objects.toString(row.managerEmail(), null),
        row.jobTitle(), row.ectsWanted(), null, now, null, null, null, null);
  }
}
