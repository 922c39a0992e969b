package dk.roedtraad.application.moving;

import dk.roedtraad.application.calendar.Calendars;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.School;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everybody whom a change of a seminar concerns, and whether a mail goes out. */
@Component
class AffectedLeaders {

  private static final String GETS_MAIL = "Får mail";

  private final Courses courses;
  private final Calendars calendars;
  private final People people;

  AffectedLeaders(Courses courses, Calendars calendars, People people) {
    this.courses = courses;
    this.calendars = calendars;
    this.people = people;
  }

  /**
   * What the form shows of them.
   *
   * @param changed whether what stands in calendars is to change
   */
  Map<String, Object> ofMove(Seminar seminar, boolean changed) {
    return facts(seminar, course -> {
      if (!changed) {
        return "Ingen mail: tid og sted er de samme";
      }
      if (seminar.scheduledAt() == null) {
        return "Ikke inviteret endnu";
      }
      return course.pausedAt() == null ? GETS_MAIL : "På pause: får besked ved tilbagekomsten";
    });
  }

  Map<String, Object> ofCancellation(Seminar seminar) {
    return facts(seminar, course -> calendars.shown(seminar.calendarUid(), course.leaderId()).isPresent()
        ? GETS_MAIL : "Har ingen invitation");
  }

  private Map<String, Object> facts(Seminar seminar, Function<Course, String> note) {
    var running = courses.ofCohort(seminar.cohortId()).stream().filter(Course::isRunning).toList();
    var schools = people.schools().stream().collect(Collectors.toMap(School::code, School::name));
    List<Map<String, Object>> lines = running.stream().map(course -> Map.<String, Object>of("leader",
        people.nameOf(course.leaderId()), "school", schools.getOrDefault(course.schoolCode(), course.schoolCode()),
        "note", note.apply(course))).toList();
    var facts = new LinkedHashMap<String, Object>();
    facts.put("hitLines", lines);
    facts.put("recipients", (int) lines.stream().filter(line -> GETS_MAIL.equals(line.get("note"))).count());
    return facts;
  }
}
