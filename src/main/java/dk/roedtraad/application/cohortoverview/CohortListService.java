package dk.roedtraad.application.cohortoverview;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.cohort.CohortService;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.cohortoverview.CohortLists.Address;
import dk.roedtraad.application.cohortoverview.CohortLists.Attendance;
import dk.roedtraad.application.cohortoverview.CohortLists.Participant;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.people.School;
import dk.roedtraad.application.seminar.AttendanceList;
import dk.roedtraad.application.seminar.AttendanceLists;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of a cohort on paper. Rights are the caller's matter. */
@Service
public class CohortListService {

  private final CohortService cohorts;
  private final Courses courses;
  private final AttendanceLists attendance;
  private final People people;

  CohortListService(CohortService cohorts, Courses courses, AttendanceLists attendance, People people) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.attendance = attendance;
    this.people = people;
  }

  /**
   * By school and name. Whoever has withdrawn stands in none of them.
   *
   * @throws Refusal 404 for an unknown cohort
   */
  @Transactional(readOnly = true)
  public CohortLists of(String cohortId) {
    var cohort = cohorts.get(cohortId);
    var listed = courses.ofCohort(cohortId).stream()
        .filter(course -> !Course.WITHDRAWN.equals(course.outcome())).toList();
    var known = people.findAll(listed.stream().flatMap(course -> Stream.of(course.leaderId(), course.coachId()))
        .filter(Objects::nonNull).collect(Collectors.toSet())).stream()
        .collect(Collectors.toMap(Person::id, Function.identity()));
    var schools = people.schools().stream().collect(Collectors.toMap(School::code, School::name));
    return new CohortLists(cohort.name(), cohort.track().danishName(), attendance.of(cohortId).stream()
        .map(list -> attendance(list, cohort.track(), known, schools)).toList(), listed.stream()
        .map(course -> address(course, known, schools)).toList());
  }

  private static Attendance attendance(AttendanceList list, Track track, Map<String, Person> known,
      Map<String, String> schools) {
    var seminar = list.seminar();
    return new Attendance(track.seminarName(seminar.number()), list.cancelled() ? "Aflyst, ingen ny dato endnu"
        : DanishDates.fullRange(seminar.firstDay(), seminar.lastDay()), day(list, seminar.firstDay()),
        day(list, seminar.lastDay()), place(seminar), list.entries().stream()
            .map(entry -> new Participant(name(entry.course().leaderId(), known),
                schools.getOrDefault(entry.course().schoolCode(), entry.course().schoolCode()), note(entry))).toList());
  }

  private static String day(AttendanceList list, LocalDate day) {
    return list.cancelled() ? null : DanishDates.weekday(day) + " " + day.getDayOfMonth() + "/" + day.getMonthValue();
  }

  private static String place(Seminar seminar) {
    return seminar.room() == null || seminar.room().isBlank() ? seminar.place()
        : Stream.of(seminar.place(), seminar.room()).filter(Objects::nonNull).collect(Collectors.joining(", "));
  }

  private static String note(AttendanceList.Entry entry) {
    if (entry.course().pausedAt() != null) {
      return "På pause";
    }
    return entry.expected() ? null : "Har meldt afbud";
  }

  private static Address address(Course course, Map<String, Person> known, Map<String, String> schools) {
    var leader = known.get(course.leaderId());
    return new Address(name(course.leaderId(), known), schools.getOrDefault(course.schoolCode(), course.schoolCode()),
        course.jobTitle(), leader == null ? null : leader.phone(), leader == null ? course.leaderId() : leader.email(),
        course.coachId() == null ? null : name(course.coachId(), known));
  }

  private static String name(String id, Map<String, Person> known) {
    return known.containsKey(id) ? known.get(id).name() : id;
  }
}
