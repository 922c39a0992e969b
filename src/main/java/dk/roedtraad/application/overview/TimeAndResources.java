package dk.roedtraad.application.overview;

import dk.roedtraad.application.access.SignedInUser;
import java.util.Collection;
import java.util.List;

/** What the schools have answered to "tid og ressourcer" in the status dialogue, counted. */
public interface TimeAndResources {

  /**
   * How many schools gave each answer in one round of the dialogue.
   *
   * @param number from 1
   */
  record Round(int number, int sufficient, int partly, int insufficient) {}

  /**
   * The rounds that somebody has answered, the first one first.
   *
   * @param reader a manager's own schools count only, and every school for those who follow all
   */
  List<Round> ofCohorts(Collection<String> cohortIds, SignedInUser reader);
}
