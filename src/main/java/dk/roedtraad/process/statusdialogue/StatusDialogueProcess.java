package dk.roedtraad.process.statusdialogue;

import dk.roedtraad.process.ProcessVariable;
import java.time.Instant;

/** What code may name in {@code bpmn/status-dialogue.bpmn}. */
public final class StatusDialogueProcess {

  public static final String ID = "status-dialogue";
  public static final String TIME_TO_ASK = "event_timeToAsk";
  public static final String GIVE_STATUS = "userTask_giveStatus";
  public static final String ANSWER_SCHOOL = "userTask_answerSchool";
  public static final String NOBODY_UNDER_WAY = "endEvent_nobodyUnderWay";
  public static final String DIALOGUE_OVER = "endEvent_dialogueOver";
  public static final String LEADERS_FINISHED = "school.leadersFinished";

  /** When the school is asked next. */
  public static final ProcessVariable<Instant> NEXT_ROUND_AT = ProcessVariable.instant("nextRoundAt");
  /** When the open round is over, answered or not. */
  public static final ProcessVariable<Instant> ROUND_ENDS_AT = ProcessVariable.instant("roundEndsAt");
  /** Name of a {@link dk.roedtraad.application.dialogue.NextRound.Step}. */
  public static final ProcessVariable<String> DIALOGUE_STEP = ProcessVariable.text("dialogueStep");
  public static final ProcessVariable<Boolean> TO_BE_ANSWERED = ProcessVariable.flag("toBeAnswered");
  /** Who is asked for the school. */
  public static final ProcessVariable<String> MANAGER_ID = ProcessVariable.text("managerId");
  /** How often an open question was given to another manager, in all rounds; none where it never was. */
  public static final ProcessVariable<Integer> HANDOVERS = ProcessVariable.integer("handovers");
  public static final ProcessVariable<String> COORDINATOR_ID = ProcessVariable.text("coordinatorId");
  public static final ProcessVariable<String> COHORT_NAME = ProcessVariable.text("cohortName");

  private StatusDialogueProcess() {}
}
