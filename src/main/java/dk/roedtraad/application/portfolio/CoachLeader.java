package dk.roedtraad.application.portfolio;

import java.util.List;

/**
 * One of a konsulent's own leaders.
 *
 * @param phase what the leader is at, in Danish; null before the course has begun
 * @param paused whether the leader is on leave
 * @param next the session they have agreed, in words; null where there is none
 * @param tasks what waits for the konsulent about this leader, the nearest deadline first
 */
public record CoachLeader(String name, String school, String cohort, String phase, boolean paused, String next,
    List<NextStep> tasks) {

  public CoachLeader {
    tasks = List.copyOf(tasks);
  }
}
