package dk.roedtraad.application.training;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.CourseProcesses;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.enrolment.SchoolMemberships;
import dk.roedtraad.application.password.AccountInvitations;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.domain.leader.EmailAddress;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the coordinator's choice to a konsulent who can log in, sees the school, and has the leader's open tasks. */
@Service
public class CoachAssignment {

  private final Cohorts cohorts;
  private final Courses courses;
  private final CourseProcesses processes;
  private final AnswerService answers;
  private final People people;
  private final Accounts accounts;
  private final SchoolMemberships memberships;
  private final AuditTrail audit;
  private final AccountInvitations invitations;

  CoachAssignment(Cohorts cohorts, Courses courses, CourseProcesses processes, AnswerService answers, People people,
      Accounts accounts, SchoolMemberships memberships, AuditTrail audit, AccountInvitations invitations) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.processes = processes;
    this.answers = answers;
    this.people = people;
    this.accounts = accounts;
    this.memberships = memberships;
    this.audit = audit;
    this.invitations = invitations;
  }

  /**
   * Makes the konsulent whom the coordinator has chosen the leader's, everywhere in the course; somebody new is invited
   * to choose a password. Idempotent.
   */
  @Transactional
  public void assign(String courseId, int round) {
    var course = courses.find(courseId)
        .orElseThrow(() -> new IllegalStateException("There is no course " + courseId + " in the table 'course'."));
    var chosen = answers.find(courseId, TrainingService.CHOOSE_COACH, round).orElseThrow(() ->
        new IllegalStateException("Course " + courseId + ", round " + round + ": the form "
            + TrainingService.CHOOSE_COACH + " has no answer. Was the step before skipped in Cockpit?"));
    var coach = coach((String) chosen.values().get("coachEmail"), (String) chosen.values().get("coachName"));
    ensureAccount(coach, course.schoolCode());
    courses.setCoach(courseId, coach.id());
    audit.add(chosen.authorId(), AuditKind.COACH_REPLACED, AuditObject.course(courseId, null), course.leaderId(),
        course.coachId(), coach.id());
    processes.replaceCoach(courseId, coach.id());
    memberships.endIfNothingIsLeft(course.coachId(), course.schoolCode());
    invitations.inviteThoseAround(cohorts.find(course.cohortId()).orElseThrow(), courses.find(courseId).orElseThrow());
  }

  private void ensureAccount(Person coach, String schoolCode) {
    people.ensure(coach);
    if (!accounts.exists(coach.id())) {
      people.markAccountsMade(List.of(coach.id()));
    }
    accounts.ensure(coach.id(), coach.firstName(), coach.lastName(), coach.email(), Group.COACH);
    accounts.addToSchool(coach.id(), schoolCode);
  }

  /** Somebody who has an account keeps the name it bears. */
  private Person coach(String email, String name) {
    var address = EmailAddress.parse(email)
        .orElseThrow(() -> new IllegalStateException("The form let an address pass that cannot be a user id."));
    return accounts.findAll(List.of(address.value())).stream().findFirst().orElseGet(() -> named(address, name));
  }

  private static Person named(EmailAddress address, String name) {
    if (name == null || name.isBlank()) {
      return Person.namedAfter(address);
    }
    var full = name.strip();
    int last = full.lastIndexOf(' ');
    return new Person(address.value(), last < 0 ? full : full.substring(0, last).strip(),
        last < 0 ? "" : full.substring(last + 1), address.value(), null);
  }
}
