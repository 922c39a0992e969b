package dk.roedtraad.application.progress;

import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.leader.LeaderStatus;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far one leader is. Says whether something is handed in, never what it says.
 *
 * @param courseId business key of the leader's course
 * @param school the school's name
 * @param phase the phase the leader is in, in Danish; null before the course has started
 * @param openTasks the leader's own, late ones included
 * @param overdueTasks those whose deadline has passed; none while on leave
 * @param nextDeadline the nearest deadline still ahead, or null
 * @param attendance how the seminars went, by number; null for a reader whom it does not concern
 * @param startedAfter the seminars that were over when the leader was taken in, by number
 * @param missing why a course that is over does not count as completed, else empty; null as for attendance
 * @param tasks what is open, one by one; null as for attendance
 */
public record ProgressRow(String courseId, String leaderId, String name, String school, Track track, String phase,
    LeaderStatus status, int openTasks, int overdueTasks, Instant nextDeadline,
    Map<Integer, AttendanceOutcome> attendance, Set<Integer> startedAfter, List<String> missing,
    List<LeaderTasks.Open> tasks) {}
