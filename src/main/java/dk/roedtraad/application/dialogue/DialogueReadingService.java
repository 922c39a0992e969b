package dk.roedtraad.application.dialogue;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.application.dialogue.DialogueProcesses.OpenQuestion;
import dk.roedtraad.application.dialogue.SchoolDialogue.Colleagues;
import dk.roedtraad.application.dialogue.SchoolDialogue.Reply;
import dk.roedtraad.application.dialogue.SchoolDialogue.Round;
import dk.roedtraad.application.dialogue.SchoolDialogue.Said;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.School;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the managers of a school and the coordinators read what both have said, and nobody else. */
@Service
public class DialogueReadingService {

  private final Dialogues dialogues;
  private final DialogueProcesses processes;
  private final Answers answers;
  private final People people;

  DialogueReadingService(Dialogues dialogues, DialogueProcesses processes, Answers answers, People people) {
    this.dialogues = dialogues;
    this.processes = processes;
    this.answers = answers;
    this.people = people;
  }

  /** Of the reader's own schools, of all schools for a coordinator; a school that was never asked is left out. */
  @Transactional(readOnly = true)
  public List<SchoolDialogue> of(SignedInUser reader) {
    return seenBy(reader).map(dialogue -> read(dialogue, reader)).filter(read -> !read.rounds().isEmpty())
        .sorted(Comparator.comparing(SchoolDialogue::school, Collator.getInstance(Locale.forLanguageTag("da-DK"))))
        .toList();
  }

  private Stream<Dialogue> seenBy(SignedInUser reader) {
    if (reader.is(Group.COORDINATOR)) {
      return dialogues.all().stream();
    }
    return reader.is(Group.MANAGER) ? reader.schools().stream().map(dialogues::ofSchool).flatMap(Optional::stream)
        : Stream.empty();
  }

  private SchoolDialogue read(Dialogue dialogue, SignedInUser reader) {
    var question = Optional.ofNullable(dialogue.processInstanceId()).flatMap(processes::question);
    var openRound = question.map(OpenQuestion::round).orElse(0);
    var written = answers.ofCourse(dialogue.id());
    return new SchoolDialogue(
        people.findSchool(dialogue.schoolCode()).map(School::name).orElse(dialogue.schoolCode()),
        question.filter(open -> reader.id().equals(open.managerId())).map(OpenQuestion::taskId).orElse(null),
        question.filter(open -> mayAnswerInstead(reader, dialogue, open))
            .map(open -> new Colleagues(open.taskId(), people.nameOf(open.managerId()))).orElse(null),
        dialogues.rounds(dialogue.id()).stream().map(round -> read(round, round.round() == openRound, written)).toList());
  }

  private static boolean mayAnswerInstead(SignedInUser reader, Dialogue dialogue, OpenQuestion open) {
    return reader.is(Group.MANAGER) && reader.schools().contains(dialogue.schoolCode())
        && !reader.id().equals(open.managerId());
  }

  private Round read(DialogueRound round, boolean open, List<Answer> written) {
    var given = find(written, DialogueService.GIVE_STATUS, round.round());
    var reply = find(written, DialogueService.ANSWER_SCHOOL, round.round());
    return new Round(round.round(), round.askedOn(), open,
        round.answeredOn() == null ? null : new Said(round.answeredOn(), author(given), round.status(),
            round.timeGiven(), text(given, "schoolAction"),
            given.filter(answer -> Boolean.TRUE.equals(answer.values().get("wantsDialogue"))).isPresent()),
        round.repliedOn() == null ? null : new Reply(round.repliedOn(), author(reply), text(reply, "reply")));
  }

  private static Optional<Answer> find(List<Answer> written, String form, int round) {
    return written.stream().filter(answer -> answer.formId().equals(form) && answer.round() == round)
        .reduce((older, newer) -> newer);
  }

  private String author(Optional<Answer> answer) {
    return answer.map(Answer::authorId).map(people::nameOf).orElse("");
  }

  private static String text(Optional<Answer> answer, String field) {
    return answer.map(given -> given.values().get(field)).map(String.class::cast).orElse("");
  }
}
