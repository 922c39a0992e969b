package dk.roedtraad.application.course;

/** What a coordinator can do to the course of one leader. */
public enum CourseChange {
  WITHDRAWN,
  PAUSED,
  RESUMED
}
