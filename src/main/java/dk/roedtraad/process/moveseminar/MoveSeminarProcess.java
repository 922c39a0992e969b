package dk.roedtraad.process.moveseminar;

import dk.roedtraad.process.ProcessVariable;
import java.util.List;

/** What code may name in {@code bpmn/move-seminar.bpmn}. */
public final class MoveSeminarProcess {

  public static final String ID = "move-seminar";
  public static final String CHOOSE_SEMINAR = "userTask_chooseSeminar";
  public static final String CHOOSE_DATES = "userTask_chooseDates";
  public static final String CONFIRM_MOVE = "userTask_confirmMove";
  public static final String CONFIRM_CANCELLATION = "userTask_confirmCancellation";
  public static final String DECIDE_NEXT = "userTask_decideNext";

  public static final ProcessVariable<String> COHORT_ID = ProcessVariable.text("cohortId");
  public static final ProcessVariable<String> COHORT_NAME = ProcessVariable.text("cohortName");
  /** Name of a {@link dk.roedtraad.domain.cohort.Track}; the table of deadlines asks for it. */
  public static final ProcessVariable<String> TRACK = ProcessVariable.text("track");
  public static final ProcessVariable<String> SEMINAR_NAME = ProcessVariable.text("seminarName");
  public static final ProcessVariable<Boolean> SEMINAR_CANCELLED = ProcessVariable.flag("seminarCancelled");
  static final ProcessVariable<List<String>> DUE_DATES_TO_MOVE = ProcessVariable.passingList("dueDatesToMove");
  static final ProcessVariable<String> BUSINESS_KEY_TO_MOVE = ProcessVariable.text("businessKeyToMove");

  private MoveSeminarProcess() {}
}
