package dk.roedtraad.application.seminar;

import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormRule;
import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.answer.Fault;
import dk.roedtraad.domain.seminar.Attendance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** "Registrer fremmøde": everybody who is expected ticked beforehand on both days; submitting that unchanged is valid. */
@Component
class AttendanceForm implements FormFacts, FormRule {

  private static final int NAMES_TOLD = 5;

  private final Cohorts cohorts;
  private final Courses courses;
  private final SeminarParticipants participants;
  private final People people;

  AttendanceForm(Cohorts cohorts, Courses courses, SeminarParticipants participants, People people) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.participants = participants;
    this.people = people;
  }

  @Override
  public Set<String> forms() {
    return Set.of(SeminarService.ATTENDANCE_FORM);
  }

  @Override
  public Map<String, Object> facts(FormTask task) {
    var listed = listed(task);
    var names = people.findAll(listed.stream().map(Course::leaderId).toList()).stream()
        .collect(Collectors.toMap(Person::id, Person::name));
    var schools = people.schools().stream().collect(Collectors.toMap(School::code, School::name));
    return Map.of(
        "attendance", listed.stream()
            .map(course -> row(course, participants.isExpected(course, task.round()))).toList(),
        "participants", listed.stream()
            .map(course -> Map.<String, Object>of("leaderId", course.leaderId(),
                "name", names.getOrDefault(course.leaderId(), course.leaderId()),
                "school", schools.getOrDefault(course.schoolCode(), course.schoolCode()))).toList());
  }

  /** Who has said in advance not to come is not ticked. */
  private static Map<String, Object> row(Course course, boolean expected) {
    return expected ? Map.of("leaderId", course.leaderId(), "day1", true, "day2", true)
        : Map.of("leaderId", course.leaderId(), "day1", false, "day2", false, "excused", true);
  }

  /**
   * Every leader of the list once and nobody else. A row for somebody who withdrew while the form was open does no harm
   * and is accepted.
   */
  @Override
  public List<Fault> check(FormTask task, Map<String, Object> values) {
    return values.containsKey("attendance") ? check(task, SeminarParticipants.attendance(values)) : List.of();
  }

  private List<Fault> check(FormTask task, List<Attendance> rows) {
    var known = courses.ofCohort(task.courseId()).stream().map(Course::leaderId).collect(Collectors.toSet());
    var seen = new HashSet<String>();
    var twice = new ArrayList<String>();
    var strangers = new ArrayList<String>();
    rows.forEach(row -> {
      if (!known.contains(row.leaderId())) {
        strangers.add(row.leaderId());
      } else if (!seen.add(row.leaderId())) {
        twice.add(people.nameOf(row.leaderId()));
      }
    });
    var missing = listed(task).stream().map(Course::leaderId).filter(leader -> !seen.contains(leader))
        .map(people::nameOf).toList();
    var faults = new ArrayList<Fault>();
    if (!strangers.isEmpty()) {
      faults.add(fault("har " + strangers.size() + (strangers.size() == 1 ? " række" : " rækker")
          + " med en person, der ikke er leder på holdet. Åbn opgaven igen, og indsend listen derfra."));
    }
    if (!twice.isEmpty()) {
      faults.add(fault("har mere end én række for " + told(twice) + "."));
    }
    if (!missing.isEmpty()) {
      faults.add(fault("mangler en række for " + told(missing) + ". Åbn opgaven igen, så listen er opdateret."));
    }
    return faults;
  }

  private List<Course> listed(FormTask task) {
    return cohorts.findSeminar(task.courseId(), task.round()).map(participants::toRegister).orElse(List.of());
  }

  private static Fault fault(String message) {
    return new Fault("attendance", "Fremmøde", message);
  }

  private static String told(List<String> names) {
    return names.size() <= NAMES_TOLD ? String.join(", ", names)
        : String.join(", ", names.subList(0, NAMES_TOLD)) + " og " + (names.size() - NAMES_TOLD) + " mere";
  }
}
