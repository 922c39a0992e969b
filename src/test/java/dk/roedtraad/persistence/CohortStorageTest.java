package dk.roedtraad.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.CrossSchoolMeeting;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import dk.roedtraad.support.ApplicationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class CohortStorageTest extends ApplicationTest {

  private static final Instant NOON = Instant.parse("2026-10-01T10:00:00Z");

  @Autowired
  private People people;
  @Autowired
  private Cohorts cohorts;
  @Autowired
  private Courses courses;

  @Test
  void somebodyAlreadyKnownKeepsTheNameThatWasGivenFirst() {
    people.ensure(new Person("stored@skole.example", "Åse", "Ågaard", "stored@skole.example", "12345678"));
    people.ensure(new Person("stored@skole.example", "Aase", "Aagaard", "anden@skole.example", null));

    assertThat(people.find("stored@skole.example"))
        .contains(new Person("stored@skole.example", "Åse", "Ågaard", "stored@skole.example", "12345678"));
    assertThat(people.nameOf("stored@skole.example")).isEqualTo("Åse Ågaard");
    assertThat(people.nameOf("ukendt@skole.example")).isEqualTo("ukendt@skole.example");
  }

  @Test
  void aJobThatRunsAgainDoesNotChangeWhenTheCohortWasLaunched() {
    var cohort = cohort();
    cohorts.setLaunched(cohort, NOON);
    cohorts.setLaunched(cohort, NOON.plusSeconds(60));

    assertThat(cohorts.find(cohort)).hasValueSatisfying(found -> {
      assertThat(found.status()).isEqualTo(CohortStatus.LAUNCHED);
      assertThat(found.launchedAt()).isEqualTo(NOON);
    });
  }

  @Test
  void aMovedSeminarKeepsItsCalendarIdAndThatItWasHeld() {
    var cohort = cohort();
    cohorts.saveSeminar(seminar(cohort, LocalDate.of(2027, 1, 12), "uid-1", 0));
    cohorts.setSeminarHeld(cohort, 1, NOON);
    cohorts.saveSeminar(seminar(cohort, LocalDate.of(2027, 1, 19), "uid-2", 1));

    assertThat(cohorts.seminars(cohort)).singleElement().satisfies(seminar -> {
      assertThat(seminar.firstDay()).isEqualTo("2027-01-19");
      assertThat(seminar.calendarUid()).isEqualTo("uid-1");
      assertThat(seminar.calendarSequence()).isEqualTo(1);
      assertThat(seminar.heldAt()).isEqualTo(NOON);
    });
  }

  @Test
  void aMeetingIsSavedMovedAndHeld() {
    var cohort = cohort();
    cohorts.saveMeeting(new CrossSchoolMeeting(cohort, NOON, NOON.plusSeconds(7200), "Odense", null, "uid", 0, null));
    cohorts.saveMeeting(new CrossSchoolMeeting(cohort, NOON, NOON.plusSeconds(3600), "Vejle", "Ferie", "uid", 1, null));
    cohorts.setMeetingHeld(cohort, NOON);

    assertThat(cohorts.findMeeting(cohort)).contains(
        new CrossSchoolMeeting(cohort, NOON, NOON.plusSeconds(3600), "Vejle", "Ferie", "uid", 1, NOON));
  }

  @Test
  void coursesComeBySchoolAndNameInDanishOrder() {
    var cohort = cohort();
    courses.addAll(List.of(course(cohort, "Ørsted Skole", "Bo", "Ågaard"), course(cohort, "Ørsted Skole", "Bo", "Ærø"),
        course(cohort, "Ørsted Skole", "Ib", "Zahle"), course(cohort, "Zoffmann Skole", "Ida", "Berg")));

    assertThat(courses.ofCohort(cohort)).extracting(course -> people.nameOf(course.leaderId()))
        .containsExactly("Ida Berg", "Ib Zahle", "Bo Ærø", "Bo Ågaard");
  }

  @Test
  void aCourseRemembersHowFarItHasCome() {
    var cohort = cohort();
    var course = course(cohort, "Rybners", "Lise", "Holm");
    courses.addAll(List.of(course));
    courses.setStarted(course.id(), "instance", NOON);
    courses.setPaused(course.id(), NOON);
    courses.saveAttendance(course.id(), 1, true, false, AttendanceOutcome.PARTLY, "koordinator", NOON);
    courses.saveAttendance(course.id(), 1, true, true, AttendanceOutcome.CAUGHT_UP, "koordinator", NOON);

    assertThat(courses.find(course.id())).hasValueSatisfying(found -> {
      assertThat(found.track()).isEqualTo(Track.MODEL_SCHOOL);
      assertThat(found.isRunning()).isTrue();
      assertThat(found.pausedAt()).isEqualTo(NOON);
    });
    assertThat(courses.attendance(course.id())).containsEntry(1, AttendanceOutcome.CAUGHT_UP).hasSize(1);

    courses.setPaused(course.id(), null);
    courses.setEnded(course.id(), "COMPLETED", List.of(), NOON);
    assertThat(courses.ofLeader(course.leaderId())).singleElement().satisfies(found -> {
      assertThat(found.pausedAt()).isNull();
      assertThat(found.isRunning()).isFalse();
      assertThat(found.outcome()).isEqualTo("COMPLETED");
    });
  }

  private String cohort() {
    var id = UUID.randomUUID().toString();
    cohorts.ensure(new Cohort(id, "Hold A", Track.MODEL_SCHOOL, "koordinator@forloeb.example", "Vejle",
        CohortStatus.PLANNED, null, NOON, null, null));
    return id;
  }

  private static Seminar seminar(String cohort, LocalDate firstDay, String uid, int sequence) {
    return new Seminar(cohort, 1, firstDay, NOON, NOON, NOON, NOON, "Vejle", null, null, uid, sequence, null, null);
  }

  private Course course(String cohort, String school, String firstName, String lastName) {
    var id = UUID.randomUUID().toString();
    var leader = id + "@skole.example";
    var code = school.toLowerCase().replaceAll("[^a-z]", "-");
    people.ensureSchool(new School(code, school));
    people.ensure(new Person(leader, firstName, lastName, leader, null));
    return new Course(id, cohort, Track.MODEL_SCHOOL, leader, code, null, null, "Leder", false, null, NOON, null, null,
        null, null);
  }
}
