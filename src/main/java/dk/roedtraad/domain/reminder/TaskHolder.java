package dk.roedtraad.domain.reminder;

/** What somebody is to the course or cohort a task belongs to. The names are what {@code reminder-policy} may say. */
public enum TaskHolder {
  LEADER, COACH, COORDINATOR
}
