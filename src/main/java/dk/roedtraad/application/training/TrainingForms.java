package dk.roedtraad.application.training;

import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.EarlierAnswers;
import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormRule;
import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.answer.Fault;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import dk.roedtraad.domain.leader.EmailAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the forms of individual training show, and what must hold between their fields. */
@Component
class TrainingForms implements FormFacts, FormRule {

  private static final List<String> TIME_LABELS = List.of("Første forslag", "Andet forslag", "Tredje forslag");

  private final Courses courses;
  private final People people;
  private final EarlierAnswers answers;
  private final TrainingSessions sessions;
  private final Clock clock;

  TrainingForms(Courses courses, People people, EarlierAnswers answers, TrainingSessions sessions, Clock clock) {
    this.courses = courses;
    this.people = people;
    this.answers = answers;
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of(TrainingService.CHOOSE_COACH, TrainingService.PROPOSE_TIMES, TrainingService.CHOOSE_TIME,
        TrainingService.REGISTER_SESSION);
  }

  @Override
  public Map<String, Object> facts(FormTask task) {
    return switch (task.formId()) {
      case TrainingService.CHOOSE_COACH -> whoItIsAbout(task);
      case TrainingService.CHOOSE_TIME -> Map.of("timeOptions", times(task));
      case TrainingService.PROPOSE_TIMES -> whoItIsAboutAndOnWhichTrack(task);
      default -> whatWasAgreed(task);
    };
  }

  private Map<String, Object> whoItIsAbout(FormTask task) {
    var facts = new LinkedHashMap<String, Object>();
    courses.find(task.courseId()).ifPresent(course -> {
      facts.put("leaderName", people.nameOf(course.leaderId()));
      facts.put("schoolName", people.findSchool(course.schoolCode()).map(School::name).orElse(course.schoolCode()));
    });
    return facts;
  }

  /** On the short course the leader writes nothing that the konsulent could prepare from, and the form says so. */
  private Map<String, Object> whoItIsAboutAndOnWhichTrack(FormTask task) {
    var facts = whoItIsAbout(task);
    courses.find(task.courseId()).ifPresent(course -> facts.put("track", course.track().name()));
    return facts;
  }

  /** The day agreed is the day they met, once it has come, unless the konsulent says otherwise. */
  private Map<String, Object> whatWasAgreed(FormTask task) {
    var facts = whoItIsAboutAndOnWhichTrack(task);
    sessions.find(task.courseId(), task.round()).ifPresent(session -> {
      var day = CopenhagenTime.dayOf(session.startsAt());
      facts.put("agreedTime", DanishDates.fullWithClock(session.startsAt()));
      facts.put("sessionPlace", session.place() == null ? "" : session.place());
      if (!day.isAfter(LocalDate.now(clock))) {
        facts.put("sessionDate", day.toString());
      }
      if (clock.instant().isBefore(session.startsAt())) {
        facts.put("moveCourse", task.courseId());
        facts.put("moveRound", task.round());
      }
    });
    return facts;
  }

  /** Only times that are still ahead can be chosen. */
  private List<Map<String, Object>> times(FormTask task) {
    var options = new ArrayList<Map<String, Object>>();
    proposed(task).options().forEach((option, start) -> {
      if (start.isAfter(clock.instant())) {
        options.add(Map.of("value", option, "label", DanishDates.fullWithClock(start)));
      }
    });
    options.add(Map.of("value", ProposedTimes.NONE, "label", ProposedTimes.NONE_IN_WORDS));
    return options;
  }

  private ProposedTimes proposed(FormTask task) {
    return answers.find(task, TrainingService.PROPOSE_TIMES, task.round()).map(Answer::values)
        .map(ProposedTimes::of).orElse(new ProposedTimes(Map.of(), null));
  }

  @Override
  public List<Fault> check(FormTask task, Map<String, Object> values) {
    return switch (task.formId()) {
      case TrainingService.CHOOSE_COACH -> coachFaults(task, (String) values.get("coachEmail"));
      case TrainingService.PROPOSE_TIMES -> timeFaults(ProposedTimes.of(values));
      case TrainingService.REGISTER_SESSION -> dateFaults((String) values.get("sessionDate"));
      default -> List.of();
    };
  }

  private static List<Fault> coachFaults(FormTask task, String email) {
    var address = EmailAddress.parse(email);
    if (address.isEmpty()) {
      return List.of(new Fault("coachEmail", "Konsulentens e-mail", "skal være en almindelig e-mailadresse."));
    }
    if (address.get().value().length() > EmailAddress.MAX_USER_ID_LENGTH) {
      return List.of(new Fault("coachEmail", "Konsulentens e-mail",
          "må højst være på " + EmailAddress.MAX_USER_ID_LENGTH + " tegn."));
    }
    return address.get().value().equals(task.leaderId())
        ? List.of(new Fault("coachEmail", "Konsulentens e-mail", "kan ikke være lederens egen.")) : List.of();
  }

  private List<Fault> timeFaults(ProposedTimes proposed) {
    var faults = new ArrayList<Fault>();
    var seen = new HashSet<Instant>();
    int position = 0;
    for (var start : proposed.options().values()) {
      var label = TIME_LABELS.get(position++);
      var key = "time" + position;
      if (!start.isAfter(clock.instant())) {
        faults.add(new Fault(key, label, "skal ligge i fremtiden."));
      } else if (!seen.add(start)) {
        faults.add(new Fault(key, label, "er det samme som et andet forslag. Vælg tre forskellige tider."));
      }
    }
    return faults;
  }

  private List<Fault> dateFaults(String date) {
    return date != null && !date.isBlank() && LocalDate.parse(date).isAfter(LocalDate.now(clock))
        ? List.of(new Fault("sessionDate", "Dato for samtalen", "kan ikke ligge i fremtiden.")) : List.of();
  }
}
