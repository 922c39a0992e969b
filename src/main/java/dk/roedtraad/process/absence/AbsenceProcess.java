package dk.roedtraad.process.absence;

/** What code may name in {@code bpmn/absence.bpmn}. */
public final class AbsenceProcess {

  public static final String ID = "absence";
  public static final String ASSESS_ABSENCE = "userTask_assessAbsence";
  public static final String ABSENCE_SETTLED = "endEvent_absenceSettled";
  public static final String NOT_SETTLED = "endEvent_notSettled";

  private AbsenceProcess() {}
}
