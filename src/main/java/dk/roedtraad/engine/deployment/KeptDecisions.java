package dk.roedtraad.engine.deployment;

/** Who is told that a decision table of a release was not put in the place of a changed one. */
interface KeptDecisions {

  /**
   * Tells it; once, however often the application starts.
   *
   * @param file name of the decision's file
   * @param version version of the table that stays in use
   * @param shipped digest of the table that the release brought
   */
  void tell(String file, int version, String shipped);
}
