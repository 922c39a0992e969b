package dk.roedtraad.process.contactleader;

/** What code may name in {@code bpmn/contact-leader.bpmn}. */
public final class ContactLeaderProcess {

  public static final String ID = "contact-leader";
  public static final String CONTACT_LEADER = "userTask_contactLeader";
  public static final String NEW_DEADLINE_SET = "endEvent_newDeadlineSet";
  public static final String COURSE_PAUSED = "endEvent_coursePaused";
  public static final String LEADER_WITHDRAWN = "endEvent_leaderWithdrawn";
  public static final String CONTACT_NOTED = "endEvent_contactNoted";
  public static final String NOT_NEEDED = "endEvent_notNeeded";

  private ContactLeaderProcess() {}
}
