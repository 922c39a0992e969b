package dk.roedtraad.application.course;

/** What a course instance knows from its start: ids, and the names that Tasklist shows. */
public record CourseStart(Course course, String leaderName, String schoolName, String cohortName,
    String coordinatorId) {}
