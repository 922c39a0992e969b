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
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.people.School;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
  private final Accounts accounts;

  DialogueReadingService(Dialogues dialogues, DialogueProcesses processes, Answers answers, People people,
      Accounts accounts) {
    this.dialogues = dialogues;
    this.processes = processes;
    this.answers = answers;
    this.people = people;
    this.accounts = accounts;
  }

  /** What is known of the dialogues one reads, asked for in one go: a coordinator may have hundreds of schools. */
  private record Known(Map<String, OpenQuestion> questions, Map<String, List<DialogueRound>> rounds,
      Map<String, List<Answer>> written, Map<String, String> schools, Map<String, String> names) {

    String author(Optional<Answer> answer) {
      return answer.map(Answer::authorId).map(this::name).orElse("");
    }

    String name(String id) {
      return names.getOrDefault(id, id);
    }
  }

  /** Of the reader's own schools, of all schools for a coordinator; a school that was never asked is left out. */
  @Transactional(readOnly = true)
  public List<SchoolDialogue> of(SignedInUser reader) {
    var seen = seenBy(reader);
    var known = known(seen);
    return seen.stream().map(dialogue -> read(dialogue, known, reader)).filter(read -> !read.rounds().isEmpty())
        .sorted(Comparator.comparing(SchoolDialogue::school, Collator.getInstance(Locale.forLanguageTag("da-DK"))))
        .toList();
  }

  private List<Dialogue> seenBy(SignedInUser reader) {
    if (reader.is(Group.COORDINATOR)) {
      return dialogues.all();
    }
    return reader.is(Group.MANAGER) ? reader.schools().stream().map(dialogues::ofSchool).flatMap(Optional::stream).toList()
        : List.of();
  }

  private Known known(List<Dialogue> seen) {
    var ids = seen.stream().map(Dialogue::id).toList();
    var written = answers.ofCourses(ids);
    var questions = processes.questions(
        seen.stream().filter(Dialogue::isRunning).map(Dialogue::processInstanceId).toList());
    return new Known(questions,
        dialogues.rounds(ids).stream().collect(Collectors.groupingBy(DialogueRound::dialogueId)),
        written.stream().collect(Collectors.groupingBy(Answer::courseId)),
        people.schools().stream().collect(Collectors.toMap(School::code, School::name)),
        names(questions.values(), written));
  }

  /** A manager whom an administrator made has an account, and stands in no list of leaders. */
  private Map<String, String> names(Collection<OpenQuestion> questions, List<Answer> written) {
    var ids = Stream.concat(questions.stream().map(OpenQuestion::managerId), written.stream().map(Answer::authorId))
        .collect(Collectors.toCollection(HashSet::new));
    var names = people.findAll(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    ids.removeAll(names.keySet());
    accounts.findAll(ids).forEach(person -> names.put(person.id(), person.name()));
    return names;
  }

  private static SchoolDialogue read(Dialogue dialogue, Known known, SignedInUser reader) {
    var question = Optional.ofNullable(dialogue.processInstanceId()).map(known.questions()::get);
    var openRound = question.map(OpenQuestion::round).orElse(0);
    return new SchoolDialogue(known.schools().getOrDefault(dialogue.schoolCode(), dialogue.schoolCode()),
        question.filter(open -> reader.id().equals(open.managerId())).map(OpenQuestion::taskId).orElse(null),
        question.filter(open -> mayAnswerInstead(reader, dialogue, open))
            .map(open -> new Colleagues(open.taskId(), known.name(open.managerId()))).orElse(null),
        known.rounds().getOrDefault(dialogue.id(), List.of()).stream()
            .map(round -> read(round, round.round() == openRound, known)).toList());
  }

  private static boolean mayAnswerInstead(SignedInUser reader, Dialogue dialogue, OpenQuestion open) {
    return reader.is(Group.MANAGER) && reader.schools().contains(dialogue.schoolCode())
        && !reader.id().equals(open.managerId());
  }

  private static Round read(DialogueRound round, boolean open, Known known) {
    var written = known.written().getOrDefault(round.dialogueId(), List.of());
    var given = find(written, DialogueService.GIVE_STATUS, round.round());
    var reply = find(written, DialogueService.ANSWER_SCHOOL, round.round());
    return new Round(round.round(), round.askedOn(), open,
        round.answeredOn() == null ? null : new Said(round.answeredOn(), known.author(given), round.status(),
            round.timeGiven(), text(given, "schoolAction"),
            given.filter(answer -> Boolean.TRUE.equals(answer.values().get("wantsDialogue"))).isPresent()),
        round.repliedOn() == null ? null : new Reply(round.repliedOn(), known.author(reply), text(reply, "reply")));
  }

  private static Optional<Answer> find(List<Answer> written, String form, int round) {
    return written.stream().filter(answer -> answer.formId().equals(form) && answer.round() == round)
        .reduce((older, newer) -> newer);
  }

  private static String text(Optional<Answer> answer, String field) {
    return answer.map(given -> given.values().get(field)).map(String.class::cast).orElse("");
  }
}
