package dk.roedtraad.process.correctemail;

/** What code may name in {@code bpmn/correct-email.bpmn}. */
public final class CorrectEmailProcess {

  public static final String ID = "correct-email";
  public static final String CORRECT_ADDRESS = "userTask_correctAddress";
  public static final String ADDRESS_CORRECTED = "endEvent_addressCorrected";

  private CorrectEmailProcess() {}
}
