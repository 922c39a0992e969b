package dk.roedtraad.application.address;

/** "Ret e-mailadresse" in the engine. */
public interface AddressProcesses {

  /**
   * Gives the coordinator the task, with an incident beside it for the administrator. Joins the caller's transaction.
   *
   * @param correction what it is about; nothing in the incident but ids
   */
  void start(AddressCorrection correction);

  /**
   * Whatever runs for the first user runs for the second from now on: open tasks in courses and what runs beside them,
   * the variables by which later tasks are given, filters. Joins the caller's transaction.
   */
  void handOver(String fromUserId, String toUserId);
}
