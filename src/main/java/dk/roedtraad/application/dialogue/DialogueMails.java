package dk.roedtraad.application.dialogue;

import dk.roedtraad.application.dialogue.DialogueProcesses.OpenQuestion;
import dk.roedtraad.application.mail.MailAudience;
import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.mail.Recipient;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.dialogue.SchoolStatus;
import dk.roedtraad.domain.dialogue.TimeGiven;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What is written about a status dialogue. It concerns a school, so it belongs to no single cohort; what somebody wrote
 * stands in none of it. Each is sent once, however often it is asked for. Joins the caller's transaction.
 */
@Component
class DialogueMails {

  private final Outbox outbox;
  private final MailAddresses addresses;
  private final MailAudience audience;
  private final People people;

  DialogueMails(Outbox outbox, MailAddresses addresses, MailAudience audience, People people) {
    this.outbox = outbox;
    this.addresses = addresses;
    this.audience = audience;
    this.people = people;
  }

  /** To whom the question of a new round has gone. */
  void askSchool(Dialogue dialogue, OpenQuestion question) {
    ask(dialogue, question, "ask");
  }

  /** @param times how often a question of the dialogue has gone to another: each time is a mail of its own */
  void askAnother(Dialogue dialogue, OpenQuestion question, int times) {
    ask(dialogue, question, "handover:" + times);
  }

  private void ask(Dialogue dialogue, OpenQuestion question, String what) {
    var school = people.findSchool(dialogue.schoolCode()).map(School::name).orElse(dialogue.schoolCode());
    send(question.managerId(), new MailContent.StatusDialogue(school, question.taskId(),
        Optional.ofNullable(question.dueAt()).map(CopenhagenTime::dayOf).orElse(null)),
        key(dialogue, question.round(), what));
  }

  void nobodyToAsk(Dialogue dialogue, int round, String school, String coordinatorId) {
    send(coordinatorId, new MailContent.CoordinatorNotice(school + ": ingen at spørge om status og fremdrift",
        List.of("Det er tid til at spørge ledelsen på " + school + ", hvordan det går med lederforløbet. Men vi kender "
                + "ingen i skolens ledelse, så ingen er blevet spurgt.",
            "Ring til skolen, og aftal, hvem der skal spørges. Bed så administratoren om at oprette personen under Admin: "
                + "med e-mailadressen både som brugernavn og som e-mail, i gruppen Skoleledelse og som medlem af skolen \""
                + school + "\". Invitationen sender administratoren fra siden Drift. Om otte uger spørger vi personen af os "
                + "selv.",
            "Tilmelder du flere ledere fra skolen, kan du i stedet skrive adressen under chef-e-mail på deltagerlisten."),
        null), key(dialogue, round, "nobody"));
  }

  void schoolHasAnswered(Dialogue dialogue, int round, String school, SchoolStatus status, TimeGiven time,
      boolean wantsToTalk, String coordinatorId) {
    var paragraphs = new ArrayList<>(List.of("Status: " + status.danishName() + ". Tid og ressourcer: "
        + time.danishName() + "."));
    if (wantsToTalk) {
      paragraphs.add("Skolen vil gerne tale med dig.");
    }
    paragraphs.add("Opgaven \"Svar skolens ledelse\" ligger på din opgaveliste.");
    send(coordinatorId, new MailContent.CoordinatorNotice(school + " har svaret på Status og fremdrift", paragraphs,
        null), key(dialogue, round, "answered"));
  }

  /**
   * Nobody is told where the manager was erased meanwhile, for what is left is a pseudonym and no address; nor one whose
   * account an administrator made without an address: the answer stands on the page "Forløb".
   */
  void coordinatorHasAnswered(Dialogue dialogue, int round, String school, String managerId) {
    if (Recipient.isAddress(managerId) && audience.includes(null, addresses.of(managerId))) {
      send(managerId, new MailContent.StatusDialogueAnswered(school), key(dialogue, round, "replied"));
    }
  }

  private void send(String personId, MailContent content, String key) {
    outbox.queue(new OutgoingMail(null, null, addresses.of(personId), content, null, key));
  }

  private static String key(Dialogue dialogue, int round, String what) {
    return "status-dialogue:" + dialogue.id() + ":" + round + ":" + what;
  }
}
