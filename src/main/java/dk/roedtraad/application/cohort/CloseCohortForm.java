package dk.roedtraad.application.cohort;

import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.people.School;
import dk.roedtraad.application.task.OpenTasks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** "Afslut kursushold": in whose course something is still open. Numbers only: what it is about is for the leader. */
@Component
class CloseCohortForm implements FormFacts {

  private final Courses courses;
  private final People people;
  private final OpenTasks tasks;

  CloseCohortForm(Courses courses, People people, OpenTasks tasks) {
    this.courses = courses;
    this.people = people;
    this.tasks = tasks;
  }

  @Override
  public Set<String> forms() {
    return Set.of("cohort-close-cohort");
  }

  @Override
  public Map<String, Object> facts(FormTask task) {
    var enrolled = courses.ofCohort(task.courseId());
    var open = tasks.countOf(enrolled.stream().map(Course::id).toList());
    var leaders = people.findAll(enrolled.stream().map(Course::leaderId).toList()).stream()
        .collect(Collectors.toMap(Person::id, Person::name));
    var schools = people.schools().stream().collect(Collectors.toMap(School::code, School::name));
    List<Map<String, String>> items = enrolled.stream().filter(course -> open.containsKey(course.id()))
        .map(course -> Map.of("leader", leaders.get(course.leaderId()), "school", schools.get(course.schoolCode()),
            "what", open.get(course.id()) == 1 ? "1 åben opgave" : open.get(course.id()) + " åbne opgaver"))
        .toList();
    return Map.of("openItems", items);
  }
}
