package dk.roedtraad.process.datarequest;

import dk.roedtraad.process.ProcessVariable;

/** What code may name in {@code bpmn/data-request.bpmn}. No variable of it may name the person. */
public final class DataRequestProcess {

  public static final String ID = "data-request";
  public static final String ERASURE = "serviceTask_erasePerson";

  public static final ProcessVariable<Boolean> ERASURE_WANTED = ProcessVariable.flag("erasureWanted");

  private DataRequestProcess() {}
}
