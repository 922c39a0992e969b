package dk.roedtraad.application.reminder;

import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormRule;
import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.deadline.SchoolCalendars;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.School;
import dk.roedtraad.application.task.OpenTask;
import dk.roedtraad.domain.answer.Fault;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** "Tag kontakt til leder": whom to call and about what, as it is at the moment the form is opened. */
@Component
class ContactForm implements FormFacts, FormRule {

  private final Courses courses;
  private final People people;
  private final OverdueTasks overdue;
  private final SchoolCalendars schools;
  private final Clock clock;

  ContactForm(Courses courses, People people, OverdueTasks overdue, SchoolCalendars schools, Clock clock) {
    this.courses = courses;
    this.people = people;
    this.overdue = overdue;
    this.schools = schools;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of(ContactService.CONTACT_FORM);
  }

  @Override
  public Map<String, Object> facts(FormTask task) {
    return courses.find(task.courseId()).map(this::facts).orElse(Map.of());
  }

  private Map<String, Object> facts(Course course) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("leaderName", people.nameOf(course.leaderId()));
    facts.put("schoolName", people.findSchool(course.schoolCode()).map(School::name).orElse(course.schoolCode()));
    var leader = people.find(course.leaderId());
    facts.put("phone", leader.map(person -> person.phone()).orElse(""));
    facts.put("email", leader.map(person -> person.email()).orElse(course.leaderId()));
    facts.put("openItems", overdue.of(course).stream().map(ContactForm::item).toList());
    return facts;
  }

  private static Map<String, String> item(OpenTask task) {
    return Map.of("what", task.name(), "due", DanishDates.weekdayAndDay(CopenhagenTime.dayOf(task.dueAt())));
  }

  @Override
  public List<Fault> check(FormTask task, Map<String, Object> values) {
    return values.get("newDeadline") instanceof String day
        ? wrong(LocalDate.parse(day), task).map(what -> new Fault("newDeadline", "Ny frist", what)).stream().toList()
        : List.of();
  }

  private Optional<String> wrong(LocalDate day, FormTask task) {
    if (!day.isAfter(CopenhagenTime.dayOf(clock.instant()))) {
      return Optional.of("skal ligge ude i fremtiden.");
    }
    return courses.find(task.courseId()).flatMap(course -> schools.of(course.schoolCode()).closedOn(day))
        .map(closed -> "skal være en dag, hvor lederens skole har åbent.");
  }
}
