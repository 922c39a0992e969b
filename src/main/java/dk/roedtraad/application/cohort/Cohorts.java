package dk.roedtraad.application.cohort;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where cohorts, their seminars and their cross-school meeting are kept. Joins the caller's transaction. */
public interface Cohorts {

  /** Adds the cohort if its id is new. */
  void ensure(Cohort cohort);

  Optional<Cohort> find(String cohortId);

  /** As {@link #find}, and until the caller's transaction is over nobody else locks or changes the cohort. */
  Optional<Cohort> lock(String cohortId);

  /** Newest first. */
  List<Cohort> all();

  /** Where the seminars are held unless one says otherwise; null while it is open. */
  void setPlace(String cohortId, String place);

  void setLaunched(String cohortId, Instant at);

  void setClosed(String cohortId, Instant at);

  /** Adds the seminar or replaces its times and place; the calendar id stays. */
  void saveSeminar(Seminar seminar);

  Optional<Seminar> findSeminar(String cohortId, int number);

  /** By number. */
  List<Seminar> seminars(String cohortId);

  void setSeminarHeld(String cohortId, int number, Instant at);

  void saveMeeting(CrossSchoolMeeting meeting);

  Optional<CrossSchoolMeeting> findMeeting(String cohortId);

  void setMeetingHeld(String cohortId, Instant at);
}
