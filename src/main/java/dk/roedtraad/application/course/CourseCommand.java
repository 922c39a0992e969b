package dk.roedtraad.application.course;

/** The commands a course instance takes, as messages to its event subprocesses. */
public enum CourseCommand {
  CLOSE("cohort.closed"),
  WITHDRAW("leader.withdrawn"),
  PAUSE("leader.paused"),
  RESUME("leader.resumed");

  private final String message;

  CourseCommand(String message) {
    this.message = message;
  }

  public String message() {
    return message;
  }
}
