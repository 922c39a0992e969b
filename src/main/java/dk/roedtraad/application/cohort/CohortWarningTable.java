package dk.roedtraad.application.cohort;

import java.util.List;

/**
 * The decision table {@code cohort-warnings}: the coordinators' own, and always the newest version of it. Its answers are
 * Danish sentences that name a school at most, never a person.
 */
public interface CohortWarningTable {

  List<String> aboutCohort(int leaders, int schools);

  /**
   * @param leaders those of this school
   * @param schools all schools of the cohort
   */
  List<String> aboutSchool(String school, int leaders, int schools);
}
