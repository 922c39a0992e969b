package dk.roedtraad.application.dialogue;

import dk.roedtraad.application.EachOnItsOwn;
import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.deadline.SchoolCalendars;
import dk.roedtraad.application.dialogue.DialogueProcesses.OpenQuestion;
import dk.roedtraad.application.dialogue.NextRound.Step;
import dk.roedtraad.application.overview.SchoolStandings;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.School;
import dk.roedtraad.application.reminder.ReminderProperties;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DialogueDays;
import dk.roedtraad.domain.deadline.SchoolCalendar;
import dk.roedtraad.domain.dialogue.SchoolStatus;
import dk.roedtraad.domain.dialogue.TimeGiven;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Status og fremdrift": the dialogue with the leadership of each school that has leaders under way. One for a school,
 * however many cohorts its leaders are in.
 */
@Service
public class DialogueService {

  /** The form in which the school says how it is going. */
  public static final String GIVE_STATUS = "status-dialogue-give-status";
  /** The form in which the coordinator answers. */
  public static final String ANSWER_SCHOOL = "status-dialogue-answer-school";

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private final Dialogues dialogues;
  private final DialogueProcesses processes;
  private final DialogueMails mails;
  private final Courses courses;
  private final Cohorts cohorts;
  private final People people;
  private final AnswerService answers;
  private final SchoolStandings standings;
  private final SchoolManagers managers;
  private final SchoolCalendars calendars;
  private final EachOnItsOwn eachOnItsOwn;
  private final DialogueProperties properties;
  private final ReminderProperties reminders;
  private final Clock clock;

  DialogueService(Dialogues dialogues, DialogueProcesses processes, DialogueMails mails, Courses courses,
      Cohorts cohorts, People people, AnswerService answers, SchoolStandings standings, SchoolManagers managers,
      SchoolCalendars calendars, EachOnItsOwn eachOnItsOwn, DialogueProperties properties, ReminderProperties reminders,
      Clock clock) {
    properties.requireAnHourBefore(reminders.latest());
    this.dialogues = dialogues;
    this.processes = processes;
    this.mails = mails;
    this.courses = courses;
    this.cohorts = cohorts;
    this.people = people;
    this.answers = answers;
    this.standings = standings;
    this.managers = managers;
    this.calendars = calendars;
    this.eachOnItsOwn = eachOnItsOwn;
    this.properties = properties;
    this.reminders = reminders;
    this.clock = clock;
  }

  /**
   * Begins the dialogue with schools that take part, ends it with those whose leaders are done, and by day gives an open
   * question to the manager of today. Idempotent, and told nothing by anybody: whatever changed since yesterday is seen
   * here.
   */
  public void lookAfterAll() {
    try {
      eachOnItsOwn.forEach("begin the status dialogue", dialogues.schoolsWithoutOne(), Function.identity(), this::begin);
    } finally {
      lookAfterThoseUnderWay();
    }
  }

  private void lookAfterThoseUnderWay() {
    eachOnItsOwn.forEach("look after the status dialogue", dialogues.running(), Dialogue::id, dialogue ->
        dialogues.find(dialogue.id()).filter(Dialogue::isRunning).ifPresent(this::lookAfter));
  }

  private void begin(String schoolCode) {
    var dialogue = dialogues.lock(schoolCode, today());
    if (!dialogue.isRunning() && !courses.runningAtSchool(schoolCode).isEmpty()) {
      dialogues.setStarted(dialogue.id(), processes.start(dialogue, nameOf(schoolCode)), today());
    }
  }

  private void lookAfter(Dialogue dialogue) {
    var running = courses.runningAtSchool(dialogue.schoolCode());
    if (!processes.isThere(dialogue.processInstanceId())
        || running.isEmpty() && processes.end(dialogue.processInstanceId())) {
      dialogues.setEnded(dialogue.id(), clock.instant());
      return;
    }
    // At night and on a closed day nobody is written to; the next daily run does it.
    if (reminders.isWritingTime(clock.instant())
        && DialogueDays.isFit(today(), calendars.of(dialogue.schoolCode()))) {
      handOver(dialogue, managers.of(dialogue.schoolCode(), running));
    }
  }

  private void handOver(Dialogue dialogue, List<String> toAsk) {
    processes.question(dialogue.processInstanceId())
        .filter(question -> !toAsk.isEmpty() && !isInGoodHands(question, toAsk, dialogue.schoolCode()))
        .ifPresent(question -> {
          var times = processes.handOver(dialogue.processInstanceId(), toAsk.get(0));
          mails.askAnother(dialogue, question.givenTo(toAsk.get(0)), times);
        });
  }

  /** With a manager of today, or with a colleague who has taken it over and still belongs to the school. */
  private boolean isInGoodHands(OpenQuestion question, List<String> toAsk, String schoolCode) {
    return toAsk.contains(question.managerId())
        || question.isTakenOver() && managers.mayAnswer(question.managerId(), schoolCode);
  }

