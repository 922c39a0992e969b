package dk.roedtraad.application.password;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.FirstLogins;
import dk.roedtraad.application.access.LoginWay;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.enrolment.Participants;
import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.application.mail.MailKind;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.mail.Recipient;
import dk.roedtraad.application.people.People;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How new users get in: by a mail with a link to choose a password. Leaders find the link in the mail that welcomes them
 * to their course; konsulenter and managers get a mail of its own, once for each cohort until they have chosen one. With
 * single sign-on the mails lead to the login, and the konsulenter and managers get theirs until they have logged in.
 */
@Service
public class AccountInvitations {

  private final PasswordLinks links;
  private final Participants participants;
  private final People people;
  private final Accounts accounts;
  private final Courses courses;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final FirstLogins firstLogins;
  private final LinkMailLimit limit;
  private final Clock clock;
  private final boolean passwordsAreKeptHere;

  AccountInvitations(PasswordLinks links, Participants participants, People people, Accounts accounts, Courses courses,
      AuditTrail audit, Outbox outbox, FirstLogins firstLogins, LinkMailLimit limit,
      Clock clock, LoginWay way) {
    this.links = links;
    this.participants = participants;
    this.people = people;
    this.accounts = accounts;
    this.courses = courses;
    this.audit = audit;
    this.outbox = outbox;
    this.firstLogins = firstLogins;
    this.limit = limit;
    this.clock = clock;
    this.passwordsAreKeptHere = way.singleSignOn().isEmpty();
  }

  /** What a mail to the person says in place of the link; empty for somebody who has a password or needs none. */
  public Optional<String> linkForNewUser(String personId) {
    return passwordsAreKeptHere && isNew(personId) ? Optional.of(LinkPurpose.INVITATION.placeholder())
        : Optional.empty();
  }

  private boolean isNew(String personId) {
    return links.isNewUser(personId) && (passwordsAreKeptHere || !firstLogins.hasLoggedIn(personId));
  }

  /** Invites the konsulent and the manager of a course that begins, if they are new. Idempotent. */
  @Transactional
  public void inviteThoseAround(Cohort cohort, Course course) {
    // In one order, so that two courses that begin at the same moment do not wait for each other.
    Stream.of(course.coachId(), course.managerId()).filter(Objects::nonNull).distinct().sorted().filter(this::isNew)
        .forEach(person -> recipient(person).ifPresent(recipient ->
            outbox.queue(new OutgoingMail(cohort.id(), null, recipient, invitation(cohort.name(), person), null,
                "account:" + cohort.id() + ":" + person))));
  }

  /**
   * Sends an invitation again, or for the first time to somebody whose account an administrator made. A button that is
   * pressed twice sends one.
   *
   * @param actorId who asks for it
   * @return the address it goes to
   * @throws Refusal 404 for an unknown user, 409 before the launch of the person's first cohort, without an
   *     address, or after three within the hour
   */
  @Transactional
  public String inviteAgain(String personId, String actorId) {
    if (!accounts.exists(personId)) {
      throw Refusal.notFound("Der er ingen bruger med det brugernavn. Brugernavnet er adressen fra tilmeldingen.");
    }
    if (!mayBeWrittenTo(personId)) {
      throw Refusal.conflict("Holdet er ikke sat i gang endnu. Invitationen sendes af sig selv, når det bliver det.");
    }
    var recipient = recipient(personId).orElseThrow(() -> Refusal.conflict("Brugeren har ingen e-mailadresse. "
        + "Skriv den ind under Admin, og prøv igen."));
    if (!limit.isOnItsWay(MailKind.ACCOUNT_INVITATION, personId)) {
      invite(recipient, personId, actorId);
    }
    return recipient.address();
  }

  /** The key tells two who press at the very same moment apart from two who mean it. */
  private void invite(Recipient recipient, String personId, String actorId) {
    if (limit.isReached(MailKind.ACCOUNT_INVITATION, personId)) {
      throw Refusal.conflict("Der er sendt tre invitationer til brugeren inden for den sidste time. Bed personen se efter i "
          + "uønsket post, og prøv igen om en time.");
    }
    var person = UUID.nameUUIDFromBytes(personId.getBytes(StandardCharsets.UTF_8));
    if (outbox.queue(new OutgoingMail(null, null, recipient, invitation(null, personId), null,
        "account:" + person + ":" + clock.instant().truncatedTo(ChronoUnit.MINUTES)))) {
      audit.add(actorId, AuditKind.INVITATION_SENT, AuditObject.PERSON, personId);
    }
  }

  /**
   * As {@link #inviteAgain}, to the leader of that course.
   *
   * @throws Refusal also 404 for an unknown course
   */
  @Transactional
  public String inviteLeaderAgain(String courseId, String actorId) {
    return inviteAgain(courses.find(courseId).orElseThrow(() -> Refusal.notFound("Forløbet findes ikke.")).leaderId(),
        actorId);
  }

  private MailContent invitation(String cohortName, String personId) {
    return new MailContent.AccountInvitation(cohortName, personId,
        passwordsAreKeptHere ? LinkPurpose.INVITATION.placeholder() : null);
  }

  /** Whom enrolment made an account for hears nothing before the launch, not even when asking. */
  boolean mayBeWrittenTo(String personId) {
    return people.withAccountMade(Set.of(personId)).isEmpty() || participants.hasBeenLaunched(personId);
  }

  /** Where mail to that user goes; empty if there is no address we could write to. */
  Optional<Recipient> recipient(String userId) {
    return people.find(userId).or(() -> accounts.findAll(Set.of(userId)).stream().findFirst())
        .filter(person -> Recipient.isAddress(person.email()))
        .map(person -> new Recipient(person.id(), person.name(), person.email()));
  }
}
