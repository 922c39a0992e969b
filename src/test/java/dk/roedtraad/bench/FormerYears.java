package dk.roedtraad.bench;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What {@link ManyLeaders} have behind them: the steps they have taken this year, and the same course in each of two years
 * before, closed, with its steps and attendance. PostgreSQL only.
 */
final class FormerYears {

  private static final int YEARS = 2;
  /** What a whole course leaves in the read model, rounds and Action Learning included. */
  private static final int STEPS_OF_A_COURSE = 30;
  private static final int STEPS_SO_FAR = 8;
  private static final int FORMS = 8;

  private final JdbcTemplate db;

  FormerYears(JdbcTemplate db) {
    this.db = db;
  }

  /** Of all leaders there are and that have none yet. */
  void add() {
    steps("course.outcome is null", STEPS_SO_FAR);
    for (int year = 1; year <= YEARS; year++) {
      var former = "'former" + year + "-' || ";
      var before = " - make_interval(years => " + year + ")";
      db.update("insert into cohort (id, name, track, coordinator_id, place, status, created_at, launched_at, closed_at) "
          + "select " + former + "id, name, track, coordinator_id, place, 'CLOSED', created_at" + before + ", launched_at"
          + before + ", created_at from cohort where status = 'LAUNCHED' on conflict do nothing");
      db.update("insert into seminar (cohort_id, number, first_day, starts_at, day1_ends_at, day2_starts_at, ends_at, place, "
          + "calendar_uid, calendar_sequence) select " + former + "cohort_id, number, first_day" + before + ", starts_at"
          + before + ", day1_ends_at" + before + ", day2_starts_at" + before + ", ends_at" + before + ", place, " + former
          + "calendar_uid, 0 from seminar where cohort_id like 'cohort-%' on conflict do nothing");
      db.update("insert into course (id, cohort_id, leader_id, school_code, coach_id, ects_wanted, "
          + "process_instance_id, enrolled_at, started_at, ended_at, outcome) select " + former + "id, " + former
          + "cohort_id, leader_id, school_code, coach_id, false, " + former + "id, "
          + "enrolled_at" + before + ", started_at" + before + ", enrolled_at, 'COMPLETED' from course "
          + "where outcome is null on conflict do nothing");
    }
    steps("course.outcome is not null", STEPS_OF_A_COURSE);
    db.update("insert into attendance (course_id, seminar_number, day1, day2, outcome, registered_by, registered_at) "
        + "select id, n, true, true, 'ATTENDED', 'koordinator@bench.example', enrolled_at from course "
        + "cross join generate_series(1, 3) n where outcome is not null on conflict do nothing");
    db.execute("analyze");
  }

  private void steps(String courses, int count) {
    db.update("insert into course_step (id, course_id, process_id, step_id, step_name, kind, form_id, round, phase_id, late, "
        + "entered_at, done_at) select course.id || '-' || n, course.id, 'model-school-course', 'step-' || n, 'Trin ' || n, "
        + "'USER_TASK', 'form-' || n % " + FORMS + ", 1, 'phase', false, started_at + make_interval(days => 7 * n), "
        + "started_at + make_interval(days => 7 * n + 3) from course cross join generate_series(1, " + count + ") n where "
        + courses + " on conflict do nothing");
  }
}
