package dk.roedtraad.application.enrolment;

import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormRule;
import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.answer.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** "Indlæs deltagere": the same checks as the call from outside, and somebody has to take part. */
@Component
class LoadParticipantsForm implements FormFacts, FormRule {

  private static final String LIST_LABEL = "Deltagerliste (CSV)";
  private static final int SHOWN = 20;

  private final EnrolmentService enrolment;
  private final Courses courses;
  private final People people;

  LoadParticipantsForm(EnrolmentService enrolment, Courses courses, People people) {
    this.enrolment = enrolment;
    this.courses = courses;
    this.people = people;
  }

  @Override
  public Set<String> forms() {
    return Set.of(EnrolmentService.FORM);
  }

  @Override
  public Map<String, Object> facts(FormTask task) {
    var enrolled = enrolled(task);
    var names = people.findAll(enrolled.stream().map(Course::leaderId).toList()).stream()
        .collect(Collectors.toMap(Person::id, Person::name));
    var schools = people.schools().stream().collect(Collectors.toMap(School::code, School::name));
    return Map.of("cohortId", task.courseId(), "enrolledCount", enrolled.size(), "enrolledLeaders", enrolled.stream()
        .map(course -> Map.of("value", course.leaderId(),
            "label", names.get(course.leaderId()) + ", " + schools.get(course.schoolCode()))).toList());
  }

  @Override
  public List<Fault> check(FormTask task, Map<String, Object> values) {
    if (!(values.get(EnrolmentService.LIST) instanceof String text) || text.isBlank()) {
      return withoutList(enrolled(task).size(), values);
    }
    var report = enrolment.check(task.courseId(), text.getBytes(StandardCharsets.UTF_8));
    var faults = new ArrayList<Fault>();
    report.errors().stream().limit(SHOWN)
        .map(error -> new Fault("csv", place(error.row(), error.column()), error.message())).forEach(faults::add);
    if (report.errors().size() > SHOWN) {
      faults.add(new Fault("csv", LIST_LABEL, "har yderligere " + (report.errors().size() - SHOWN) + " fejl."));
    }
    if (faults.isEmpty() && !report.warnings().isEmpty() && !Boolean.TRUE.equals(values.get("confirmed"))) {
      report.warnings().stream().limit(SHOWN)
          .map(warning -> new Fault("confirmed", place(warning.row(), warning.column()), warning.message()))
          .forEach(faults::add);
      faults.add(new Fault("confirmed", "Er det rigtigt?",
          "sæt hak i 'Jeg har set listen igennem', og indsend igen."));
    }
    return faults;
  }

  private static List<Fault> withoutList(int enrolled, Map<String, Object> values) {
    int removed = values.get(EnrolmentService.REMOVED) instanceof List<?> leaders ? leaders.size() : 0;
    if (enrolled > removed) {
      return List.of();
    }
    return List.of(new Fault(EnrolmentService.LIST, LIST_LABEL, enrolled == 0
        ? "skal vælges, for der er ingen deltagere på holdet endnu."
        : "skal vælges, når alle deltagere fjernes, for holdet skal have nogen med."));
  }

  private List<Course> enrolled(FormTask task) {
    return courses.ofCohort(task.courseId());
  }

  private static String place(int row, String column) {
    return row == 0 ? LIST_LABEL : "Række " + row + (column.isEmpty() ? "" : ", " + column);
  }
}
