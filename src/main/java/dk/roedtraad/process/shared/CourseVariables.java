package dk.roedtraad.process.shared;

import dk.roedtraad.process.ProcessVariable;

/** The variables that more than one of the leaders' processes knows. */
public final class CourseVariables {

  public static final ProcessVariable<String> COHORT_ID = ProcessVariable.text("cohortId");
  /** Name of a {@link dk.roedtraad.domain.cohort.Track}. */
  public static final ProcessVariable<String> TRACK = ProcessVariable.text("track");
  /** Code of the leader's school; missing where a process belongs to the whole cohort. */
  public static final ProcessVariable<String> SCHOOL_CODE = ProcessVariable.text("schoolCode");
  public static final ProcessVariable<String> LEADER_ID = ProcessVariable.text("leaderId");
  public static final ProcessVariable<String> LEADER_NAME = ProcessVariable.text("leaderName");
  /** Round of training, Action Learning or 4D, or number of the seminar; where it is missing it is the first. */
  public static final ProcessVariable<Integer> ROUND = ProcessVariable.integer("round");
  public static final ProcessVariable<Boolean> COURSE_COMPLETED = ProcessVariable.flag("courseCompleted");

  private CourseVariables() {}
}
