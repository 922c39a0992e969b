package dk.roedtraad.application.address;

/** "Ret e-mailadresse" in the engine. */
public interface AddressProcesses {

  /**
   * Gives the coordinator the task, with an incident beside it for the administrator. Joins the caller's transaction.
   *
   * @param correction what it is about; nothing in the incident but ids
   */
  void start(AddressCorrection correction);
}
