package dk.roedtraad.application.address;

import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.mail.MailStore;
import dk.roedtraad.application.mail.QueuedMail;
import dk.roedtraad.application.mail.Recipient;
import dk.roedtraad.application.mail.UndeliveredMails;
import dk.roedtraad.application.password.PasswordLinks;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.domain.leader.EmailAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From a mail that came back to the right address. The coordinator is asked once for each person, however many mails
 * came back; until the answer what is written to the person waits. Who has logged in keeps the user id.
 */
@Service
public class AddressCorrections implements UndeliveredMails {

  /** The form in which the coordinator gives the right address. */
  public static final String FORM = "correct-email-correct-address";

  private static final Logger LOG = LoggerFactory.getLogger(AddressCorrections.class);

  private final FailedAddresses failed;
  private final People people;
  private final Accounts accounts;
  private final Cohorts cohorts;
  private final MailStore mails;
  private final AnswerService answers;
  private final AddressProcesses processes;
  private final AccountMoves moves;
  private final PasswordLinks links;
  private final AuditTrail audit;
  private final Clock clock;
  private final TransactionTemplate own;

  AddressCorrections(FailedAddresses failed, People people, Accounts accounts, Cohorts cohorts, MailStore mails,
      AnswerService answers, AddressProcesses processes, AccountMoves moves, PasswordLinks links, AuditTrail audit,
      Clock clock, PlatformTransactionManager transactions) {
    this.failed = failed;
    this.people = people;
    this.accounts = accounts;
    this.cohorts = cohorts;
    this.mails = mails;
    this.answers = answers;
    this.processes = processes;
    this.moves = moves;
    this.links = links;
    this.audit = audit;
    this.clock = clock;
    own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** A coordinator may never have been enrolled: the address can be corrected only of somebody we know. */
  @Override
  @Transactional
  public void gaveUp(QueuedMail mail) {
    var to = mail.recipient();
    if (people.find(to.id()).isEmpty()) {
      people.ensure(account(to.id()).orElseGet(() -> new Person(to.id(), to.name(), "", to.address(), null)));
    }
    failed.mark(to.id(), to.address(), clock.instant());
  }

  private Optional<Person> account(String userId) {
    return accounts.findAll(List.of(userId)).stream().findFirst()
        .map(found -> new Person(userId, found.firstName(), found.lastName(), userId, null));
  }

  /** Each in a transaction of its own; one that fails is tried again after the next round of sending. */
  @Override
  public void askForAddresses() {
    for (var personId : failed.notAskedFor()) {
      var correctionId = UUID.randomUUID().toString();
      try {
        own.executeWithoutResult(status -> ask(personId, correctionId));
      } catch (RuntimeException notNow) {
        LOG.error("Could not start the address correction {}. It is tried again after the next round of sending.",
            correctionId, notNow);
      }
    }
  }

  private void ask(String personId, String correctionId) {
    var cohort = failed.cohortsOf(personId).stream().map(cohorts::find).flatMap(Optional::stream).findFirst();
    if (cohort.isPresent() && failed.claim(personId, correctionId)) {
      processes.start(new AddressCorrection(correctionId, people.find(personId).orElseThrow(), cohort.get(),
          failed.lastFailedMail(personId).orElse("")));
    }
  }

  /**
   * Carries the coordinator's answer out: mail goes to the new address, which becomes the user id of somebody who has
   * never logged in, and what waited follows it if the coordinator says so. Nothing is left to do where the person was
   * removed meanwhile. Idempotent.
   */
  @Transactional
  public void correct(String correctionId) {
    failed.find(correctionId).ifPresent(wrong -> {
      var answer = answers.find(correctionId, FORM, 1).orElseThrow(() -> new IllegalStateException(
          "The address correction " + correctionId + " has no answer. Was the step before skipped in Cockpit?"));
      var address = EmailAddress.parse((String) answer.values().get("newAddress")).orElseThrow(() ->
          new IllegalStateException("The form let an address pass that cannot be written to.")).value();
      var person = wrong.person();
      failed.correct(person.id(), address);
      // Whoever has the wrong address may have a mail with a link.
      links.removeOf(person.id());
      var userId = moves.move(person, address);
      // Without the addresses: the wrong one may be somebody else's.
      audit.add(answer.authorId(), AuditKind.EMAIL_CORRECTED, AuditObject.PERSON, userId, null,
          userId.equals(person.id()) ? "brugernavnet er det samme" : "brugernavnet er nyt");
      if (Boolean.TRUE.equals(answer.values().get("resend"))) {
        mails.sendAgain(new Recipient(userId, person.name(), address), wrong.since());
      } else {
        mails.dropWaiting(userId);
      }
    });
  }
}
