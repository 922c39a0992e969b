package dk.roedtraad.domain.course;

import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one leader has done by the end of a course.
 *
 * @param track                  the course taken
 * @param startedAfter           the seminars that were over when the leader was taken in
 * @param seminars               outcome by number of seminar; one that was never registered is missing
 * @param trainingRoundsHeld     numbers of the rounds of coaching or sparring that were held
 * @param selfEvaluationHandedIn whether the eight sentences were answered again at the end
 */
public record CourseRecord(Track track, Set<Integer> startedAfter, Map<Integer, AttendanceOutcome> seminars,
    Set<Integer> trainingRoundsHeld, boolean selfEvaluationHandedIn) {

  public CourseRecord {
    startedAfter = Set.copyOf(startedAfter);
    seminars = Map.copyOf(seminars);
    trainingRoundsHeld = Set.copyOf(trainingRoundsHeld);
  }

  /** Empty where attendance was never registered, as for a leader who was enrolled after the seminar. */
  public Optional<AttendanceOutcome> outcomeOf(int seminar) {
    return Optional.ofNullable(seminars.get(seminar));
  }
}
