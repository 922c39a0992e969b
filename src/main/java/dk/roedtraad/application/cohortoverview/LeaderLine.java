package dk.roedtraad.application.cohortoverview;

import dk.roedtraad.domain.leader.LeaderStatus;
import java.util.List;

/**
 * One leader in "Holdoverblik". Says what is open, never what was written.
 *
 * @param school the school's name
 * @param phone eight digits, or null
 * @param mailArrives false while the right address is asked for
 * @param phase in Danish; null before the course has started
 * @param statusName in Danish
 * @param pause the leave that is agreed, under way or to come, in Danish: "fra …"; null without one
 * @param manager name of the school's manager, or null
 * @param running whether the course is under way, a pause included
 * @param steps the leader's own open tasks, the nearest deadline first, those without one last
 */
public record LeaderLine(String courseId, String name, String school, String phone, boolean mailArrives, String phase,
    LeaderStatus status, String statusName, String pause, String manager, boolean running, List<OpenStep> steps) {}
