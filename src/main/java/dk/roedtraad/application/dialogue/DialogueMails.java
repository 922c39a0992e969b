package dk.roedtraad.application.dialogue;

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
import java.time.Instant;
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
  private final People people;

  DialogueMails(Outbox outbox, MailAddresses addresses, People people) {
    this.outbox = outbox;
    this.addresses = addresses;
    this.people = people;
  }

  void askSchool(Dialogue dialogue, int round, String taskId, String managerId, Instant dueAt) {
    var school = people.findSchool(dialogue.schoolCode()).map(School::name).orElse(dialogue.schoolCode());
    send(managerId, new MailContent.StatusDialogue(school, taskId,
        Optional.ofNullable(dueAt).map(CopenhagenTime::dayOf).orElse(null)), key(dialogue, round, "ask:" + managerId));
  }

  void nobodyToAsk(Dialogue dialogue, int round, String school, String coordinatorId) {
    send(coordinatorId, new MailContent.CoordinatorNotice(school + ": ingen at spørge om status og fremdrift",
        List.of("Det er tid til at spørge ledelsen på " + school + ", hvordan det går med lederforløbet. Men der er ikke "
                + "angivet en leder for nogen af skolens deltagere, så ingen er blevet spurgt.",
            "Ring gerne til skolen. Står der en chef-e-mail ved den næste deltager fra skolen, spørger vi selv næste "
                + "gang."), null), key(dialogue, round, "nobody"));
  }

  void schoolHasAnswered(Dialogue dialogue, int round, String school, SchoolStatus status, TimeGiven time,
      boolean wantsToTalk, String coordinatorId) {
    var paragraphs = new ArrayList<>(List.of(school + " har svaret på Status og fremdrift. Status: "
        + status.danishName() + ". Tid og ressourcer: " + time.danishName() + "."));
    if (wantsToTalk) {
      paragraphs.add("Skolen vil gerne tale med dig.");
    }
    paragraphs.add("Opgaven \"Svar skolens ledelse\" ligger på din opgaveliste.");
    send(coordinatorId, new MailContent.CoordinatorNotice(school + " har svaret på Status og fremdrift", paragraphs,
        null), key(dialogue, round, "answered"));
  }

  /** Nobody is told where the manager was erased meanwhile: what is left is a pseudonym, which is no address. */
  void coordinatorHasAnswered(Dialogue dialogue, int round, String school, String managerId) {
    if (Recipient.isAddress(managerId)) {
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
