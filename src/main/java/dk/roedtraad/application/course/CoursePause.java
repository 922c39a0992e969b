package dk.roedtraad.application.course;

import dk.roedtraad.domain.course.PausePeriod;

/**
 * The leave that is agreed for one course, under way or to come.
 *
 * @param agreedBy user id of the coordinator
 */
public record CoursePause(String courseId, PausePeriod period, String agreedBy) {}