  /**
   * When the school is asked next: eight weeks after it was asked last, or after it began to take part, on a day
   * that is fit. Always ahead, so that a dialogue that slept never asks twice in a row.
   */
  public Instant nextAt(String dialogueId) {
    var dialogue = get(dialogueId);
    var calendar = calendars.of(dialogue.schoolCode());
    var last = dialogues.rounds(dialogueId).stream().findFirst().map(DialogueRound::askedOn)
        .filter(asked -> asked.isAfter(dialogue.startedOn())).orElse(dialogue.startedOn());
    var day = DialogueDays.after(last, calendar);
    var now = clock.instant();
    if (!hourOf(day).isAfter(now)) {
      day = DialogueDays.firstFrom(hourOf(today()).isAfter(now) ? today() : today().plusDays(1), calendar);
    }
    return hourOf(day);
  }

  private Instant hourOf(LocalDate day) {
    return CopenhagenTime.at(day, properties.at());
  }

  /** Begins the next round, or says why there is none. */
  @Transactional
  public NextRound openRound(String dialogueId) {
    var dialogue = get(dialogueId);
    var calendar = calendars.of(dialogue.schoolCode());
    var running = courses.runningAtSchool(dialogue.schoolCode());
    if (running.isEmpty()) {
      dialogues.setEnded(dialogueId, clock.instant());
      return NextRound.without(Step.NOBODY_UNDER_WAY);
    }
    if (!isTimeToAsk(calendar) || standings.of(dialogue.schoolCode()).active() == 0) {
      return NextRound.without(Step.NOT_TODAY);
    }
    var round = dialogues.addRound(dialogueId, clock.instant(), running.stream().map(Course::cohortId).distinct().toList());
    var until = CopenhagenTime.at(DialogueDays.after(today(), calendar), MORNING);
    var manager = managers.of(dialogue.schoolCode(), running).stream().findFirst();
    var cohort = newest(running);
    return new NextRound(manager.isPresent() ? Step.ASK_SCHOOL : Step.NO_MANAGER, round, manager.orElse(null),
        cohort.id(), cohort.name(), cohort.coordinatorId(), cohort.track().name(), until);
  }

  /** Not in the evening or at night, when a timer comes that an outage has held up. */
  private boolean isTimeToAsk(SchoolCalendar calendar) {
    var now = clock.instant();
    return DialogueDays.isFit(today(), calendar) && !now.isBefore(hourOf(today()))
        && !now.isAfter(CopenhagenTime.at(today(), reminders.latest()));
  }

  private Cohort newest(List<Course> running) {
    var ids = running.stream().map(Course::cohortId).collect(Collectors.toSet());
    return ids.stream().map(cohorts::find).flatMap(Optional::stream)
        .max(Comparator.comparing(Cohort::createdAt).thenComparing(Cohort::id)).orElseThrow();
  }

  /** Tells the manager that there is a question; once for each round. */
  @Transactional
  public void askSchool(String dialogueId, OpenQuestion question) {
    mails.askSchool(get(dialogueId), question);
  }

  /** Tells the coordinator that nobody at the school could be asked. */
  @Transactional
  public void tellOfNobodyToAsk(String dialogueId, int round, String coordinatorId) {
    var dialogue = get(dialogueId);
    mails.nobodyToAsk(dialogue, round, nameOf(dialogue.schoolCode()), coordinatorId);
  }

  /**
   * Keeps what the school has said, and tells the coordinator where it is to be answered: wherever not all is well, the
   * school has written something, or wants to talk.
   *
   * @return whether it is to be answered
   */
  @Transactional
  public boolean recordStatus(String dialogueId, int round, String coordinatorId) {
    var dialogue = get(dialogueId);
    var values = answer(dialogueId, GIVE_STATUS, round).values();
    var status = SchoolStatus.valueOf((String) values.get("status"));
    var time = TimeGiven.valueOf((String) values.get("timeAndResources"));
    dialogues.setAnswered(dialogueId, round, status, time, today());
    var wanted = Boolean.TRUE.equals(values.get("wantsDialogue"));
    var toAnswer = status != SchoolStatus.ON_TRACK || time != TimeGiven.SUFFICIENT || wanted
        || values.get("schoolAction") instanceof String text && !text.isBlank();
    if (toAnswer) {
      mails.schoolHasAnswered(dialogue, round, nameOf(dialogue.schoolCode()), status, time, wanted, coordinatorId);
    } else {
      dialogues.endRounds(dialogueId, clock.instant());
    }
    return toAnswer;
  }

  /** Keeps that the coordinator has answered, and tells whoever spoke for the school, unless that person is erased. */
  @Transactional
  public void recordReply(String dialogueId, int round) {
    var dialogue = get(dialogueId);
    dialogues.setReplied(dialogueId, round, today());
    dialogues.endRounds(dialogueId, clock.instant());
    answers.find(dialogueId, GIVE_STATUS, round).ifPresent(said ->
        mails.coordinatorHasAnswered(dialogue, round, nameOf(dialogue.schoolCode()), said.authorId()));
  }

  private Answer answer(String dialogueId, String form, int round) {
    return answers.find(dialogueId, form, round).orElseThrow(() -> new IllegalStateException("Status dialogue "
        + dialogueId + ", round " + round + ": the form " + form + " has no answer."));
  }

  private Dialogue get(String dialogueId) {
    return dialogues.find(dialogueId).orElseThrow(() -> new IllegalStateException("There is no status dialogue "
        + dialogueId + "."));
  }

  private String nameOf(String schoolCode) {
    return people.findSchool(schoolCode).map(School::name).orElse(schoolCode);
  }

  private LocalDate today() {
    return CopenhagenTime.dayOf(clock.instant());
  }
}
