package dk.roedtraad.persistence;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCourses implements Courses {

  private static final Locale DANISH = Locale.forLanguageTag("da-DK");
  private static final String SELECT = """
      select c.id, c.cohort_id, h.track, c.leader_id, c.school_code, c.coach_id, c.manager_id, c.job_title,
             c.ects_wanted, c.process_instance_id, c.enrolled_at, c.started_at, c.paused_at, c.ended_at, c.outcome,
             s.name as school_name, p.first_name, p.last_name
      from course c
      join cohort h on h.id = c.cohort_id
      join school s on s.code = c.school_code
      join person p on p.id = c.leader_id\s""";

  /** What is missing is kept as one text; none of our phrases holds this. */
  private static final String BETWEEN = "; ";
  private static final int NOTE_LENGTH = 1000;

  /** A course beside what it is sorted by. */
  private record Listed(Course course, String school, String lastName, String firstName) {}

  private final JdbcClient db;
  private final JdbcTemplate batches;

  JdbcCourses(JdbcClient db, JdbcTemplate batches) {
    this.db = db;
    this.batches = batches;
  }

  @Override
  public void addAll(Collection<Course> courses) {
    batches.batchUpdate("""
        insert into course (id, cohort_id, leader_id, school_code, coach_id, manager_id, job_title, ects_wanted,
          process_instance_id, enrolled_at, started_at, paused_at, ended_at, outcome)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        courses.stream().map(JdbcCourses::row).toList());
  }

  private static Object[] row(Course course) {
    return new Object[] {course.id(), course.cohortId(), course.leaderId(), course.schoolCode(), course.coachId(),
        course.managerId(), course.jobTitle(), course.ectsWanted(), course.processInstanceId(),
        Times.toDatabase(course.enrolledAt()), Times.toDatabase(course.startedAt()),
        Times.toDatabase(course.pausedAt()), Times.toDatabase(course.endedAt()), course.outcome()};
  }

  @Override
  public Optional<Course> find(String courseId) {
    return db.sql(SELECT + "where c.id = ?").param(courseId).query(this::listed).optional().map(Listed::course);
  }

  @Override
  public List<Course> findAll(Collection<String> courseIds) {
    return courseIds.isEmpty() ? List.of() : db.sql(SELECT + "where c.id in (:ids)").param("ids", courseIds)
        .query(this::listed).list().stream().map(Listed::course).toList();
  }

  @Override
  public void remove(String courseId) {
    db.sql("delete from course where id = ? and started_at is null").param(courseId).update();
  }

  @Override
  public List<Course> naming(String personId) {
    return db.sql(SELECT + "where c.leader_id = :id or c.coach_id = :id or c.manager_id = :id").param("id", personId)
        .query(this::listed).list().stream().map(Listed::course).toList();
  }

  @Override
  public List<Course> ofCohort(String cohortId) {
    var danish = Collator.getInstance(DANISH);
    return db.sql(SELECT + "where c.cohort_id = ?").param(cohortId).query(this::listed).list().stream()
        .sorted(Comparator.comparing(Listed::school, danish).thenComparing(Listed::lastName, danish)
            .thenComparing(Listed::firstName, danish).thenComparing(listed -> listed.course().leaderId()))
        .map(Listed::course).toList();
  }

  @Override
  public Map<String, Integer> leadersByCohort() {
    return counts(db.sql("select cohort_id, count(*) as leaders from course group by cohort_id"));
  }

  @Override
  public Map<String, Integer> leadersByCohort(Collection<String> schoolCodes) {
    return schoolCodes.isEmpty() ? Map.of() : counts(db.sql("""
        select cohort_id, count(*) as leaders from course where school_code in (:schools) group by cohort_id""")
        .param("schools", schoolCodes));
  }

  private static Map<String, Integer> counts(JdbcClient.StatementSpec query) {
    var counts = new HashMap<String, Integer>();
    query.query(row -> {
      counts.put(row.getString("cohort_id"), row.getInt("leaders"));
    });
    return counts;
  }

  @Override
  public List<Course> ofLeader(String leaderId) {
    return db.sql(SELECT + "where c.leader_id = ? order by c.enrolled_at, c.id").param(leaderId)
        .query(this::listed).list().stream().map(Listed::course).toList();
  }

  @Override
  public List<Course> ofCoach(String coachId) {
    return db.sql(SELECT + "where c.coach_id = ? order by c.enrolled_at, c.id").param(coachId)
        .query(this::listed).list().stream().map(Listed::course).toList();
  }

  @Override
  public List<Course> openOf(Collection<String> leaderIds) {
    return leaderIds.isEmpty() ? List.of()
        : db.sql(SELECT + "where c.leader_id in (:ids) and c.ended_at is null").param("ids", leaderIds)
            .query(this::listed).list().stream().map(Listed::course).toList();
  }

  @Override
  public List<Course> runningAtSchool(String schoolCode) {
    return db.sql(SELECT + "where c.school_code = ? and c.started_at is not null and c.ended_at is null")
        .param(schoolCode).query(this::listed).list().stream().map(Listed::course).toList();
  }

  @Override
  public List<String> schoolsUnderWay() {
    return db.sql("select distinct school_code from course where started_at is not null and ended_at is null order by 1")
        .query(String.class).list();
  }

  @Override
  public boolean claimStart(String courseId, Instant at) {
    return db.sql("update course set started_at = ? where id = ? and started_at is null and ended_at is null")
        .params(Times.toDatabase(at), courseId).update() == 1;
  }

  @Override
  public void setStarted(String courseId, String processInstanceId, Instant at) {
    db.sql("update course set process_instance_id = ?, started_at = ? where id = ?")
        .params(processInstanceId, Times.toDatabase(at), courseId).update();
  }

  @Override
  public void setCoach(String courseId, String coachId) {
    db.sql("update course set coach_id = ? where id = ?").params(coachId, courseId).update();
  }

  @Override
  public void setPaused(String courseId, Instant since) {
    db.sql("update course set paused_at = ? where id = ?").params(Times.toDatabase(since), courseId).update();
  }

  @Override
  public void setEnded(String courseId, String outcome, List<String> missing, Instant at) {
    db.sql("update course set ended_at = ?, outcome = ?, outcome_note = ? where id = ?")
        .params(Times.toDatabase(at), outcome, note(missing), courseId).update();
  }

  @Override
  public boolean endUnstarted(String courseId, String outcome, List<String> missing, Instant at) {
    return db.sql("""
        update course set ended_at = ?, outcome = ?, outcome_note = ?
        where id = ? and started_at is null and ended_at is null""")
        .params(Times.toDatabase(at), outcome, note(missing), courseId).update() == 1;
  }

  private static String note(List<String> missing) {
    var note = String.join(BETWEEN, missing);
    return note.isEmpty() ? null : note.substring(0, Math.min(note.length(), NOTE_LENGTH));
  }

  @Override
  public Map<String, List<String>> missing(Collection<String> courseIds) {
    var missing = new HashMap<String, List<String>>();
    if (!courseIds.isEmpty()) {
      db.sql("select id, outcome_note from course where id in (:ids) and outcome_note is not null")
          .param("ids", courseIds).query(row -> {
            missing.put(row.getString("id"), List.of(row.getString("outcome_note").split(BETWEEN)));
          });
    }
    return missing;
  }

  @Override
  public void saveAttendance(String courseId, int seminarNumber, boolean day1, boolean day2,
      AttendanceOutcome outcome, String registeredBy, Instant at) {
    int changed = db.sql("""
        update attendance set day1 = ?, day2 = ?, outcome = ?, registered_by = ?, registered_at = ?
        where course_id = ? and seminar_number = ?""")
        .params(day1, day2, outcome.name(), registeredBy, Times.toDatabase(at), courseId, seminarNumber).update();
    if (changed == 0) {
      db.sql("""
          insert into attendance (course_id, seminar_number, day1, day2, outcome, registered_by, registered_at)
          values (?, ?, ?, ?, ?, ?, ?)""")
          .params(courseId, seminarNumber, day1, day2, outcome.name(), registeredBy, Times.toDatabase(at)).update();
    }
  }

  @Override
  public void setCaughtUp(String courseId, int seminarNumber, String registeredBy, Instant at) {
    int changed = db.sql("update attendance set outcome = ? where course_id = ? and seminar_number = ?")
        .params(AttendanceOutcome.CAUGHT_UP.name(), courseId, seminarNumber).update();
    if (changed == 0) {
      saveAttendance(courseId, seminarNumber, false, false, AttendanceOutcome.CAUGHT_UP, registeredBy, at);
    }
  }

  @Override
  public Map<Integer, AttendanceOutcome> attendance(String courseId) {
    var outcomes = new TreeMap<Integer, AttendanceOutcome>();
    db.sql("select seminar_number, outcome from attendance where course_id = ?").param(courseId).query(row -> {
      outcomes.put(row.getInt("seminar_number"), AttendanceOutcome.valueOf(row.getString("outcome")));
    });
    return outcomes;
  }

  @Override
  public Map<String, Map<Integer, AttendanceOutcome>> attendanceOfCohort(String cohortId) {
    var outcomes = new HashMap<String, Map<Integer, AttendanceOutcome>>();
    db.sql("""
        select a.course_id, a.seminar_number, a.outcome from attendance a
        join course c on c.id = a.course_id where c.cohort_id = ?""").param(cohortId).query(row -> {
          outcomes.computeIfAbsent(row.getString("course_id"), none -> new TreeMap<>())
              .put(row.getInt("seminar_number"), AttendanceOutcome.valueOf(row.getString("outcome")));
        });
    return outcomes;
  }

  private Listed listed(ResultSet row, int number) throws SQLException {
    var course = new Course(row.getString("id"), row.getString("cohort_id"), Track.valueOf(row.getString("track")),
        row.getString("leader_id"), row.getString("school_code"), row.getString("coach_id"),
        row.getString("manager_id"), row.getString("job_title"), row.getBoolean("ects_wanted"),
        row.getString("process_instance_id"), Times.fromDatabase(row, "enrolled_at"),
        Times.fromDatabase(row, "started_at"), Times.fromDatabase(row, "paused_at"),
        Times.fromDatabase(row, "ended_at"), row.getString("outcome"));
    return new Listed(course, row.getString("school_name"), row.getString("last_name"), row.getString("first_name"));
  }
}
