package dk.roedtraad.application.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the rounds of individual training are kept. Joins the caller's transaction. */
public interface TrainingSessions {

  Optional<TrainingSession> find(String courseId, int round);

  /** Adds the session or replaces its time and place; the calendar id stays. */
  void save(TrainingSession session);

  /** Keeps that it was held; the first time counts. */
  void setHeld(String courseId, int round, LocalDate on, Instant at);

  /** Numbers of the rounds that were held. */
  Set<Integer> roundsHeld(String courseId);

  /** As {@link #roundsHeld}, for each of these courses that has any. */
  Map<String, Set<Integer>> roundsHeld(Collection<String> courseIds);
}
